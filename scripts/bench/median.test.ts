import { describe, expect, it } from 'vitest'
import { median, medianRatio } from './median.ts'

describe('medians', () => {
  it('are the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 1, 2, 3])).toBe(2.5)
    expect(median([4])).toBe(4)
  })
  it('leave out what was not reached', () => {
    expect(median([null, 3, null, 1])).toBe(2)
    expect(median([null])).toBeNull()
    expect(median([])).toBeNull()
  })
  it('of ratios pair each measure with the one beside it', () => {
    expect(medianRatio([20, 300, 10], [10, 100, 10])).toBe(2)
    expect(medianRatio([20, null, 10], [10, 100, null])).toBe(2)
  })
})
