import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { fillTemplate, namesOf, ofDepartement } from '../../src/sources/file-names.ts'
import type { FoundFile, LocatedFile, Origin } from '../../src/sources/located-file.ts'
import { isShapefile, withParts } from '../../src/sources/loose-shapefile.ts'
import { ProblemLog } from '../../src/sources/problem.ts'
import {
  downloadFailed,
  fetchByHand,
  otherChecksum,
  severalFiles,
  writeByHand,
} from '../../src/sources/problem-words.ts'
import { download } from './download.ts'
import { findFiles, ORIGIN_SUFFIX } from './find-files.ts'

export interface LocateOptions {
  /** folders of ATLAS_SOURCES or --sources, first the one that decides */
  readonly folders: readonly string[]
  /** the project's own data/local */
  readonly local: string
  /** whether its files are read: where absent, they are */
  readonly readsLocal?: boolean
  readonly epci: string
  readonly communes: readonly string[]
  /** no address is tried */
  readonly offline: boolean
  readonly timeoutMs: number
  readonly now: () => Date
}

/** Folders to look in: --sources first, then ATLAS_SOURCES; each may name several, as PATH does. */
export const sourceFolders = (flag: string | undefined, variable: string | undefined): string[] =>
  [flag, variable].flatMap((value) => (value ?? '').split(delimiter)).filter((folder) => folder !== '')

/** Those that are no folder of this machine: a name typed wrong would else be a territory without any source. */
export const notFolders = (folders: readonly string[]): string[] =>
  folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory())

/**
 * Finds a source's file: in the folders given, then in data/local, then at its addresses, whose answer is kept in
 * data/local with its checksum and date. Where there is none, the problem says which file to fetch from which page and
 * where to put it; the caller goes on with the other sources.
 */
export async function locate(declaration: SourceDeclaration, options: LocateOptions): Promise<FoundFile> {
  const log = new ProblemLog(declaration.id)
  const fill = (text: string) => fillTemplate(text, options)
  const names = namesOf(declaration, options)
  const { folders, local, readsLocal = true } = options
  for (const folder of [...folders, ...(readsLocal ? [local] : [])]) {
    const paths = ofDepartement(findFiles(folder, names), options.communes)
    const path = paths.at(-1)
    if (path === undefined) continue
    if (paths.length > 1)
      log.add(severalFiles(basename(path)), { value: paths.map((p) => basename(p)).join(', ') })
    return { file: open(path, folder === options.local ? 'local' : 'folder', log), problems: log.problems }
  }
  for (const { url, save_as } of options.offline ? [] : declaration.download) {
    const answer = await download(fill(url), options.timeoutMs)
    if (answer.ok)
      return { file: keep(answer.value, fill(url), fill(save_as), options), problems: log.problems }
    log.add(downloadFailed(answer.error))
  }
  const folder = relative(process.cwd(), options.local) || options.local
  const byHand = declaration.page.startsWith('docs/') ? writeByHand : fetchByHand
  log.add(byHand(declaration.files.map(fill).join(' / '), declaration.page, folder))
  return { file: null, problems: log.problems }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function open(path: string, from: 'folder' | 'local', log: ProblemLog): LocatedFile {
  const read = (one: string) => new Uint8Array(readFileSync(one))
  const bytes = isShapefile(path)
    ? withParts(
        path,
        readdirSync(dirname(path)).map((name) => join(dirname(path), name)),
        read,
      )
    : readFileSync(path)
  const checksum = sha256(bytes)
  const origin = originOf(path)
  if (origin && origin.sha256 !== checksum)
    log.add(otherChecksum(origin.date.slice(0, 10)), { value: basename(path) })
  return { file: basename(path), path, bytes, sha256: checksum, from, origin }
}

function originOf(path: string): Origin | null {
  try {
    return JSON.parse(readFileSync(path + ORIGIN_SUFFIX, 'utf8')) as Origin
  } catch {
    return null
  }
}

/** Writes the answer whole or not at all: an interrupted run leaves no half file to be read by the next. */
function keep(bytes: Uint8Array, url: string, name: string, { local, now }: LocateOptions): LocatedFile {
  mkdirSync(local, { recursive: true })
  const path = join(local, name)
  const checksum = sha256(bytes)
  const origin: Origin = { url, sha256: checksum, bytes: bytes.length, date: now().toISOString() }
  writeFileSync(`${path}.part`, bytes)
  writeFileSync(path + ORIGIN_SUFFIX, `${JSON.stringify(origin, null, 2)}\n`)
  renameSync(`${path}.part`, path)
  return { file: name, path, bytes, sha256: checksum, from: 'download', origin }
}
