import type { Plugin } from 'vite'

const OURS = '\0virtual:zip-in-place'

/**
 * The library that writes workbooks zips them in workers of its own making once a sheet is above 160 kB, which the policy of
 * the page forbids (`worker-src 'self'`) and which then never answer: for it alone, `zip` of fflate works in place.
 */
export const zipInPlace = (): Plugin => ({
  name: 'atlas-zip-in-place',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('write-excel-file') ? OURS : null,
  load: (id) =>
    id === OURS
      ? `export * from 'fflate'
import { zipSync } from 'fflate'
export function zip(files, done) {
  try {
    done(null, zipSync(files))
  } catch (error) {
    done(error, null)
  }
}`
      : null,
})
