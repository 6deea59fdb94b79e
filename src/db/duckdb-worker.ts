import { engineBytes } from './engine-bytes.ts'

/**
 * Follows DuckDB's own worker in the same script (scripts/site/database-worker.ts): its one request, that of its engine,
 * is answered with what the host's file holds.
 */
const fetchFile = globalThis.fetch
globalThis.fetch = async (...asked) => engineBytes(await fetchFile(...asked))

// DuckDB does not answer where its engine does not come: the page reports the error of its worker
globalThis.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
