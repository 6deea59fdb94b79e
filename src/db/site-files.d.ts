/** Address of a file that the site ships compressed (scripts/site/compressed-assets.ts). */
declare module '*?compressed' {
  const address: string
  export default address
}

/** Address of the worker of the database (scripts/site/database-worker.ts). */
declare module 'virtual:database-worker' {
  const address: string
  export default address
}
