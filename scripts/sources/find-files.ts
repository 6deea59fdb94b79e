import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathsNamed } from '../../src/sources/file-names.ts'

/** an archive of IGN that was opened has four folders above its files; a folder a département, a fifth */
const DEPTH = 6
/** what the download keeps beside a file */
export const ORIGIN_SUFFIX = '.origin.json'

/** Files under a folder (subfolders included) that the first fitting pattern names, in natural order of their paths. */
export const findFiles = (folder: string, patterns: readonly string[]): string[] =>
  pathsNamed(
    walk(folder, DEPTH).filter((path) => !path.endsWith(ORIGIN_SUFFIX)),
    patterns,
  )

function walk(folder: string, depth: number): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    return entry.isDirectory() ? (depth > 0 ? walk(path, depth - 1) : []) : [path]
  })
}
