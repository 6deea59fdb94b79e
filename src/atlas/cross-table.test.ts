import { describe, expect, it } from 'vitest'
import type { CrossRow } from '../db/answers-types.ts'
import type { Method } from '../methods/method.ts'
import type { ZoneCode } from '../territory/code.ts'
import { summarise, summariseByCommune } from './cross-table.ts'

const text = { fr: '', en: '' }
const cls = (id: string, concern: boolean) => ({ id, label: text, color: '#000000', concern })
const METHOD = { classes: [cls('low', false), cls('mid', true), cls('high', true)] } as unknown as Method
const row = (
  commune: string,
  outcome: string,
  place: CrossRow['place'],
  dwellings: number,
  unknown = 0,
): CrossRow => ({
  commune: commune as ZoneCode,
  communeName: commune,
  class: outcome,
  candidates: null,
  place,
  dwellings,
  zones: 1,
  unknown,
})

describe('the cross-table', () => {
  const rows = [
    row('a', 'low', 'inside', 10),
    row('a', 'mid', 'inside', 20),
    row('a', 'high', 'outside', 5),
    row('b', 'high', 'outside', 7),
    row('b', 'indeterminate', 'outside', 3),
  ]
  it('sums classes, concern and stock by place; a state is a row of its own', () => {
    const summary = summarise(rows, METHOD)
    expect(summary.places).toEqual(['inside', 'outside'])
    expect(summary.concern).toEqual({ inside: 20, straddling: 0, outside: 12, all: 32 })
    expect(summary.stock).toEqual({ inside: 30, straddling: 0, outside: 15, all: 45 })
    expect(summary.rows.map((r) => r.class)).toEqual(['low', 'mid', 'high', 'indeterminate'])
    expect(summary.undecided).toEqual({
      dwellings: { inside: 0, straddling: 0, outside: 3, all: 3 },
      zones: 1,
    })
  })
  it('counts what has no class in each that it could be of, and as of concern where it is so in each', () => {
    const doubt = { ...row('b', 'indeterminate', 'outside', 8), candidates: [1, 2] as const }
    const summary = summarise(
      [row('b', 'low', 'outside', 4), doubt, row('b', 'undefined', 'outside', 0)],
      METHOD,
    )
    const outside = summary.rows.map((r) => [r.class, r.dwellings.outside, r.possible.outside])
    expect(outside).toEqual([
      ['low', 4, 0],
      ['mid', 0, 8],
      ['high', 0, 8],
      ['indeterminate', 8, 0],
      ['undefined', 0, 0],
    ])
    expect([summary.concern.outside, summary.possible.outside]).toEqual([8, 0])
    // what the legend does not have: the classes there sum to the concern less this
    expect(summary.certain).toEqual({ inside: 0, straddling: 0, outside: 8, all: 8 })
    const wider = summarise([{ ...doubt, candidates: [0, 1] }], METHOD)
    expect([wider.concern.all, wider.possible.all]).toEqual([0, 8])
    const unknown = summarise([row('b', 'suppressed', 'inside', 5)], METHOD)
    expect([unknown.concern.all, unknown.possible.all, unknown.rows[0]?.possible.all]).toEqual([0, 5, 5])
  })
  it('does not count as undecided what has no dwelling to class', () => {
    const summary = summarise([...rows, row('c', 'undefined', 'outside', 0)], METHOD)
    expect(summary.undecided).toEqual({
      dwellings: { inside: 0, straddling: 0, outside: 3, all: 3 },
      zones: 1,
    })
  })
  it('has a straddling place only where it says something', () => {
    expect(summarise([...rows, row('b', 'low', 'straddling', 0)], METHOD).places).not.toContain('straddling')
    expect(summarise([...rows, row('b', 'low', 'straddling', 0, 1)], METHOD).places).toContain('straddling')
  })
  it('puts the commune of the greatest concern first', () => {
    expect(summariseByCommune(rows, METHOD).map((c) => [c.commune, c.summary.concern.all])).toEqual([
      ['a', 25],
      ['b', 7],
    ])
  })
})
