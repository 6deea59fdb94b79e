import type { Plugin } from 'vite'
import { contentSecurityPolicy, headersFile } from './csp.ts'
import { inlineOpening } from './inline-opening.ts'

/** Puts the policy into the built page (the development server injects scripts that it would refuse). */
export function policyPlugin(): Plugin {
  return {
    name: 'atlas-content-security-policy',
    apply: 'build',
    transformIndexHtml: async () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(await inlineOpening()),
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
