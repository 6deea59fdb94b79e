import loadHighs from 'highs'
import { expect, it } from 'vitest'
import { Deduction } from './deduce.ts'
import { atMost, type Relation, sum, times } from './relation.ts'

const highs = await loadHighs()
const ends = (relations: readonly Relation[], known: Record<string, number>, ...counts: string[]) => {
  const { min, max, proved } = new Deduction(highs, relations, new Map(Object.entries(known))).interval(
    times(counts),
  )
  return [min, max, proved]
}

it('bounds each member by what is left of the total, and their sum by all of it', () => {
  const relations = [sum('total', 'T', ['a', 'b', 'c']), atMost('part', 'p', 'a')]
  const known = { T: 20, c: 7 }
  expect(ends(relations, known, 'a')).toEqual([0, 13, true])
  expect(ends(relations, known, 'p')).toEqual([0, 13, true])
  expect(ends(relations, known, 'a', 'b')).toEqual([13, 13, true])
  expect(ends(relations, known, 'elsewhere')).toEqual([0, Number.POSITIVE_INFINITY, true])
})

it('counts in whole numbers: x + 20 k = 43 leaves 3 to 43, and 2 x + 2 y = 7 nothing between', () => {
  const twenties: Relation = {
    why: 'twenties',
    terms: [...times(['x']), ...times(['k'], 20)],
    low: 43,
    high: 43,
  }
  expect(ends([twenties], {}, 'x')).toEqual([3, 43, true])
  const pairs: Relation = { why: 'pairs', terms: times(['x', 'y'], 2), low: 5, high: 8 }
  expect(ends([pairs], {}, 'x', 'y')).toEqual([3, 4, true])
})

it('adds up the ends of counts that nothing ties', () => {
  const relations = [sum('one', 'S', ['a', 'b']), sum('two', 'T', ['c', 'd'])]
  expect(ends(relations, { S: 5, T: 9 }, 'a', 'c')).toEqual([0, 14, true])
})
