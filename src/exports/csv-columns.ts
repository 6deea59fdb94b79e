import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { exportWords } from '../i18n/words/exports.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS, unitName } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { periodText } from './filename.ts'

/** A number, text, or null where the cell is empty. */
export type CsvCell = number | string | null

export interface CsvColumn {
  /** the name in the plain form: the same whatever the language */
  readonly name: string
  /** the header in the spreadsheet form */
  readonly header: string
  /** a code is text that a spreadsheet must not read as a number or a date */
  readonly isCode?: boolean
  readonly cell: (zone: ViewZone) => CsvCell
  /** what the spreadsheet form says for a cell that is a code in the plain form */
  readonly inWords?: (cell: string) => string
}

type Words = (typeof exportWords)[Lang]
/** Words that are a header as they are, not made of a criterion or a source. */
type ColumnName = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words]

/**
 * The columns of the exported table, one row a zone. Where a value, or a part of it, is not a number its cell is
 * empty and the `_state` column beside it says why (of a criterion, that of its rate): no cell is 0, or empty,
 * without a reason. An indicator of classes has its class for value. An objective holds for its `period` and has no
 * `year`; `as_of` is the date of the last results that a value counts, where that is not the end of the year.
 * `weight` is what weighs the zone in the legend: its header says what it counts, in the spreadsheet form alone.
 * Source and warnings stand on each row, so that every line is data to any parser.
 */
export function csvColumns(view: ResolvedView, link: string): CsvColumn[] {
  const { lang, indicator } = view
  const words = exportWords[lang]
  const { inside, straddling, outside } = uiWords[lang]
  const { qpv, qva } = legendWords[lang]
  const { period, weightLabel, weightSource } = view
  const className = (zone: ViewZone) => view.classes[zone.classIndex]?.label ?? null
  const column = (
    name: ColumnName,
    cell: CsvColumn['cell'],
    more: Partial<Pick<CsvColumn, 'header' | 'isCode' | 'inWords'>> = {},
  ): CsvColumn => ({ name, header: words[name], cell, ...more })
  const code = { isCode: true }
  const spoken = (said: Readonly<Record<string, string>>) => ({
    inWords: (cell: string) => said[cell] ?? cell,
  })
  const states = spoken(STATE_WORDS[lang])

  return [
    column('territory', () => view.territory.name),
    column('level', () => view.choice.level, { inWords: () => LEVEL_WORDS[lang][view.choice.level].one }),
    column('code', (zone) => zone.code, code),
    column('name', (zone) => zone.name),
    column('commune', (zone) => zone.commune, code),
    column('commune_name', (zone) => zone.communeName),
    column('group', (zone) => zone.group, code),
    column('group_name', (zone) => zone.groupName),
    column('kind', (zone) => zone.kind, spoken({ qpv, qva })),
    column('perimeter', (zone) => zone.perimeter, spoken({ inside, straddling, outside })),
    column('indicator', () => view.title),
    column('year', () => (period ? null : view.year)),
    column('period', () => period && periodText(period)),
    column('as_of', ({ asOf }) => (asOf === null ? null : `${asOf}-12-31`), { inWords: frenchDate }),
    column('value', (zone) => (indicator.unit === 'class' ? className(zone) : numberOf(zone.value))),
    column('unit', () => indicator.unit, { inWords: () => unitName(indicator.unit, lang) }),
    column('state', (zone) => zone.state),
    column('state_label', (zone) => zone.state && STATE_WORDS[lang][zone.state]),
    column('class', className),
    column('possible_classes', ({ candidates }) =>
      list(candidates.map((one) => view.classes[one]?.label ?? '')),
    ),
    column('numerator', (zone) => numberOf(zone.numerator)),
    column('numerator_state', (zone) => stateOf(zone.numerator), states),
    column('denominator', (zone) => numberOf(zone.denominator)),
    column('denominator_state', (zone) => stateOf(zone.denominator), states),
    column('flags', (zone) => list(zone.flags.map((flag) => FLAG_WORDS[lang][flag]))),
    column(
      'weight',
      (zone) => numberOf(zone.weight),
      weightLabel && weightSource ? { header: words.weightOf(weightLabel, weightSource) } : {},
    ),
    column('weight_state', (zone) => stateOf(zone.weight), states),
    ...(view.method?.criteria ?? []).flatMap(({ id, label }): CsvColumn[] => {
      const reading = (zone: ViewZone) => zone.checks.find((one) => one.criterion === id)
      const verdictOf = (zone: ViewZone) => {
        const verdict = reading(zone)?.verdict
        return verdict === undefined ? null : words[verdict]
      }
      const of = (
        suffix: string,
        header: (criterion: string) => string,
        cell: CsvColumn['cell'],
        more: Pick<CsvColumn, 'inWords'> = {},
      ): CsvColumn => ({ name: `${id}_${suffix}`, header: header(label[lang]), cell, ...more })
      return [
        of('rate', words.rate, (zone) => numberOf(reading(zone)?.rate ?? null)),
        of('state', words.rateState, (zone) => stateOf(reading(zone)?.rate ?? null), states),
        of('numerator', words.criterionNumerator, (zone) => numberOf(reading(zone)?.numerator ?? null)),
        of('denominator', words.criterionDenominator, (zone) => numberOf(reading(zone)?.denominator ?? null)),
        of('threshold', words.threshold, (zone) => reading(zone)?.threshold ?? null),
        of('verdict', words.verdict, verdictOf),
      ]
    }),
    column('source', () => view.sourceLine),
    column('mention', () => list(view.warnings)),
    column('link', () => link),
  ]
}

const frenchDate = (date: string) => date.split('-').reverse().join('/')
const numberOf = (value: Value | null) => (value !== null && isNumber(value) ? value : null)
const stateOf = (value: Value | null) => (value !== null && !isNumber(value) ? value : null)
const list = (items: readonly string[]) => (items.length > 0 ? items.join(' | ') : null)
