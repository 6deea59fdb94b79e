import type { Plugin } from 'vite'
import { contentSecurityPolicy, headersFile } from './csp.ts'
import { allInline } from './inline-opening.ts'

/**
 * Puts the policy into each built page (the development server injects scripts that it would refuse), and into `_headers`:
 * one policy, that allows the first script of each page.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'atlas-content-security-policy',
    apply: 'build',
    transformIndexHtml: async () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(await allInline()),
        },
        injectTo: 'head-prepend',
      },
    ],
    async generateBundle() {
      const source = headersFile(contentSecurityPolicy(await allInline()))
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}
