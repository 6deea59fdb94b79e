import { type Dirent, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const DEPTH = 4
/** what the download keeps beside a file */
export const ORIGIN_SUFFIX = '.origin.json'

const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** A file name pattern, `*` standing for anything, as an expression on base names, case ignored. */
const expressionOf = (pattern: string) => new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 'i')

/** Files under a folder (subfolders included) that the first fitting pattern names, in natural order of their paths. */
export function findFiles(folder: string, patterns: readonly string[]): string[] {
  const all = walk(folder, DEPTH).filter((path) => !path.endsWith(ORIGIN_SUFFIX))
  for (const pattern of patterns) {
    const expression = expressionOf(pattern)
    const found = all.filter((path) => expression.test(basename(path)))
    if (found.length > 0) return found.sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
  }
  return []
}

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
