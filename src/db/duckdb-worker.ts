import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'
import { engineBytes } from './engine-bytes.ts'

/** DuckDB's own worker, whose one request, that of its engine, is answered with what the host's file holds. */
const fetchFile = globalThis.fetch
globalThis.fetch = async (...asked) => engineBytes(await fetchFile(...asked))

// DuckDB does not answer where its engine does not come: the error of a worker is told by the page
globalThis.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
