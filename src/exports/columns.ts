import { givenClass } from '../atlas/correction-text.ts'
import type { Drawn } from '../atlas/resolve.ts'
import type { ViewZone } from '../atlas/view.ts'
import { formatDay } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { dictionaryWords } from '../i18n/words/export-dictionary.ts'
import { exportWords } from '../i18n/words/exports.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS, unitName } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { periodText } from './filename.ts'
import { rounded } from './rounded.ts'
import { vintagesOf } from './vintages.ts'

export type ExportKind = 'text' | 'code' | 'integer' | 'number'

/** A number, text, or null where the cell is empty. */
export type ExportCell = number | string | null

export interface ExportColumn {
  /** the name in the plain form: the same whatever the language */
  readonly name: string
  /** the header in the spreadsheet form */
  readonly header: string
  /** `code`: text that a spreadsheet must not read as a number or a date */
  readonly kind: ExportKind
  /** what the column holds, for a dictionary */
  readonly description: string
  readonly cell: (zone: ViewZone) => ExportCell
  /** what a spreadsheet says for a cell that is a code in the plain forms */
  readonly inWords?: (cell: string) => string
}

/** Words that are a header as they are, and have a line of the dictionary. */
type ColumnName = keyof (typeof exportWords)[Lang] & keyof (typeof dictionaryWords)[Lang]

/** What is written on every row, whatever its zone. */
export interface RowContext {
  /** which zones the table holds, in words */
  readonly filter: string
  /** address that shows the same view again */
  readonly link: string
  /** whether a zone of the table has a class that a workshop gave */
  readonly corrected: boolean
}

/**
 * The columns of the exported table, one row a zone. Where a value, or a part of it, is not a number its cell is
 * empty and the `_state` column beside it says why (of a criterion, that of its rate): no cell is 0, or empty,
 * without a reason. A difference has the year of each of its maps. An indicator of classes has its class for value. An objective holds for its `period` and has no
 * `year`; `as_of` is the date of the last results that a value counts, where that is not the end of the year.
 * `weight` is what weighs the zone in the legend: its header says what it counts, in the spreadsheet form alone.
 * Source and warnings stand on each row, so that every line is data to any parser.
 */
