import { expect, it } from 'vitest'
import type { Formula } from './catalogue.ts'
import { isChange } from './change.ts'

const term = (measure: string, coefficient = 1) => ({ measure, coefficient, year: 'same' as const })
const ratio = (numerator: ReturnType<typeof term>[], denominator: ReturnType<typeof term>[]): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  scale: 100,
})

it('tells a change, which takes its start away, from a share', () => {
  expect(isChange(ratio([term('AFTER'), term('BEFORE', -1)], [term('BEFORE')]))).toBe(true)
  expect(isChange(ratio([term('VACANT')], [term('ALL')]))).toBe(false)
  // what is left of a whole is a share of it
  expect(isChange(ratio([term('ALL'), term('VACANT', -1)], [term('ALL')]))).toBe(false)
  expect(isChange({ kind: 'published', measure: 'RATE' })).toBe(false)
})
