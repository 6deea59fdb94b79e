import type { Value } from '../../src/indicators/value.ts'
import { evaluate, type Outcome } from '../../src/methods/evaluate.ts'
import { defaultSettings, type Method } from '../../src/methods/method.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { demoTerritory } from './index.ts'

/** The demonstration as tests read it, and the catalogue it is published under. */
export const catalogue = loadCatalogue(SHIPPED)
export const demo = demoTerritory()

const cells = new Map(
  demo.cells.map((cell) => [`${cell.level} ${cell.code} ${cell.measure} ${cell.year}`, cell]),
)

export function read(level: string, code: string, measure: string, year: number): Value {
  const cell = cells.get(`${level} ${code} ${measure} ${year}`)
  if (!cell) throw new Error(`no cell ${level} ${code} ${measure} ${year}`)
  return cell.value ?? (cell.state as Value)
}

/** A value that must be a number. */
export function count(level: string, code: string, measure: string, year: number): number {
  const value = read(level, code, measure, year)
  if (typeof value !== 'number') throw new Error(`${level} ${code} ${measure} ${year} is ${value}`)
  return value
}

/** A method of the catalogue. */
export function methodOf(id: string): Method {
  const method = catalogue.methods.find((one) => one.id === id)
  if (!method) throw new Error(`no method ${id}`)
  return method
}

/** What a method says of a zone in a year, with the thresholds and the rule that it declares. */
export const outcomeOf = (method: Method, level: string, code: string, year: number): Outcome =>
  evaluate(
    method,
    defaultSettings(method),
    method.criteria.map(({ numerator, denominator }) => ({
      numerator: read(level, code, numerator, year),
      denominator: read(level, code, denominator, year),
    })),
  )

export const zones = (level: string) => demo.zones.filter((zone) => zone.level === level)
export const codes = (level: string) => zones(level).map((zone) => zone.code)
export const total = (items: readonly number[]) => items.reduce((a, b) => a + b, 0)
