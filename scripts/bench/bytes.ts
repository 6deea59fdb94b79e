import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Manifest, ManifestChunk } from 'vite'
import { STYLE_FILE } from '../../src/gallery/addresses.ts'
import { ENTRIES, OWN_FILES } from '../site/entries.ts'

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
  /** what opens the files of a reader, and nothing else asks for: workers and engines included */
  readonly ownFiles: readonly string[]
}

export interface FileBytes {
  readonly file: string
  readonly raw: number
  /** at quality 11, as a static host keeps it; at 9 for the engine of the database, which would take a minute */
  readonly brotli: number
}

const CODE = /\.(html|css|m?js|gz)$/
const LARGE = 5e6
const DATABASE = /(^|\/)duckdb[^/]*$/

/** What the pages of other sites ask for. */
const HOST_SCRIPT = /^atlas-embed\.m?js$/

type Imports = 'imports' | 'dynamicImports'

/** Names of the manifest's chunks that are reached from one by these kinds of imports. */
function reached(
  manifest: Manifest,
  from: readonly string[],
  kinds: readonly Imports[],
  without: readonly string[] = [],
): Set<string> {
  const met = new Set(from)
  for (const name of met)
    for (const next of kinds.flatMap((kind) => manifest[name]?.[kind] ?? []))
      if (!without.includes(next)) met.add(next)
  return met
}

/** A hashed file name, as a script names the file that it fetches when it is run. */
const NAMED = /[\w.-]+-[\w-]{8}\.(?:m?js|css|wasm|gz)/g

/** The files themselves and those that their scripts name: a worker's own parts stand in no manifest. */
function withNamed(
  dist: string,
  files: Iterable<string>,
  known: ReadonlyMap<string, string>,
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const met = new Set(files)
  for (const file of met) {
    if (!/\.m?js$/.test(file)) continue
    for (const [name] of readFileSync(join(dist, file), 'utf8').matchAll(NAMED)) {
      const named = known.get(name)
      if (named !== undefined && !without.has(named)) met.add(named)
    }
  }
  return met
}

/** Files that chunks are made of: scripts and styles. */
const filesOf = (chunks: readonly ManifestChunk[]) => chunks.flatMap(({ file, css = [] }) => [file, ...css])

/**
 * Sorts the files that a page of a built folder needs; files of other pages alone are left out.
 * @param page of `ENTRIES`
 * @throws where there is no manifest, or the manifest has not the page
 */
export function siteFiles(dist: string, page = 'index.html'): SiteFiles {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  // what opens the files of a reader is weighed apart
  const apart = (entry: string) => (OWN_FILES.includes(entry) ? [] : OWN_FILES)
  const begins = (entry: string) => [entry, ...(ENTRIES[entry] ?? [])]
  for (const script of begins(page))
    if (!manifest[script]) throw new Error(`${dist}: the manifest has no ${script}`)
  const chunks = (entry: string, kinds: readonly Imports[]) =>
    [...reached(manifest, begins(entry), kinds, apart(entry))].flatMap((name) => manifest[name] ?? [])
  const all = (entry: string) => {
    const made = chunks(entry, ['imports', 'dynamicImports'])
    // workers and engines are files that a script names, and fetches when it is run
    return new Set([entry, ...filesOf(made), ...made.flatMap(({ assets = [] }) => assets)])
  }
  const first = new Set([page, ...filesOf(chunks(page, ['imports']))])
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const known = new Map(built.map((file) => [basename(file), file]))
  const askedFor = OWN_FILES.flatMap((entry) => manifest[entry] ?? [])
  const own = withNamed(dist, all(page), known, new Set(filesOf(askedFor)))
  const others = withNamed(
    dist,
    [...Object.keys(ENTRIES), ...OWN_FILES]
      .filter((entry) => entry !== page)
      .flatMap((entry) => [...all(entry)]),
    known,
  )
  const ownFilesOf = () =>
    [
      ...withNamed(
        dist,
        OWN_FILES.flatMap((entry) => [...all(entry)]),
        known,
      ),
    ]
      .filter((file) => !own.has(file) && !OWN_FILES.includes(file))
      .sort()
  const isOtherPage = (file: string) =>
    (file.endsWith('.html') && file !== page) || file === STYLE_FILE || HOST_SCRIPT.test(file)
  const files = built
    .filter((file) => CODE.test(file) && !isOtherPage(file) && (own.has(file) || !others.has(file)))
    .sort()
  return {
    firstMap: files.filter((file) => first.has(file)),
    later: files.filter((file) => !first.has(file) && !DATABASE.test(file)),
    database: files.filter((file) => !first.has(file) && DATABASE.test(file)),
    ownFiles: ownFilesOf(),
  }
}

/** Addresses that end with one of these names. */
export const ends = (names: readonly string[]): RegExp =>
  new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`)

export const brotli = (bytes: Uint8Array, quality: number): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

export const weigh = (folder: string, files: readonly string[]): FileBytes[] =>
  files.map((file) => {
    const bytes = readFileSync(join(folder, file))
    return { file, raw: bytes.length, brotli: brotli(bytes, bytes.length > LARGE ? 9 : 11).length }
  })

export const totalBrotli = (files: readonly FileBytes[]): number =>
  files.reduce((sum, { brotli }) => sum + brotli, 0)
