import * as v from 'valibot'
import { line } from '../i18n/declared-text.ts'
import { ownTable } from './own-table.ts'
import { ownPoints } from './points/own-points.ts'

/** What a file of the reader's own is taken for. */
export const ownUse = v.variant('kind', [
  /** a form that the atlas knows: a source of data/sources */
  v.strictObject({ kind: v.literal('source'), source: line }),
  /** a table that the reader describes */
  v.strictObject({ kind: v.literal('table'), table: ownTable }),
  /** places with coordinates, which the reader describes */
  v.strictObject({ kind: v.literal('points'), points: ownPoints }),
  /** perimeters of work (docs/formats/work.md) */
  v.strictObject({ kind: v.literal('work') }),
])
export type OwnUse = v.InferOutput<typeof ownUse>
