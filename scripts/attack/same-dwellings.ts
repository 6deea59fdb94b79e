import { count, type Level } from './counts.ts'
import { type Relation, sum } from './relation.ts'
import { IN_QUARTERS, STOCK, type Truth } from './truth.ts'

/** Dwellings, by their names in a year and in another. */
const pairs = (truth: Truth, from: number, to: number): [string, string][] =>
  [...truth.keys()].flatMap((name) => {
    const [level, code = '', measure, year] = name.split('|')
    return (measure === STOCK || measure === IN_QUARTERS) && Number(year) === from
      ? [[name, count(level as Level, code, measure, to)] as [string, string]]
      : []
  })

/** Between two years no dwelling was built: a register of the later one tells those of the survey before it. */
export const withSameDwellings = (truth: Truth, from: number, to: number): Truth =>
  new Map([
    ...truth,
    ...pairs(truth, from, to).map(([name, later]) => [later, truth.get(name) ?? 0] as const),
  ])

/** What a reader makes of it. */
export const sameDwellings = (truth: Truth, from: number, to: number): Relation[] =>
  pairs(truth, from, to).map(([name, later]) => sum(`${name} as in ${to}`, name, [later]))
