import type { ZoneRow } from '../db/tables.ts'
import { sum } from '../indicators/ratio.ts'
import { FLAGS } from '../indicators/value.ts'
import { type Level, levelRow } from '../territory/level.ts'
import type { Cell, Store } from './store.ts'

/** Where the measures of a formula are read for the zones of a level. */
export interface CellSource {
  /** whether a zone is the sum of `members` that are others than itself */
  readonly isSum: boolean
  /** codes of the zones whose cells a zone is read from */
  members(zone: Pick<ZoneRow, 'code'>): readonly string[]
  cell(code: string, measure: string, year: number): Cell
  /** years that have the measure, increasing */
  years(measure: string): readonly number[]
}

/**
 * A zone that is made of others (a group) is read from these, its communes. Where a measure is given for the groups and
 * for no commune, the group's own figures stand, and the other measures beside it are those of the group as a whole.
 */
export function cellSource(store: Store, level: Level, measures: readonly string[]): CellSource {
  const { madeOf } = levelRow(level)
  const at = madeOf ?? level
  const read: CellSource = {
    isSum: madeOf !== null,
    members: (zone) => (madeOf === null ? [zone.code] : partsOf(store, madeOf, zone.code)),
    cell: (code, measure, year) => store.cell(at, code, measure, year),
    years: (measure) => store.years(at, measure),
  }
  const isOwn = (measure: string) =>
    madeOf !== null && store.years(madeOf, measure).length === 0 && store.years(level, measure).length > 0
  if (madeOf === null || !measures.some(isOwn)) return read
  return {
    isSum: false,
    members: (zone) => [zone.code],
    years: (measure) => store.years(isOwn(measure) ? level : madeOf, measure),
    cell: (code, measure, year) => {
      if (isOwn(measure)) return store.cell(level, code, measure, year)
      const cells = partsOf(store, madeOf, code).map((part) => store.cell(madeOf, part, measure, year))
      return {
        value: sum(cells.map(({ value }) => value)).value,
        flags: flagsOfSum(cells.map(({ flags }) => flags)),
      }
    },
  }
}

const partsOf = (store: Store, madeOf: Level, group: string): readonly string[] =>
  store
    .zones(madeOf)
    .filter((part) => part.group === group)
    .map(({ code }) => code)

/**
 * Flags of a sum: those of its members, but a sum that holds one reliable count is reliable. Where no member is, the
 * flag stays: how few is too few is its producer's rule, which a cell does not tell.
 */
export function flagsOfSum(members: readonly number[]): number {
  const any = members.reduce((a, b) => a | b, 0)
  return members.every((flags) => flags & FLAGS.unreliable) ? any : any & ~FLAGS.unreliable
}
