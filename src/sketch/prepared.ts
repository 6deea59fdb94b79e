import * as v from 'valibot'
import type { PartialChoice } from '../atlas/choice-url.ts'
import type { Lang } from '../i18n/lang.ts'
import { MAP_LEVELS, type MapLevel } from '../territory/level.ts'
import type { SketchSubject } from './sketch-files.ts'

/** Years of an indicator by level, in the order in which a territory opens on levels; years increase. */
export const prepared = v.object({
  opening: v.string(),
  indicators: v.record(v.string(), v.array(v.tuple([v.picklist(MAP_LEVELS), v.array(v.number())]))),
})
export type Prepared = v.InferOutput<typeof prepared>

/** What first pictures were made of when the site was built, by territory. */
export type PreparedList = Readonly<Record<string, Prepared>>

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
    : { indicator, level: level as MapLevel, year, lang }
}
