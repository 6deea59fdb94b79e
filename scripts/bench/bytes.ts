import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Manifest } from 'vite'

/** Files of a built site by the moment a reader needs them, data apart; paths inside the folder. */
export interface SiteFiles {
  /**
   * HTML, CSS and JS without which there is no coloured map, whatever the link: the page, its scripts and what those
   * import. A page opened as its territory opens shows a figure sooner, with the first script alone.
   */
  readonly firstMap: readonly string[]
  /** what arrives behind it, workers included */
  readonly later: readonly string[]
  /** the database: its script, its worker and its engine */
  readonly database: readonly string[]
}

export interface FileBytes {
  readonly file: string
  readonly raw: number
  /** at quality 11, as a static host keeps it; at 9 for the engine of the database, which would take a minute */
  readonly brotli: number
}

/** Where the page begins, and its own script. */
const PAGE = ['index.html', 'src/ui/shell/main.tsx']
const CODE = /\.(html|css|m?js|gz)$/
const LARGE = 5e6
const DATABASE = /(^|\/)duckdb[^/]*$/

/** Names of the manifest's chunks that the page cannot start without. */
function staticImports(manifest: Manifest, from: string, met = new Set<string>()): Set<string> {
  if (met.has(from)) return met
  met.add(from)
  for (const name of manifest[from]?.imports ?? []) staticImports(manifest, name, met)
  return met
}

/**
 * Sorts the files of a folder built with Vite's manifest.
 * @throws where there is no manifest or it has not the page
 */
export function siteFiles(dist: string): SiteFiles {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  for (const script of PAGE) if (!manifest[script]) throw new Error(`${dist}: the manifest has no ${script}`)
  const first = new Set(['index.html'])
  for (const name of PAGE.flatMap((script) => [...staticImports(manifest, script)])) {
    const { file, css = [] } = manifest[name] ?? {}
    for (const one of [...css, ...(file ? [file] : [])]) first.add(one)
  }
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((f) => CODE.test(f))
    .sort()
  return {
    firstMap: files.filter((file) => first.has(file)),
    later: files.filter((file) => !first.has(file) && !DATABASE.test(file)),
    database: files.filter((file) => !first.has(file) && DATABASE.test(file)),
  }
}

export const brotli = (bytes: Uint8Array, quality: number): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

export const weigh = (folder: string, files: readonly string[]): FileBytes[] =>
  files.map((file) => {
    const bytes = readFileSync(join(folder, file))
    return { file, raw: bytes.length, brotli: brotli(bytes, bytes.length > LARGE ? 9 : 11).length }
  })

export const totalBrotli = (files: readonly FileBytes[]): number =>
  files.reduce((sum, { brotli }) => sum + brotli, 0)
