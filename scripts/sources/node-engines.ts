import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Engines, ReadSheet } from '../../src/sources/formats/engines.ts'
import { sqliteFile } from '../../src/sources/formats/sqlite-file.ts'

const { resolve } = createRequire(import.meta.url)

/** The engines on this machine, each loaded when a file asks for it. */
export const nodeEngines: Engines = {
  async sevenZip(bytes, most, within) {
    const { Archive } = await import('libarchive.js/dist/libarchive-node.mjs')
    // its own address of the worker is wrong in a folder whose name has spaces or accents
    const worker = new Worker(resolve('libarchive.js/dist/worker-bundle-node.mjs'))
    Archive.init({ ...Archive._options, getWorker: () => worker })
    const files = async () => {
      const archive = await Archive.open(new Blob([new Uint8Array(bytes)]))
      const entries = (await archive.getFilesArray()).filter(({ file }) => file.name !== '' && file.size > 0)
      const total = entries.reduce((sum, { file }) => sum + file.size, 0)
      if (total > most) throw new Error(`${total} > ${most}`)
      const files: Record<string, Uint8Array> = {}
      for (const { path, file } of entries) {
        const extracted = await file.extract()
        files[`${path}${file.name}`] = new Uint8Array(await extracted.arrayBuffer())
      }
      if (entries.length === 0) throw new Error('no file in it')
      return files
    }
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((end) => {
      timer = setTimeout(() => end(null), within)
    })
    try {
      return await Promise.race([files(), late])
    } finally {
      clearTimeout(timer)
      await worker.terminate()
    }
  },
  clock: () => performance.now(),
  async xlsx(bytes, within) {
    const worker = new Worker(new URL('./workbook-worker.cjs', import.meta.url), {
      workerData: new Uint8Array(bytes).buffer,
    })
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<readonly ReadSheet[] | null>((answer, fail) => {
        timer = setTimeout(() => answer(null), within)
        worker.once('error', fail)
        worker.once('message', ({ sheets, cause }) => (sheets ? answer(sheets) : fail(new Error(cause))))
      })
    } finally {
      clearTimeout(timer)
      await worker.terminate()
    }
  },
  async sqlite(bytes, within) {
    const { default: initSqlJs } = await import('sql.js')
    const { Database } = await initSqlJs()
    return sqliteFile(new Database(bytes), within, () => performance.now())
  },
}
