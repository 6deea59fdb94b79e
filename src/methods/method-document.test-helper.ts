import fc from 'fast-check'
import type { Text } from '../i18n/lang.ts'
import type { Bound } from './bound.ts'
import { CLASS_RANGE, MAX_CRITERIA, type MethodDocument } from './method-document.ts'

/** Numbers in tenths, as links carry them. */
export const tenth = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10)
const whole = (kind: 'epci' | 'departement' | 'france') => tenth(-100, 100).map((plus) => ({ kind, plus }))
const anyBound: fc.Arbitrary<Bound> = fc.oneof(
  tenth(0, 100).map((percent) => ({ kind: 'value' as const, percent })),
  tenth(0, 100).map((value) => ({ kind: 'mean' as const, value })),
  tenth(0, 100).map((share) => ({ kind: 'quantile' as const, share })),
  whole('epci'),
  whole('departement'),
  whole('france'),
)
const anyLine = fc
  .oneof(
    fc.constantFrom('Très fragile', 'a.b*c!d~e_f', '100 %', '日本 😀'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .filter((text) => /\S/.test(text) && !/\p{C}|\p{Z}(?<! )/u.test(text))
const anyText: fc.Arbitrary<Text> = fc.oneof(
  anyLine.map((fr) => ({ fr, en: fr })),
  fc.record({ fr: anyLine, en: anyLine }),
)
const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Without the keys whose value is undefined, as a document that is read has none. */
const trimmed = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T

/** Documents of which a link carries everything. */
export const anyMethodDocument: fc.Arbitrary<MethodDocument> = fc
  .integer({ min: CLASS_RANGE.min, max: CLASS_RANGE.max })
  .chain((classes) =>
    fc.record({
      criteria: fc.array(
        fc
          .record({
            indicator: fc.constantFrom('vacancy_rate', 'fragility_income_rate', 'a-b'),
            comparison: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const),
            bound: anyBound,
            points: tenth(0.1, 99),
            label: some(anyText),
          })
          .map(trimmed),
        { minLength: 1, maxLength: MAX_CRITERIA },
      ),
      rules: fc.array(
        fc
          .record({
            minimums: fc
              .uniqueArray(tenth(0.1, 999), { minLength: classes - 1, maxLength: classes - 1 })
              .map((all) => [0, ...all.sort((a, b) => a - b)]),
            label: some(anyText),
          })
          .map(trimmed),
        { minLength: 1, maxLength: 4 },
      ),
      classes: some(
        fc.array(
          fc
            .record({ label: some(anyText), color: some(anyColor), concern: some(fc.boolean()) })
            .map(trimmed),
          { minLength: classes, maxLength: classes },
        ),
      ),
      label: some(anyText),
      complements: some(fc.uniqueArray(fc.constantFrom('social_share_rp', 'a-b', 'c_1'), { minLength: 1 })),
      weight: fc.option(fc.constantFrom('RPLS_STOCK', 'P_LOG')),
    }),
  )
  // classes that say nothing are as none
  .map((one) =>
    trimmed({
      ...one,
      classes: one.classes?.some((c) => Object.keys(c).length > 0) ? one.classes : undefined,
    }),
  )

const RATES = [
  'vacancy_rate',
  'social_vacancy_rate',
  'social_technical_vacancy_rate',
  'social_energy_rate',
  'social_before_1975_rate',
  'social_share_rp',
  'unfit_rate',
  'overcrowding_rate',
  'low_sales_rate',
  'fragility_income_rate',
  'fragility_recent_income_rate',
  'fragility_unemployment_rate',
]
const COLORS = ['#f7fbff', '#deebf7', '#c6dbef', '#9ecae1', '#6baed6', '#3182bd', '#08519c']
const BOUNDS: readonly Bound[] = [
  { kind: 'value', percent: 12.5 },
  { kind: 'quantile', share: 80 },
  { kind: 'epci', plus: 2.5 },
]

/** As many criteria, rules and classes as a method has at most, each with words, as a reader writes them. */
export const fullMethod: MethodDocument = {
  criteria: RATES.map((indicator, i) => ({
    indicator,
    comparison: i % 2 === 0 ? '>=' : '>',
    bound: BOUNDS[i % BOUNDS.length] ?? { kind: 'value', percent: 20 },
    points: 1 + (i % 3),
    label: { fr: `Critère n° ${i + 1} : part élevée`, en: `Criterion ${i + 1}: high share` },
  })),
  rules: [1, 1.5, 2, 2.5].map((step, i) => ({
    minimums: COLORS.map((_, at) => at * step),
    label: { fr: `Règle ${i + 1}, de plus en plus sévère`, en: `Rule ${i + 1}, stricter and stricter` },
  })),
  classes: COLORS.map((color, i) => ({
    label: { fr: `Fragilité de degré ${i + 1}`, en: `Fragility of degree ${i + 1}` },
    color,
    concern: i > 3,
  })),
  weight: 'RPLS_STOCK',
  label: { fr: 'Indice composite de fragilité du parc social', en: 'Composite index of fragility' },
}
