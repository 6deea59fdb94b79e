import { expect, it } from 'vitest'
import { readerRule, readerRuleRank, readerRuleText } from './reader-method.ts'

it('a rule of the reader’s method is said by its rank in a link, and found again by it in the same method or another', () => {
  const rule = readerRule(2, '2-vacancy-rate-ge-v400-10')
  expect(readerRuleText(rule)).toBe('m2')
  expect([rule, 'm2'].map(readerRuleRank)).toEqual([1, 1])
  // as links before wrote it
  expect(readerRuleRank('m12-vacancy-rate-ge-v400-10')).toBe(0)
  expect(readerRuleRank('two_very_fragile')).toBe(-1)
  expect(readerRuleRank(null)).toBe(-1)
  expect(readerRuleText('two_very_fragile')).toBe('two_very_fragile')
})
