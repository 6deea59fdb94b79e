import { expect, it } from 'vitest'
import type { Value } from '../indicators/value.ts'
import { allocate } from './parts.ts'

const parts = (...values: Value[]) =>
  values.map((value, index) => ({ indicator: `p${index}`, label: `p${index}`, value }))

it('keeps the printed total and the sum apart', () => {
  expect(allocate(parts(1724, 3321, 500, 203), 6023)).toEqual({
    known: 5748,
    state: null,
    rest: 275,
    span: 6023,
  })
  expect(allocate(parts(1724, 3321, 500, 203), 5000)).toEqual({
    known: 5748,
    state: null,
    rest: -748,
    span: 5748,
  })
})

it('gives the reason why a sum is not whole', () => {
  expect(allocate(parts(10, 'missing', 'suppressed'), 30)).toMatchObject({
    known: 10,
    state: 'suppressed',
    rest: 20,
  })
  expect(allocate(parts(10, 'not_applicable'), 10)).toMatchObject({ state: null, rest: 0 })
  expect(allocate(parts(10, 5), 'missing')).toMatchObject({ known: 15, rest: null, span: 15 })
})

it('has no rest that is only the error of adding decimals', () => {
  expect(allocate(parts(0.1, 0.2), 0.3).rest).toBe(0)
})
