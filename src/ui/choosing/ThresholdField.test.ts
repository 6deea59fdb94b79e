import { describe, expect, it } from 'vitest'
import { readThreshold } from './ThresholdField.tsx'

describe('a threshold as typed', () => {
  it.each([
    ['0', 0],
    ['35', 35],
    ['40,5', 40.5],
    ['40.5', 40.5],
    ['33.33', 33.3],
    ['100', 100],
    [' 7 ', 7],
    ['7,', 7],
  ])('%j is %d', (text, at) => expect(readThreshold(text)).toBe(at))

  it.each(['', '150', '-1', '4e1', 'abc', '1 0', 'NaN'])('%j is none', (text) =>
    expect(readThreshold(text)).toBeNull(),
  )
})
