import type { Look, TableLook } from '../own/guess/look.ts'
import type { ContoursLook } from '../own/guess/look-contours.ts'
import type { OwnUse } from '../own/own-use.ts'
import type { OwnReading } from '../own/read-own.ts'
import type { OwnWorksheet } from '../own/tables/own-worksheet.ts'
import type { Provenance } from '../publish/assemble/provenance.ts'
import type { OwnStep } from './own-messages.ts'
import type { OwnFailure } from './own-worker-client.ts'

/** What becomes of a file of the reader's own. */
export type OwnFileState =
  | { readonly kind: 'waiting' }
  /** `rows`: that are read so far; null until some are */
  | { readonly kind: 'working'; readonly step: OwnStep | null; readonly rows: number | null }
  /** not known: the reader says what it holds */
  | { readonly kind: 'asked'; readonly look: TableLook }
  | { readonly kind: 'read'; readonly look: TableLook | ContoursLook; readonly reading: OwnReading }
  /** contours, of which a territory of the reader's own is made; where they come from, once their reader has said it */
  | { readonly kind: 'contours'; readonly look: ContoursLook; readonly provenance: Provenance | null }
  | { readonly kind: 'refused'; readonly look: Extract<Look, { kind: 'refused' }> }
  | { readonly kind: 'large' }
  | { readonly kind: 'stopped'; readonly failure: OwnFailure }

/** An archive of several files, and what became of them. */
export interface OwnArchive {
  readonly name: string
  /** archives around it: one within another is opened, and no further */
  readonly depth: number
  /** files that are opened */
  readonly opened: number
  /** names of those that cannot be read */
  readonly others: readonly string[]
}

export interface OwnFile {
  readonly id: number
  readonly name: string
  readonly file: Blob
  /** the sheet of a workbook that its reader has chosen, or the layer of contours that is read; null where none is named */
  readonly worksheet: OwnWorksheet | null
  /** the archive that it was in, with other files; null of any other */
  readonly within: OwnArchive | null
  /** SHA-256 of its bytes; null until it was looked at, and where the browser works none out */
  readonly sha256: string | null
  /** whether a file of its name was open, whose place it has taken */
  readonly replaces: boolean
  readonly state: OwnFileState
}

/** Whether a file is kept and handed on: one that is refused is not, unless another sheet or layer of it may be taken. */
export const isHeld = ({ state }: Pick<OwnFile, 'state'>): boolean =>
  state.kind !== 'large' && (state.kind !== 'refused' || (state.look.of?.worksheets.length ?? 0) > 0)

/** Whether a file is still to be looked at or read. */
export const isBusy = ({ state }: Pick<OwnFile, 'state'>): boolean =>
  state.kind === 'waiting' || state.kind === 'working'

/** A file as it is opened: with what it is taken for, where that is known. */
export type GivenFile = Pick<OwnFile, 'name' | 'file'> & {
  readonly use?: OwnUse
  readonly worksheet?: OwnWorksheet | null
  readonly within?: OwnArchive
}
