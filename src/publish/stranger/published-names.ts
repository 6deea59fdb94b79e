import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Formula } from '../../indicators/catalogue.ts'
import { type ReadyMadeRate, readyMadeRates } from '../secrecy/ready-made-rates.ts'

/** A count that a rate, a share or a class reads. `same`: of the same year; `any`: of another year as well. */
export interface CountRead {
  readonly measure: string
  readonly year: 'same' | 'any'
}

/** What a name in a published file speaks of. */
export interface Named {
  /** id of the measure or of the indicator */
  readonly id: string
  /** null where it is worked out of measures, and none itself */
  readonly measure: string | null
  /** what gives its counts away where it is known: nothing for a count */
  readonly reads: readonly CountRead[]
  /** null where the name does not say it */
  readonly year: number | null
}

type Definitions = Pick<Catalogue, 'measures' | 'indicators' | 'methods'>

/**
 * Reads names of columns, of properties and of cells: a measure, an indicator or a method of the catalogue, in any case,
 * with or without a year (`OPS_HOUSEHOLDS_2022`, `ops_households_22`, `2022_OPS_HOUSEHOLDS`).
 */
export function publishedNames(catalogue: Definitions): (name: string) => Named | null {
  const known = new Map<string, Named>()
  for (const { id } of catalogue.measures)
    known.set(key(id), { id, measure: id, reads: readyMadeReads(id, catalogue), year: null })
  for (const { id, formula } of catalogue.indicators)
    if (!known.has(key(id)))
      known.set(key(id), { id, measure: null, reads: formulaReads(formula, catalogue), year: null })
  for (const { id } of catalogue.methods)
    if (!known.has(key(id)))
      known.set(key(id), { id, measure: null, reads: methodReads(id, catalogue), year: null })
  const read = (name: string): Named | null => {
    const whole = known.get(key(name))
    if (whole) return whole
    const [, before, last] = /^(.+)[^A-Z0-9]((?:19|20)\d\d|\d\d)$/.exec(key(name)) ?? []
    const [, first, after] = /^((?:19|20)\d\d)[^A-Z0-9](.+)$/.exec(key(name)) ?? []
    const found = known.get(before ?? after ?? '')
    const year = Number(last ?? first)
    return found ? { ...found, year: year < 100 ? 2000 + year : year } : null
  }
  const met = new Map<string, Named | null>()
  return (name) => {
    const before = met.get(name)
    if (before !== undefined) return before
    const named = read(name)
    met.set(name, named)
    return named
  }
}

const key = (name: string): string => name.trim().toUpperCase()

/** A rate that its producer prints ready-made gives the counts that the indicator would be worked out of. */
const readyMadeReads = (measure: string, catalogue: Definitions): CountRead[] =>
  readyMadeRates(catalogue).flatMap(({ rate, of }) => (of && rate === measure ? ratioReads(of) : []))

const ratioReads = ({ numerator, denominator }: NonNullable<ReadyMadeRate['of']>): CountRead[] =>
  [...numerator, ...denominator].map(termRead)

function formulaReads(formula: Formula, catalogue: Definitions): CountRead[] {
  switch (formula.kind) {
    case 'ratio':
      return ratioReads(formula)
    case 'count':
      return formula.terms.map(termRead)
    case 'published':
      return [{ measure: formula.measure, year: 'same' }, ...(formula.of ? ratioReads(formula.of) : [])]
    case 'progress':
      return [formula.objective, formula.result].map((measure) => ({ measure, year: 'any' }))
    case 'method':
      return methodReads(formula.method, catalogue)
  }
}

const termRead = ({ measure, year }: { measure: string; year: 'same' | 'latest' }): CountRead => ({
  measure,
  year: year === 'same' ? 'same' : 'any',
})

const methodReads = (id: string, { methods }: Definitions): CountRead[] =>
  methods
    .filter((method) => method.id === id)
    .flatMap(({ criteria }) => criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]))
    .map((measure) => ({ measure, year: 'same' }))
