import { expect, it } from 'vitest'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { Value } from '../indicators/value.ts'
import { evaluate } from '../methods/evaluate.ts'
import { defaultSettings } from '../methods/method.ts'
import { isYesOrNo } from './is-yes-or-no.ts'

const [first] = FRAGILITY.criteria
const zones = (...counts: readonly (readonly [Value, Value])[]) =>
  counts.map(([numerator, denominator]) =>
    evaluate(FRAGILITY, defaultSettings(FRAGILITY), [{ numerator, denominator }]),
  )
const asked = { id: first?.id ?? '' }

it('is a criterion of one thing in each zone where it is known', () => {
  expect(isYesOrNo(asked, zones([1, 1], [0, 1], ['missing', 1], ['suppressed', 'suppressed']))).toBe(true)
  expect(isYesOrNo(asked, zones([1, 1], [1, 2]))).toBe(false)
  expect(isYesOrNo(asked, zones(['missing', 'missing']))).toBe(false)
  // one dwelling in a condominium is a number of them
  expect(isYesOrNo({ ...asked, unit: 'mean' }, zones([1, 1]))).toBe(false)
})
