import type { PartialChoice } from '../atlas/choice-url.ts'
import type { Lang } from '../i18n/lang.ts'
import { MAP_LEVELS, type MapLevel } from '../territory/level.ts'
import type { SketchSubject } from './sketch-files.ts'

/** Years of an indicator by level, in the order in which a territory opens on levels; years increase. */
type LevelYears = readonly [MapLevel, readonly number[]]

export interface Prepared {
  readonly opening: string
  readonly indicators: Readonly<Record<string, readonly LevelYears[]>>
}

/** What first pictures were made of when the site was built, by territory. */
export type PreparedList = Readonly<Record<string, Prepared>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isLevelYears = (row: unknown): row is LevelYears =>
  Array.isArray(row) &&
  MAP_LEVELS.includes(row[0]) &&
  Array.isArray(row[1]) &&
  row[1].every((year) => Number.isInteger(year))

/**
 * What was prepared of a territory; null where nothing was, or the text is no such list. Checked by loops, and the asked
 * territory alone: a schema would be most of what runs before the files of the picture are asked for.
 * @param text of a `PreparedList`, as JSON
 */
export function readPrepared(text: string, territory: string): Prepared | null {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return null
  }
  const found = isRecord(list) && Object.hasOwn(list, territory) ? list[territory] : null
  if (!isRecord(found) || typeof found.opening !== 'string' || !isRecord(found.indicators)) return null
  const isWhole = Object.values(found.indicators).every(
    (levels) => Array.isArray(levels) && levels.every(isLevelYears),
  )
  return isWhole ? (found as unknown as Prepared) : null
}

/** What the reader decides and no picture was made of. */
const OWN = [
  'classification',
  'palette',
  'classYears',
  'compare',
  'thresholds',
  'rule',
  'readerMethod',
  'camera',
] as const satisfies (keyof PartialChoice)[]

/** The picture that was made of what a link asks for; null where none was, and where the link asks for what is not there. */
export function preparedSubject(
  { opening, indicators }: Prepared,
  asked: PartialChoice,
  lang: Lang,
): SketchSubject | null {
  if (OWN.some((key) => asked[key] !== undefined)) return null
  const indicator = asked.indicator ?? opening
  const levels = Object.hasOwn(indicators, indicator) ? (indicators[indicator] ?? []) : []
  const found = asked.level === undefined ? levels[0] : levels.find(([level]) => level === asked.level)
  if (!found) return null
  const [level, years] = found
  const year = asked.year ?? years.at(-1) ?? null
  return asked.year !== undefined && asked.year !== null && !years.includes(asked.year)
    ? null
    : { indicator, level, year, lang }
}
