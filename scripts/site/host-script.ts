import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { classicScript, moduleScript } from './classic-script.ts'

const path = (file: string) => fileURLToPath(new URL(`../../src/ui/embed/${file}`, import.meta.url))

/** The script that pages of other sites use to hold an embed, at an address that never changes: as a module and as a plain script. */
export function hostScript(): Plugin {
  return {
    name: 'atlas-host-script',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
      emit('atlas-embed.mjs', `${await moduleScript(path('host-script.ts'))}\n`)
      emit('atlas-embed.js', `${await classicScript(path('host-script-plain.ts'))}\n`)
    },
  }
}
