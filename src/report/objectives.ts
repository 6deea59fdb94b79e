import { citedPart } from '../atlas/cited-part.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { valueText } from '../atlas/value-text.ts'
import type { Part } from '../atlas/zone-detail.ts'
import { type YearResult, zoneResults } from '../atlas/zone-results.ts'
import { digitsOf, formatNumber, formatSigned } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import type { Value } from '../indicators/value.ts'
import type { Progress } from '../targets/progress.ts'
import { type FigureTable, figureTable } from './figure-table.ts'
import type { SheetViews } from './sheet-views.ts'
import { indicatorsOf, readLevel, type SheetZone } from './sheet-zone.ts'

/** Objectives of the plan in one zone, what they are made of, and where they stand. */
export interface Objectives {
  readonly title: string
  readonly figures: FigureTable
  /** objectives that are made of parts */
  readonly parts: readonly {
    readonly label: string
    readonly total: Value
    readonly parts: readonly Part[]
  }[]
  readonly results: readonly YearResult[]
  /** null for the whole, whose progress is in its figures, and where nothing is followed */
  readonly progress: Progress | null
  /** progress in words: what it is, its value */
  readonly pace: readonly (readonly [string, string])[]
  /** results are supplied */
  readonly isFollowed: boolean
  readonly discrepancies: readonly {
    readonly id: string
    readonly label: string
    readonly printed: string
    readonly summed: string
    readonly gap: string
    readonly note: string
  }[]
}

const DWELLINGS = { unit: 'dwellings', decimals: 0 } as const
const YEARLY = { unit: 'dwellings_per_year', decimals: 1 } as const
const SHARE = { unit: 'percent', decimals: 1 } as const

/** null where the territory has no plan, or no objective of it at the zone's scale. */
export function objectivesOf(
  opened: Opened,
  views: SheetViews,
  zone: SheetZone,
  lang: Lang,
): Objectives | null {
  const { plan, discrepancies } = opened.territory
  const indicators = indicatorsOf(opened, zone).filter(({ section }) => section === 'objectifs')
  if (!plan || indicators.length === 0) return null
  const w = sheetWords[lang]
  const own = zone.level !== 'epci'
  const viewOf = (id: string) => {
    const level = readLevel(opened, zone, id)
    return level === null ? null : views(id, level, own ? [zone.code] : [])
  }
  const followed = indicators.find(({ formula }) => formula.kind === 'progress')
  const progress = (followed && viewOf(followed.id)?.card?.progress) ?? null
  return {
    title: plan.title[lang],
    figures: figureTable({ opened, views, indicators, zones: [zone], reference: null, lang }),
    parts: own
      ? indicators.flatMap(({ id, label }) => {
          const card = viewOf(id)?.card
          return card && card.parts.length > 0
            ? [{ label: label[lang], total: card.zone.value, parts: card.parts }]
            : []
        })
      : [],
    results: followed && own ? zoneResults(opened, followed, zone.level, zone.code) : [],
    progress,
    pace: progress
      ? [
          [w.cumulated, valueText(progress.done, DWELLINGS, lang)],
          [w.expected, valueText(progress.expected, { ...DWELLINGS, decimals: 1 }, lang)],
          [w.attainment, valueText(progress.attainment, SHARE, lang)],
          [w.left, valueText(progress.left, DWELLINGS, lang)],
          [w.requiredPace, valueText(progress.requiredPace, YEARLY, lang)],
          [w.plannedPace, valueText(progress.plannedPace, YEARLY, lang)],
        ]
      : [],
    isFollowed: followed !== undefined,
    discrepancies: discrepancies
      .filter(({ level, code }) => level === zone.level && code === zone.code)
      .map(({ id, measure, printed, summed, note, source_ref }) => ({
        id,
        label: opened.catalogue.measures.find((m) => m.id === measure)?.label[lang] ?? measure,
        printed: formatNumber(printed, lang, digitsOf(printed)),
        summed: formatNumber(summed, lang, digitsOf(summed)),
        gap: formatSigned(printed - summed, lang, digitsOf(summed)),
        note: `${note[lang]} (${citedPart(source_ref, opened.territory.document, lang)})`,
      })),
  }
}

/** A result in words. */
export const resultText = (value: Value, lang: Lang): string =>
  valueText(value, { unit: 'ratio', decimals: 0 }, lang)
