import type { CellId } from '../../disclosure/cell.ts'
import type { Text } from '../../i18n/lang.ts'
import { quoted } from '../../i18n/quoted.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { OwnGiven } from '../read-own.ts'

/** A figure that two files of the reader give otherwise: the first of them is the one that is shown. */
export interface Disagreement {
  readonly cell: CellId
  readonly first: string
  readonly other: string
  /** the least that either says */
  readonly least: number
}

/** The figures of several files that are not the same. */
export function disagreements(readings: readonly Pick<OwnGiven, 'file' | 'tables'>[]): Disagreement[] {
  const first = new Map<CellId, { readonly file: string; readonly value: number }>()
  const found: Disagreement[] = []
  for (const { file, tables } of readings)
    for (const { level, code, measure, year, value } of tables.flatMap(({ cells }) => cells)) {
      if (typeof value !== 'number') continue
      const cell = rowId({ level, code, measure, year })
      const before = first.get(cell)
      if (!before) first.set(cell, { file, value })
      else if (before.file !== file && before.value !== value)
        found.push({ cell, first: before.file, other: file, least: Math.min(before.value, value) })
    }
  return found
}

/** A line for each two files that disagree. */
export const disagreementNotes = (found: readonly Disagreement[]): Text[] =>
  [...groupBy(found, ({ first, other }) => JSON.stringify([first, other])).values()].map((all) => {
    const [{ first = '', other = '' } = {}] = all
    const n = all.length
    return {
      fr: `${n > 1 ? `${n} chiffres` : '1 chiffre'} de ${quoted(other, 'fr')} ${n > 1 ? 'diffèrent' : 'diffère'} de ceux de ${quoted(first, 'fr')}, qui sont montrés.`,
      en: `${n === 1 ? '1 figure' : `${n} figures`} of ${quoted(other, 'en')} ${n === 1 ? 'differs' : 'differ'} from those of ${quoted(first, 'en')}, which are shown.`,
    }
  })
