import type { Plugin } from 'vite'
import { contentSecurityPolicy, headersFile } from './csp.ts'
import { askedOpening } from './entries.ts'
import { inlineOpening } from './inline-opening.ts'

/**
 * Puts the policy into each built page (the development server injects scripts that it would refuse). `_headers` holds
 * the widest one: a page is bound by both.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'atlas-content-security-policy',
    apply: 'build',
    transformIndexHtml: async (html) => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(askedOpening(html) ? await inlineOpening() : null),
        },
        injectTo: 'head-prepend',
      },
    ],
    async generateBundle() {
      const source = headersFile(contentSecurityPolicy(await inlineOpening()))
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}
