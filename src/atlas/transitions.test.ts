import { describe, expect, it } from 'vitest'
import type { State, Value } from '../indicators/value.ts'
import { transitionsOf } from './transitions.ts'

const classes = [
  { index: 0, label: 'low' },
  { index: 1, label: 'high' },
]
const year = (zones: Record<string, [number | State, Value]>, weight: string | null = 'STOCK') => ({
  method: { weight },
  classes,
  zones: Object.entries(zones).map(([code, [at, weight]]) => ({
    code: code as never,
    classIndex: typeof at === 'number' ? at : -1,
    state: typeof at === 'number' ? null : at,
    weight,
  })),
})

describe('the transitions between two years', () => {
  it('count what went from each class to each, what is not known being a place of its own', () => {
    const { ends, cells } = transitionsOf(
      year({ a: [0, 1], b: [0, 1], c: [1, 1], d: ['indeterminate', 1] }),
      year({ a: [0, 10], b: [1, 20], c: ['suppressed', 30], d: [1, 40], e: [1, 50] }),
    )
    expect(ends.map((end) => (end.kind === 'class' ? end.label : end.state))).toEqual([
      'low',
      'high',
      'missing',
      'suppressed',
      'indeterminate',
    ])
    const said = cells.map((row) => row.map((cell) => cell && [cell.zones, cell.weight]))
    expect(said).toEqual([
      [[1, 10], [1, 20], null, null, null],
      [null, null, null, [1, 30], null],
      // a zone that the earlier year has not
      [null, [1, 50], null, null, null],
      [null, null, null, null, null],
      [null, [1, 40], null, null, null],
    ])
  })

  it('have no sum where a weight is secret, and count zones alike where nothing weighs', () => {
    const before = year({ a: [0, 1], b: [0, 1] })
    const after = { a: [1, 5] as [number, Value], b: [1, 'suppressed'] as [number, Value] }
    expect(transitionsOf(before, year(after)).cells[0]?.[1]).toEqual({ zones: 2, weight: 'suppressed' })
    expect(transitionsOf(before, year(after, null)).cells[0]?.[1]).toEqual({ zones: 2, weight: 2 })
  })
})
