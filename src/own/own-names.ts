import { sha256 } from '../lib/sha256.ts'
import { canonical } from '../sources/column.ts'
import { BETWEEN, fileSlug, LONGEST, PREFIX } from './project/link-file.ts'

/** Cut to what a link takes, what is cut replaced by a digest, so that two names stay two. */
function bounded(id: string): string {
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 9)}-${sha256(id).slice(0, 8)}`
}

/** Whether a source is a file that its reader describes. */
export const isOwnSource = (source: string): boolean => source.startsWith(PREFIX)

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
  asMeasure(bounded(`${ownSourceId(file)}${BETWEEN}${canonical(column)}`))

const asMeasure = (id: string): string => id.toUpperCase().replaceAll('-', '_')
