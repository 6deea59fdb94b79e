import { expect, it } from 'vitest'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { wholeIris } from './whole-iris.ts'

const overlap = (iris: string, shareOfIris: number, shareOfQpv: number): Overlap => ({
  iris,
  qpv: 'PT01-A',
  commune: '01001',
  area: 1,
  shareOfIris,
  shareOfQpv,
})

it.each([
  [
    'two whole IRIS, and the sliver of a third',
    [
      ['b', 1, 0.6],
      ['a', 0.99, 0.395],
      ['c', 0.004, 0.005],
    ],
    ['a', 'b'],
  ],
  [
    'one IRIS that it cuts',
    [
      ['a', 1, 0.6],
      ['b', 0.5, 0.4],
    ],
    null,
  ],
  ['a part of it outside of every IRIS', [['a', 1, 0.6]], null],
  ['a part of one IRIS alone', [['a', 0.3, 1]], null],
] as const)('a perimeter of %s', (_, parts, expected) => {
  const found = wholeIris(parts.map(([iris, ofIris, ofQpv]) => overlap(iris, ofIris, ofQpv)))
  expect(found.get('PT01-A') ?? null).toEqual(expected)
})
