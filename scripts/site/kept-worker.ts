import type { Plugin } from 'vite'

/** duckdb-wasm says that no file of its own has side effects; its worker is nothing else, and would be left out. */
export const keptWorker = (): Plugin => ({
  name: 'atlas-kept-worker',
  transform: (code, id) =>
    id.endsWith('/duckdb-browser-eh.worker.js') ? { code, moduleSideEffects: true } : null,
})
