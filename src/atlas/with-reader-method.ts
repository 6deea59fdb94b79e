import { classColors } from '../classify/palettes.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang, Text } from '../i18n/lang.ts'
import { readerMethodWords } from '../i18n/words/reader-method.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import { ranksZones } from '../methods/bound.ts'
import { completeMethod } from '../methods/complete-method.ts'
import { criterionCounts } from '../methods/criterion-counts.ts'
import type { Method } from '../methods/method.ts'
import type { MethodDocument } from '../methods/method-document.ts'
import { methodText } from '../methods/method-link.ts'
import { READER_METHOD, readerRule } from '../methods/reader-method.ts'
import { isPointLevel, WORK_LEVEL } from '../territory/level.ts'
import type { Catalogue } from './catalogue.ts'
import type { Opened } from './resolve-input.ts'

const PALETTE = 'YlOrRd'

type Available = Territory['available'][number]

const both = (of: (lang: Lang) => string): Text => ({ fr: of('fr'), en: of('en') })

/** Indicators of a territory that can be criteria: rates in percent of one count to another, that it has. */
export const criterionIndicators = (
  catalogue: Pick<Catalogue, 'indicators'>,
  territory: Pick<Territory, 'available'>,
): readonly Indicator[] =>
  catalogue.indicators.filter(
    (indicator) =>
      criterionCounts(indicator) !== null && territory.available.some((a) => a.indicator === indicator.id),
  )

/** The classes of a rule in words of its scores. */
function classesOf(minimums: readonly number[]) {
  const shades = classColors(PALETTE, [...minimums, Number.POSITIVE_INFINITY])
  return minimums.map((from, i) => {
    const under = minimums[i + 1]
    return {
      label: both((lang) => {
        const w = readerMethodWords[lang]
        const [low, next] = [from, under ?? 0].map((score) => formatNumber(score, lang)) as [string, string]
        if (under === undefined) return w.scoreFrom(low)
        const whole = minimums.every(Number.isInteger) && under === from + 1
        return whole ? w.score(low) : w.scoreRange(low, next)
      }),
      color: shades[i] ?? '#000000',
    }
  })
}

const slug = (method: MethodDocument): string =>
  methodText(method)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')

/** Levels that every one of the indicators has, with the years in which at least one is counted. */
function shared(all: readonly Available[]): Available['years'] {
  const [first, ...others] = all.map(({ years }) => years)
  return Object.fromEntries(
    Object.entries(first ?? {}).flatMap(([level, years]) => {
      const theirs = others.map((other) => other[level as keyof Available['years']] ?? [])
      const isShared = [years, ...theirs].every((one) => one.length > 0)
      return isShared ? [[level, [...new Set([years, ...theirs].flat())].sort((a, b) => a - b)]] : []
    }),
  )
}

/**
 * The territory with the reader's method beside its own: a method, and an indicator that shows it.
 * @returns null where it names an indicator or a weight that this territory has not, or where no level has all its
 *   criteria
 */
export function withReaderMethod<T extends Pick<Opened, 'catalogue' | 'territory'>>(
  opened: T,
  document: MethodDocument,
): T | null {
  const { criteria, rules, weight } = document
  const { catalogue, territory } = opened
  const usable = criterionIndicators(catalogue, territory)
  const measure = weight === null ? null : catalogue.measures.find((m) => m.id === weight && m.summable)
  const used = criteria.flatMap((criterion) => {
    const indicator = usable.find(({ id }) => id === criterion.indicator)
    const available = territory.available.find((a) => a.indicator === criterion.indicator)
    return indicator && available ? [{ indicator, available }] : []
  })
  const [first] = used
  const everywhere = shared(used.map(({ available }) => available))
  const { [WORK_LEVEL]: ofWork, ...others } = everywhere
  // as of a method that is declared: not where zones are ranked, nor where it is read of places alone, in no IRIS
  const isOfPlaces = Object.keys(others).length > 0 && Object.keys(others).every(isPointLevel)
  const years = ranksZones(criteria) || isOfPlaces || !ofWork ? others : everywhere
  if (measure === undefined || !first || used.length < criteria.length || Object.keys(years).length === 0)
    return null
  const located = weight === null ? undefined : catalogue.methods.find((m) => m.weight === weight)?.located
  // ids name the whole method, so that what was answered of another is never taken for its own
  const name = slug(document)
  const made = completeMethod(
    {
      ...document,
      criteria: criteria.map(({ id: _, ...criterion }) => criterion),
      rules: rules.map(({ id: _, ...rule }, i) => ({ ...rule, id: readerRule(i + 1, name) })),
      located,
    },
    usable,
    {
      id: READER_METHOD,
      label: both((lang) => readerMethodWords[lang].label),
      source_ref: readerMethodWords.fr.source,
      rule: (rank) => both((lang) => readerMethodWords[lang].rule(rank + 1, rules.length)),
      classes: classesOf,
      year: 'latest',
    },
  )
  if (!('method' in made)) return null
  const method: Method = {
    ...made.method,
    ...(measure?.unit === 'households' ? { weighs: 'households' } : {}),
  }
  const credits = new Map(
    used.flatMap(({ available }) => available.credits).map((credit) => [JSON.stringify(credit), credit]),
  )
  const indicator: Indicator = {
    id: READER_METHOD,
    section: first.indicator.section,
    label: method.label,
    definition: both((lang) => readerMethodWords[lang].definition),
    formula: { kind: 'method', method: READER_METHOD },
    unit: 'class',
    decimals: 0,
    source: first.indicator.source,
    levels: Object.keys(years) as Indicator['levels'],
    frequency: both((lang) => readerMethodWords[lang].frequency),
    display: ['map', 'table'],
    direction: 'high_is_concern',
    symbol: 'classes',
    classes: { method: 'policy', count: method.classes.length, palette: PALETTE },
    weight,
    secrecy: first.indicator.secrecy,
    summability: 'none',
    caveats: {
      fr: [readerMethodWords.fr.caveat, readerMethodWords.fr.years],
      en: [readerMethodWords.en.caveat, readerMethodWords.en.years],
    },
  }
  return {
    ...opened,
    catalogue: {
      ...catalogue,
      methods: [...catalogue.methods, method],
      indicators: [...catalogue.indicators, indicator],
    },
    territory: {
      ...territory,
      available: [
        ...territory.available,
        { ...first.available, indicator: READER_METHOD, years, credits: [...credits.values()] },
      ],
    },
  }
}
