import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { devAddress } from './dev-address.ts'

const ASKED = '?compressed'

/**
 * `import address from 'file?compressed'`: the site ships the file compressed, whatever its host does with files, some of
 * which take none above 25 MiB. The development server gives it as it is.
 */
export function compressedAssets(): Plugin {
  let isBuilt = false
  return {
    name: 'atlas-compressed-assets',
    enforce: 'pre',
    configResolved({ command }) {
      isBuilt = command === 'build'
    },
    async resolveId(source, importer) {
      if (!source.endsWith(ASKED)) return null
      const file = await this.resolve(source.slice(0, -ASKED.length), importer, { skipSelf: true })
      if (!file) throw new Error(`no file ${source}`)
      return `${file.id}${ASKED}`
    },
    load(id) {
      if (!id.endsWith(ASKED)) return null
      const file = id.slice(0, -ASKED.length)
      if (!isBuilt) return `export default ${JSON.stringify(devAddress(file))}`
      const source = gzipSync(readFileSync(file), { level: 9 })
      const asset = this.emitFile({ type: 'asset', name: `${basename(file)}.gz`, source })
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`
    },
  }
}
