import type { Engines } from '../sources/formats/engines.ts'

/** The engines that a page has, each fetched from the site's own files when a file asks for it. */
export const pageEngines: Engines = {
  clock: () => performance.now(),
  async sqlite(bytes) {
    const [{ default: initSqlJs }, { default: program }] = await Promise.all([
      import('sql.js'),
      import('sql.js/dist/sql-wasm.wasm?url'),
    ])
    const { Database } = await initSqlJs({ locateFile: () => new URL(program, self.location.href).href })
    const database = new Database(bytes)
    return {
      rows(sql) {
        const statement = database.prepare(sql)
        const rows: Record<string, unknown>[] = []
        while (statement.step()) rows.push(statement.getAsObject())
        statement.free()
        return rows
      },
      close: () => database.close(),
    }
  },
  sevenZip: () => Promise.reject(new Error('7z')),
}
