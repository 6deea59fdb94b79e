import { describe, expect, it } from 'vitest'
import type { Figure } from './folding.ts'
import { allParts, checkParts } from './parts.ts'
import { ProblemLog } from './problem.ts'

const RPLS = [
  ['VACANT', 'LETTABLE'],
  ['LETTABLE', 'STOCK'],
] as const

describe('parts of parts', () => {
  it('are parts as well, once, round or not', () => {
    expect(allParts(RPLS)).toEqual([
      ['VACANT', 'LETTABLE'],
      ['VACANT', 'STOCK'],
      ['LETTABLE', 'STOCK'],
    ])
    expect(allParts([...RPLS, ['STOCK', 'VACANT']])).toHaveLength(6)
  })

  it('are left out with what they are above: 900 vacant dwellings of a stock of 300', () => {
    const log = new ProblemLog('rpls.csv')
    const figures = [
      ['STOCK', 300],
      ['LETTABLE', 1180],
      ['VACANT', 900],
    ].map(([measure, value]) => ({ measure, value, year: 2024, flags: 0 }) as Figure)
    const left = checkParts(figures, allParts(RPLS), 3, log)
    expect(left.map(({ value }) => value)).toEqual(['missing', 'missing', 'missing'])
    expect(log.problems.map(({ value }) => value)).toEqual(['900 > 300', '1180 > 300'])
  })
})
