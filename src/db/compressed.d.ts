/** Address of a file that the site ships compressed (scripts/site/compressed-assets.ts). */
declare module '*?compressed' {
  const address: string
  export default address
}

declare module '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'
