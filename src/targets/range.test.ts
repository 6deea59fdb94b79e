import { expect, it } from 'vitest'
import { judge } from './range.ts'

it('a bound is within, whichever it is', () => {
  const range = { least: 23, most: 25 }
  expect([23, 24, 25].map((value) => judge(value, range))).toEqual(Array(3).fill({ kind: 'within' }))
  expect(judge(22.5, range)).toEqual({ kind: 'under', by: 0.5 })
  expect(judge(26, range)).toEqual({ kind: 'over', by: 1 })
  expect(judge(25, { least: 25, most: 25 })).toEqual({ kind: 'within' })
})
