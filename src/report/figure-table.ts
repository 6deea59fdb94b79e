import { aggregateText, pendingText } from '../atlas/aggregate-text.ts'
import { creditText } from '../atlas/credit-text.ts'
import { rangeText } from '../atlas/range-text.ts'
import { rankText } from '../atlas/rank-text.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { zoneRank } from '../atlas/zone-rank.ts'
import { formatNumber } from '../i18n/format.ts'
import { type Lang, listed } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import { cardWords } from '../i18n/words/card.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { type Indicator, isRanked } from '../indicators/catalogue.ts'
import { SUM_LEVEL } from '../territory/level.ts'
import { type Reference, referenceName, referenceValue } from './reference.ts'
import type { SheetViews } from './sheet-views.ts'
import { readLevel, type SheetZone, wholeZone } from './sheet-zone.ts'

/** Indicators of one zone or several, beside what they are compared with. All is words: nothing is computed here. */
export interface FigureTable {
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
  /** caveats of the rows, each once, in the order in which the rows cite them */
  readonly caveats: readonly string[]
}

export interface FigureRow {
  readonly indicator: string
  readonly label: string
  /** a year, or the period of an objective */
  readonly year: string
  readonly cells: readonly FigureCell[]
  /** producer and vintage of each source */
  readonly source: string
  /** its sources as the list at the foot of a sheet has them */
  readonly sources: readonly string[]
  /** places of its caveats in the list of the table, from 1 */
  readonly caveats: readonly number[]
}

export interface FigureCell {
  readonly text: string
  /** flags of the number in words; null where it has none */
  readonly note: string | null
}

const plain = (text: string): FigureCell => ({ text, note: null })

/** The figure of one zone: its own, or for the whole what the database has added up. */
export function zoneCell(view: ResolvedView, zone: SheetZone): FigureCell {
  const { lang, indicator, answers } = view
  if (zone.level === 'epci') {
    if (indicator.summability === 'none') return plain(sheetWords[lang].notSummed)
    return plain(answers ? aggregateText(answers.epci, view) : pendingText(view))
  }
  const found = view.zones.find(({ code }) => code === zone.code)
  if (!found) return plain(STATE_WORDS[lang].missing)
  const range = view.card?.zone.code === zone.code ? view.card.range : null
  const note = [
    ...found.flags.map((flag) => FLAG_WORDS[lang][flag]),
    ...(range ? [cardWords[lang].labelled(cardWords[lang].range, rangeText(found.value, range, lang))] : []),
  ].join(', ')
  return { text: found.text, note: note === '' ? null : note }
}

const groupCell = (view: ResolvedView, group: string): FigureCell => {
  const { lang, indicator, answers } = view
  if (indicator.summability === 'none') return plain(sheetWords[lang].notSummed)
  const total = answers?.groups[group]
  return plain(total ? aggregateText(total, view) : answers ? STATE_WORDS[lang].missing : pendingText(view))
}

function rankCell(view: ResolvedView, { code }: SheetZone): FigureCell {
  const { lang, answers } = view
  if (!isRanked(view.indicator)) return plain('–')
  if (!answers) return plain(pendingText(view))
  const found = zoneRank(view, code)
  if (found === null) return plain('–')
  return plain(sheetWords[lang].rankOf(rankText(found, lang), formatNumber(found.of, lang)))
}

const sourceText = ({ credits, lang }: ResolvedView): string =>
  listed(
    credits.map(({ producer, vintage }) => `${producer}, ${vintageText(vintage, lang)}`),
    lang,
  )

export interface FigureTableInput {
  readonly opened: Opened
  readonly views: SheetViews
  readonly indicators: readonly Indicator[]
  /** of one level */
  readonly zones: readonly SheetZone[]
  readonly reference: Reference | null
  readonly lang: Lang
}

/** One row an indicator that the zones' level has; a single zone has its group beside it, and its rank. */
export function figureTable(input: FigureTableInput): FigureTable {
  const { opened, views, indicators, zones, reference, lang } = input
  const w = sheetWords[lang]
  const [zone] = zones
  if (!zone) return { columns: [], rows: [], caveats: [] }
  const alone = zones.length === 1
  const group = alone && zone.level !== SUM_LEVEL ? zone.group : null
  const groupName = opened.territory.groups.find(({ code }) => code === group)?.name
  const whole = wholeZone(opened)
  const isPart = zone.level !== 'epci'
  const columns = [
    ...zones.map(({ name }) => name),
    ...(group !== null ? [groupName ?? group] : []),
    ...(isPart ? [opened.territory.epci.name] : []),
    ...(reference ? [referenceName(reference, lang)] : []),
    ...(alone && isPart ? [w.rank] : []),
  ]
  const caveats: string[] = []
  const rows = indicators.flatMap((indicator): FigureRow[] => {
    const level = readLevel(opened, zone, indicator.id)
    if (level === null) return []
    const view = views(indicator.id, level, isPart ? zones.map(({ code }) => code) : [])
    for (const caveat of view.caveats) if (!caveats.includes(caveat)) caveats.push(caveat)
    return [
      {
        indicator: indicator.id,
        label: indicator.label[lang],
        year: view.period ? w.period(view.period.start, view.period.end) : String(view.year ?? ''),
        cells: [
          ...zones.map((one) => zoneCell(view, one)),
          ...(group !== null ? [groupCell(view, group)] : []),
          ...(isPart ? [zoneCell(view, whole)] : []),
          ...(reference ? [plain(referenceValue(reference, view))] : []),
          ...(alone && isPart ? [rankCell(view, zone)] : []),
        ],
        source: sourceText(view),
        sources: view.credits.map((credit) => creditText(credit, lang)),
        caveats: view.caveats.map((caveat) => caveats.indexOf(caveat) + 1),
      },
    ]
  })
  return { columns, rows, caveats }
}