export function exportColumns(view: Drawn, { filter, link, corrected }: RowContext): ExportColumn[] {
  const { lang, indicator } = view
  const words = exportWords[lang]
  const said = dictionaryWords[lang]
  const { inside, straddling, outside } = uiWords[lang]
  const { qpv, qva } = legendWords[lang]
  const { period, sides, weightLabel, weightSource } = view
  const className = (zone: ViewZone) => view.classes[zone.classIndex]?.label ?? null
  const column = (
    name: ColumnName,
    cell: ExportColumn['cell'],
    more: Partial<Pick<ExportColumn, 'header' | 'kind' | 'inWords'>> = {},
  ): ExportColumn => ({ name, header: words[name], kind: 'text', description: said[name], cell, ...more })
  const code = { kind: 'code' } as const
  const number = { kind: 'number' } as const
  const spoken = (names: Readonly<Record<string, string>>) => ({
    inWords: (cell: string) => names[cell] ?? cell,
  })
  const levels = Object.fromEntries(
    Object.entries(LEVEL_WORDS[lang]).map(([level, names]) => [level, names.one]),
  )
  const states = spoken(STATE_WORDS[lang])

  return [
    column('territory', () => view.territory.name),
    column('level', () => view.choice.level, spoken(levels)),
    column('code', (zone) => zone.code, code),
    column('name', (zone) => zone.name),
    column('commune', (zone) => zone.commune, code),
    column('commune_name', (zone) => zone.communeName),
    column('group', (zone) => zone.group, code),
    column('group_name', (zone) => zone.groupName),
    column('kind', (zone) => zone.kind, spoken({ qpv, qva })),
    column('perimeter', (zone) => zone.perimeter, spoken({ inside, straddling, outside })),
    column('indicator', () => view.title),
    ...(sides
      ? [
          column('year_a', () => (sides.a.period ? null : sides.a.year), { kind: 'integer' }),
          column('year_b', () => (sides.b.period ? null : sides.b.year), { kind: 'integer' }),
        ]
      : [column('year', () => (period ? null : view.year), { kind: 'integer' })]),
    column('period', () => period && periodText(period)),
    column('as_of', ({ asOf }) => (asOf === null ? null : `${asOf}-12-31`), { inWords: formatDay }),
    indicator.unit === 'class'
      ? column('value', className)
      : column('value', (zone) => numberOf(zone.value), number),
    column('unit', () => indicator.unit, { inWords: () => unitName(indicator.unit, lang) }),
    column('state', (zone) => zone.state),
    column('state_label', (zone) => zone.state && STATE_WORDS[lang][zone.state]),
    column('class', className),
    column('possible_classes', ({ candidates }) =>
      list(candidates.map((one) => view.classes[one]?.label ?? '')),
    ),
    ...(corrected
      ? [
          column('given_class', (zone) => givenClass(zone, view)),
          column('given_by', ({ correction }) => correction?.author ?? null),
          column('given_on', ({ correction }) => correction?.date ?? null, { inWords: formatDay }),
          column('given_reason', ({ correction }) => correction?.reason ?? null),
        ]
      : []),
    column('numerator', (zone) => numberOf(zone.numerator), number),
    column('numerator_state', (zone) => stateOf(zone.numerator), states),
    column('denominator', (zone) => numberOf(zone.denominator), number),
    column('denominator_state', (zone) => stateOf(zone.denominator), states),
    column('flags', (zone) => list(zone.flags.map((flag) => FLAG_WORDS[lang][flag]))),
    column(
      'weight',
      (zone) => numberOf(zone.weight),
      weightLabel && weightSource ? { ...number, header: words.weightOf(weightLabel, weightSource) } : number,
    ),
    column('weight_state', (zone) => stateOf(zone.weight), states),
    ...(view.method?.criteria ?? []).flatMap(({ id, label, unit }): ExportColumn[] => {
      // a mean is kept in hundredths, and is no percentage: 26 dwellings a condominium
      const isMean = unit === 'mean'
      const read = (value: number | null) => (value !== null && isMean ? rounded(value / 100) : value)
      const reading = (zone: ViewZone) => zone.checks.find((one) => one.criterion === id)
      const verdictOf = (zone: ViewZone) => {
        const verdict = reading(zone)?.verdict
        return verdict === undefined ? null : words[verdict]
      }
      const of = (
        suffix: string,
        header: (criterion: string) => string,
        cell: ExportColumn['cell'],
        more: Partial<Pick<ExportColumn, 'inWords' | 'kind'>> = {},
      ): ExportColumn => ({
        name: `${id}_${suffix}`,
        header: header(label[lang]),
        kind: 'text',
        description: said.criterion,
        cell,
        ...more,
      })
      return [
        of(
          'rate',
          isMean ? words.mean : words.rate,
          (zone) => read(numberOf(reading(zone)?.rate ?? null)),
          number,
        ),
        of('state', words.rateState, (zone) => stateOf(reading(zone)?.rate ?? null), states),
        of(
          'numerator',
          words.criterionNumerator,
          (zone) => numberOf(reading(zone)?.numerator ?? null),
          number,
        ),
        of(
          'denominator',
          words.criterionDenominator,
          (zone) => numberOf(reading(zone)?.denominator ?? null),
          number,
        ),
        of(
          'threshold',
          isMean ? words.meanThreshold : words.threshold,
          (zone) => read(knownThreshold(reading(zone)?.threshold)),
          number,
        ),
        of('verdict', words.verdict, verdictOf),
      ]
    }),
    column('source', () => view.sourceLine),
    column('warning', () => list(view.warnings)),
    column('vintage', () => list(vintagesOf(view))),
    column('filter', () => filter),
    column('link', () => link),
  ]
}

/** Six decimals: a rate needs no more. Adding 0 turns -0 into 0. */
const numberOf = (value: Value | null) => (value !== null && isNumber(value) ? rounded(value) + 0 : null)
const stateOf = (value: Value | null) => (value !== null && !isNumber(value) ? value : null)
const list = (items: readonly string[]) => (items.length > 0 ? items.join(' | ') : null)

/** null where the territory does not give the threshold. */
const knownThreshold = (threshold: number | undefined): number | null =>
  threshold === undefined || Number.isNaN(threshold) ? null : threshold
