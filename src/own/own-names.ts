import { sha256 } from '../lib/sha256.ts'
import { canonical } from '../sources/column.ts'
import { BETWEEN, PREFIX } from './project/link-file.ts'

/** What a link takes for a name at most (src/atlas/choice-url.ts). */
const LONGEST = 64

/** A file's name in lower-case letters, digits and hyphens: "Vacance 2024.csv" to "vacance-2024-csv". */
export const fileSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'fichier'

/** Cut to what a link takes, what is cut replaced by a digest, so that two names stay two. */
function bounded(id: string): string {
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 9)}-${sha256(id).slice(0, 8)}`
}

/** The source that a file of the reader's own is. */
export const ownSourceId = (file: string): string => bounded(`${PREFIX}${fileSlug(file)}`)

/**
 * The indicator of some columns of a file: the same file opened anywhere gives the same name, so that a link to it, which
 * holds nothing of its content, finds it where it is open, and says which file it needs elsewhere.
 */
export const ownIndicatorId = (file: string, columns: readonly string[]): string =>
  bounded(`${PREFIX}${fileSlug(file).slice(0, 32)}${BETWEEN}${columns.map(canonical).join('-')}`)

/** The measure of a column of a file. */
export const ownMeasureId = (file: string, column: string): string =>
  bounded(`${ownSourceId(file)}${BETWEEN}${canonical(column)}`)
    .toUpperCase()
    .replaceAll('-', '_')
