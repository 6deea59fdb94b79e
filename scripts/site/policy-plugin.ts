import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { type Site, site } from '../../src/atlas/site.ts'
import { readJson } from '../publish/read-json.ts'
import { contentSecurityPolicy, frameAncestors, headersFile } from './csp.ts'
import { allInline } from './inline-opening.ts'

/**
 * Puts the policy into each built page (the development server injects scripts that it would refuse), and into `_headers`:
 * one policy, that allows the first script of each page; the header says as well who may
 * frame the site.
 */
export function policyPlugin(): Plugin {
  let declared = ''
  return {
    name: 'atlas-content-security-policy',
    apply: 'build',
    configResolved({ publicDir }) {
      declared = join(publicDir, 'data', 'site.json')
    },
    transformIndexHtml: async () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(await allInline(), said(declared).contours),
        },
        injectTo: 'head-prepend',
      },
    ],
    async generateBundle() {
      const { framing, contours } = said(declared)
      const policy = contentSecurityPolicy(await allInline(), contours)
      const source = headersFile(`${policy}; ${frameAncestors(framing)}`)
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}

/** What the publisher says of frames and of other hosts; what ships where nothing is said yet. */
const said = (declared: string): Pick<Site, 'framing' | 'contours'> =>
  existsSync(declared) ? v.parse(site, readJson('site', declared)) : { framing: 'any', contours: [] }
