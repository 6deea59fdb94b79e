import type { Engines } from '../sources/formats/engines.ts'
import { sqliteFile } from '../sources/formats/sqlite-file.ts'

/** The engines that a page has, each fetched from the site's own files when a file asks for it. */
export const pageEngines: Engines = {
  clock: () => performance.now(),
  async sqlite(bytes, within) {
    const [{ default: initSqlJs }, { default: program }] = await Promise.all([
      import('sql.js'),
      import('sql.js/dist/sql-wasm.wasm?url'),
    ])
    const { Database } = await initSqlJs({ locateFile: () => new URL(program, self.location.href).href })
    return sqliteFile(new Database(bytes), within, () => performance.now())
  },
  async sevenZip(bytes, most, within) {
    const [{ Archive }, { default: SevenZipWorker }] = await Promise.all([
      import('libarchive.js'),
      import('libarchive.js/dist/worker-bundle.js?worker'),
    ])
    const worker = new SevenZipWorker()
    Archive.init({ getWorker: () => worker })
    const files = async () => {
      const archive = await Archive.open(new File([new Uint8Array(bytes)], 'archive.7z'))
      const entries = (await archive.getFilesArray()).filter(({ file }) => file.name !== '' && file.size > 0)
      const total = entries.reduce((sum, { file }) => sum + file.size, 0)
      if (total > most) throw new Error(`${total} > ${most}`)
      if (entries.length === 0) throw new Error('no file in it')
      const opened: Record<string, Uint8Array> = {}
      for (const { path, file } of entries) {
        const extracted = await file.extract()
        opened[`${path}${file.name}`] = new Uint8Array(await extracted.arrayBuffer())
      }
      return opened
    }
    const late = new Promise<null>((end) => {
      setTimeout(() => end(null), within)
    })
    try {
      return await Promise.race([files(), late])
    } finally {
      worker.terminate()
    }
  },
}
