import type { Text } from '../../i18n/lang.ts'
import { canonical, findColumns, fullYear } from '../../sources/column.ts'

/** Columns that hold one measure, each in the year that its name says. */
export interface DatedColumns {
  /** their name, with `{yyyy}` or `{yy}` in the place of the year */
  readonly pattern: string
  /** what is left of the name without its year */
  readonly label: string
  readonly columns: readonly string[]
  readonly years: readonly number[]
}

/** Four digits that are no part of a longer number. */
const FOUR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g
/** INSEE writes the year of a census in two digits at the head of its columns: P22_LOG, C20_MEN. */
const CENSUS = /^([PC])(\d{2})_(?=[A-Z])/i
const FIRST = 1968

/** The years that the names of columns say, the years to come aside. */
export const yearsSaid = (names: readonly string[], thisYear: number): number[] => [
  ...new Set(names.flatMap((name) => yearsOf(name)).filter((year) => year >= FIRST && year <= thisYear)),
]

function yearsOf(name: string): number[] {
  const [, , two] = CENSUS.exec(name.trim()) ?? []
  if (two !== undefined) return [fullYear(two)]
  return (name.match(FOUR) ?? []).map(Number)
}

/**
 * The columns of which each says its own year, where they are not all of one: a table may then hold several years in a row.
 * A column that says two years, or one to come, has none of its own.
 */
export function datedColumns(names: readonly string[], thisYear: number): DatedColumns[] {
  if (yearsSaid(names, thisYear).length < 2) return []
  const patterns = new Map<string, string>()
  for (const name of names) {
    const [year, ...others] = yearsOf(name)
    if (year === undefined || others.length > 0) continue
    const census = CENSUS.test(name.trim())
    const pattern = census ? name.replace(CENSUS, '$1{yy}_') : name.replace(FOUR, '{yyyy}')
    if (!patterns.has(canonical(pattern))) patterns.set(canonical(pattern), pattern)
  }
  return [...patterns.values()].flatMap((pattern): DatedColumns[] => {
    // as the readers find them
    const found = findColumns(names, pattern)
    const years = found.flatMap(({ year }) => year ?? [])
    if (years.some((year) => year < FIRST || year > thisYear)) return []
    return [
      { pattern, label: shownName(pattern).fr, columns: found.map(({ index }) => names[index] ?? ''), years },
    ]
  })
}

/** The name of columns without the year in whose place `{yyyy}` or `{yy}` stands: "Revenu {yyyy} (€)" is "Revenu (€)". */
export function shownName(pattern: string): Text {
  const label = pattern
    .replace(/^[PC]\{yy\}_/i, '')
    .replace(/\{yy(?:yy)?\}/g, ' ')
    .replace(/\s+/g, ' ')
    // what led to the year, and the brackets that held nothing else
    .replace(/(?<=\S)[ _](?:en|au|in|at|année|year) ?(?=$|\))|(?<=\()(?:en|au|in|at) ?(?=\))/gi, '')
    .replace(/\([\s_.,;:-]*\)|\[[\s_.,;:-]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[)\]])|(?<=[([]) /g, '')
    .replace(/^[\s_.,;:-]+|[\s_.,;:-]+$/g, '')
  return label === '' ? { fr: '(AAAA)', en: '(YYYY)' } : { fr: label, en: label }
}

/** The columns of a form: those that say their year under the name that they share, in the place of the first of them. */
export function columnsByName(names: readonly string[], dated: readonly DatedColumns[]): string[] {
  return names.flatMap((name) => {
    const of = dated.find(({ columns }) => columns.includes(name))
    return of === undefined ? [name] : of.columns[0] === name ? [of.pattern] : []
  })
}
