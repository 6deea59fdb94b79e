import type { Formula, Indicator } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import type { Method } from '../methods/method.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'

const label = { fr: '-', en: '-' }

/** An indicator of which only the formula matters. */
export function indicator(id: string, formula: Formula, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    section: 'habitat',
    label,
    definition: label,
    formula,
    unit: 'percent',
    decimals: 1,
    source: 's',
    levels: ['group', 'commune', 'iris'],
    frequency: label,
    display: ['map'],
    direction: 'neutral',
    symbol: 'choropleth',
    classes: { method: 'quantile', count: 5, palette: 'Blues' },
    weight: null,
    secrecy: 'none',
    summability: 'ratio_of_sums',
    caveats: { fr: [], en: [] },
    ...more,
  }
}

/** One measure as the term of a formula. */
export const term = (measure: string, year: 'same' | 'latest' = 'same', coefficient = 1) => ({
  measure,
  year,
  coefficient,
})

/** A territory of which only the available years matter, by indicator and level. */
export function territory(
  available: Readonly<Record<string, Readonly<Record<string, number[]>>>>,
  plan: Partial<NonNullable<Territory['plan']>> | null = null,
): Territory {
  const credit = { source: 's', producer: '-', title: label, vintage: '-', licence: null, page: null }
  return {
    format: FOLDER_FORMAT,
    id: 't',
    name: label,
    epci: { code: '200000000', name: '-' },
    fictional: true,
    contours: 'schematic',
    levels: ['group', 'commune', 'iris'],
    counts: {},
    groups: [],
    groups_label: null,
    plan: plan && {
      title: label,
      start: 2023,
      end: 2028,
      source_ref: '-',
      event: 'started',
      events: { AIM: plan?.event ?? 'started', C: 'started' },
      ...plan,
    },
    available: Object.entries(available).map(([id, years]) => ({
      indicator: id,
      years: { ...years },
      coverage: {},
      credits: [],
    })),
    unavailable: [],
    geometry: credit,
    discrepancies: [],
    tables: [],
    notes: [],
  }
}

/** The fragility method, with measures of few letters. */
export const FRAGILITY: Method = {
  words: {
    counted: { fr: 'logements sociaux', en: 'social dwellings' },
    concern: { fr: 'fragiles ou très fragiles', en: 'fragile or very fragile' },
    whole: { fr: 'du parc', en: 'of the stock' },
    title: { fr: 'Fragilité et quartiers prioritaires', en: 'Fragility and priority districts' },
  },
  id: 'fragility',
  label,
  source_ref: '-',
  criteria: [
    {
      id: 'income',
      label,
      indicator: 'i',
      numerator: 'U40',
      denominator: 'H',
      comparison: '>=',
      threshold: 40,
      points: 1,
    },
    {
      id: 'recent',
      label,
      indicator: 'i',
      numerator: 'RU40',
      denominator: 'R',
      comparison: '>=',
      threshold: 50,
      points: 1,
    },
    {
      id: 'unemployment',
      label,
      indicator: 'i',
      numerator: 'UN',
      denominator: 'AD',
      comparison: '>=',
      threshold: 20,
      points: 1,
    },
  ],
  rules: [
    { id: 'two', label, minimums: [0, 1, 2] },
    { id: 'three', label, minimums: [0, 1, 3] },
  ],
  classes: [
    { id: 'not_fragile', label, color: '#ffffff', concern: false },
    { id: 'fragile', label, color: '#ff8800', concern: true },
    { id: 'very_fragile', label, color: '#ff0000', concern: true },
  ],
  weight: 'STOCK',
  located: 'LOCATED',
}
