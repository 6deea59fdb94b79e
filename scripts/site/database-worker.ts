import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { classicScript } from './classic-script.ts'
import { devAddress } from './dev-address.ts'

const ASKED = 'virtual:database-worker'
const DUCKDB = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js')
const OURS = fileURLToPath(new URL('../../src/db/duckdb-worker.ts', import.meta.url))

/**
 * `import address from 'virtual:database-worker'`: the worker of DuckDB as its makers ship it, followed by what
 * src/db/duckdb-worker.ts changes of its surroundings. The development server gives the first alone, with an engine that
 * is not compressed.
 */
export function databaseWorker(): Plugin {
  let isBuilt = false
  return {
    name: 'atlas-database-worker',
    configResolved({ command }) {
      isBuilt = command === 'build'
    },
    resolveId: (source) => (source === ASKED ? `\0${ASKED}` : null),
    async load(id) {
      if (id !== `\0${ASKED}`) return null
      if (!isBuilt) return `export default ${JSON.stringify(devAddress(DUCKDB))}`
      const duckdb = readFileSync(DUCKDB, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
      const source = `${duckdb}\n${await classicScript(OURS)}\n`
      const asset = this.emitFile({ type: 'asset', name: 'duckdb-worker.js', source })
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`
    },
  }
}
