import type { Lang } from '../i18n/lang.ts'
import { type Indicator, SECTIONS, type Section } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Catalogue } from './catalogue.ts'

/** An indicator at one level: its years, and how many zones have a number. */
export interface ContentsCell {
  readonly level: MapLevel
  readonly years: readonly number[]
  readonly numbers: number
  readonly zones: number
}

export interface ContentsRow {
  readonly id: string
  readonly label: string
  /** one for each level of the territory, in its order; null where the indicator is not given there */
  readonly cells: readonly (ContentsCell | null)[]
}

export interface ContentsSection {
  readonly section: Section
  readonly rows: readonly ContentsRow[]
}

/** What a territory contains: each indicator that it has by level, in the order of the catalogue. */
export function contentsOf(
  { available, levels }: Pick<Territory, 'available' | 'levels'>,
  { indicators }: { readonly indicators: Catalogue['indicators'] },
  lang: Lang,
): ContentsSection[] {
  const row = ({ id, label }: Indicator): ContentsRow[] => {
    const found = available.find(({ indicator }) => indicator === id)
    if (!found) return []
    const cells = levels.map((level): ContentsCell | null => {
      const years = found.years[level] ?? []
      const { numbers = 0, zones = 0 } = found.coverage[level] ?? {}
      return years.length === 0 ? null : { level, years, numbers, zones }
    })
    return [{ id, label: label[lang], cells }]
  }
  return SECTIONS.flatMap((section) => {
    const rows = indicators.filter((one) => one.section === section).flatMap(row)
    return rows.length === 0 ? [] : [{ section, rows }]
  })
}

/** "2011, 2016, 2022", or "2011–2024" where none is left out between. */
export function yearsText(years: readonly number[]): string {
  const sorted = years.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isWhole = sorted.length > 2 && last - first === sorted.length - 1
  return isWhole ? `${first}–${last}` : sorted.join(', ')
}
