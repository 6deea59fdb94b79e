import { describe, expect, it } from 'vitest'
import { arrowStep } from './arrow-step.ts'

/**
 *   a   b
 *     c
 *   d   e
 */
const points = [
  { code: 'a', x: 0, y: 0 },
  { code: 'b', x: 100, y: 0 },
  { code: 'c', x: 51, y: 49 },
  { code: 'd', x: 0, y: 100 },
  { code: 'e', x: 100, y: 100 },
]

describe('arrowStep', () => {
  it('leads to the nearest zone within 45 degrees of the arrow', () => {
    expect(arrowStep(points, 'a', 'ArrowRight')).toBe('c')
    expect(arrowStep(points, 'a', 'ArrowDown')).toBe('d')
    expect(arrowStep(points, 'e', 'ArrowUp')).toBe('c')
    expect(arrowStep(points, 'b', 'ArrowLeft')).toBe('c')
  })

  it('stays where nothing lies that way', () => {
    expect(arrowStep(points, 'a', 'ArrowLeft')).toBeNull()
  })

  it('begins in the middle', () => {
    expect(arrowStep(points, null, 'ArrowUp')).toBe('c')
    expect(arrowStep(points, 'gone', 'ArrowUp')).toBe('c')
    expect(arrowStep([], null, 'ArrowUp')).toBeNull()
  })
})
