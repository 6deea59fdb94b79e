import { describe, expect, it } from 'vitest'
import type { CellId } from './cell.ts'
import { cellOf, RULE } from './cell-of.test-helper.ts'
import { atMost, carriedOver, complement, constraintKey, sumOf } from './constraint.ts'
import { tableFaults } from './tables.ts'

const cells = [cellOf('a', 20), cellOf('b', 30), cellOf('whole', 50)] as const
const [a, b, whole] = cells
const faultsOf = (...constraints: ReturnType<typeof sumOf>[]) =>
  tableFaults({ cells, constraints, rules: [RULE] })

describe('relations between cells', () => {
  it('hold for values that meet them', () => {
    expect(
      faultsOf(sumOf(whole.id, [a.id, b.id]), atMost(a.id, b.id), carriedOver(whole.id, a.id, [b.id], [])),
    ).toEqual([])
    expect(faultsOf(carriedOver(a.id, whole.id, [], [b.id]))).toEqual([])
  })

  it('read the same whatever the order of their terms or the side they are written on', () => {
    const sum = sumOf(whole.id, [a.id, b.id])
    const turned = {
      ...sum,
      terms: sum.terms.map((term) => ({ ...term, coefficient: -term.coefficient })).reverse(),
    }
    expect(constraintKey(turned)).toBe(constraintKey(sum))
    expect(constraintKey(atMost(a.id, b.id))).not.toBe(constraintKey(atMost(b.id, a.id)))
  })

  it('make of a pair its complement, never printed and under the rule of the numerator', () => {
    const { cell, constraint } = complement(
      cellOf('z', 95, { measure: 'POOR' }),
      cellOf('z', 100, { measure: 'ALL', rule: null }),
    )
    expect(cell).toMatchObject({
      id: 'zone|z|ALL-POOR|2022',
      value: 5,
      rule: RULE.id,
      withheld: true,
      publicWeight: 0,
    })
    expect(constraint.terms.map(({ coefficient }) => coefficient)).toEqual([-1, 1, 1])
    expect(complement(cellOf('z', null), cellOf('z', 8)).cell).toMatchObject({ value: null, rule: null })
  })
})

describe('tables unfit to prove anything', () => {
  it('name the sum that does not add up, and by how much', () => {
    expect(faultsOf(sumOf(whole.id, [a.id]))).toEqual([
      {
        kind: 'contradiction',
        constraint: '1 zone|a|COUNT|2022 + -1 zone|whole|COUNT|2022 = 0',
        excess: -30,
      },
    ])
    expect(faultsOf(atMost(b.id, a.id))).toMatchObject([{ kind: 'contradiction', excess: 10 }])
  })

  it('name cells and rules that are not there', () => {
    expect(faultsOf(sumOf(whole.id, [a.id, 'nowhere' as CellId]))).toMatchObject([
      { kind: 'unknown_cell', cell: 'nowhere' },
    ])
    expect(tableFaults({ cells, constraints: [], rules: [] })).toHaveLength(3)
  })

  it.each([
    ['a cell twice', [a, a], 'duplicate_cell'],
    ['a count that is not whole', [cellOf('x', 1.5)], 'value'],
    ['a count under 0', [cellOf('x', -1)], 'value'],
    ['a weight under 0', [cellOf('x', 1, { publicWeight: -1 })], 'weight'],
    ['a count outside its public bounds', [cellOf('x', 7, { publicUpper: 6 })], 'public_bounds'],
    ['public bounds that cross', [cellOf('x', null, { publicLower: 7, publicUpper: 6 })], 'public_bounds'],
  ])('refuse %s', (_, wrong, kind) => {
    expect(tableFaults({ cells: wrong, constraints: [], rules: [RULE] })[0]?.kind).toBe(kind)
  })

  it('refuse a coefficient of 0, a fraction, and a cell named twice', () => {
    for (const terms of [
      [{ cell: a.id, coefficient: 0 }],
      [{ cell: a.id, coefficient: 0.5 }],
      [
        { cell: a.id, coefficient: 1 },
        { cell: a.id, coefficient: 1 },
      ],
    ]) {
      expect(faultsOf({ terms, relation: '<=', constant: 99 })).toMatchObject([{ kind: 'coefficient' }])
    }
  })
})
