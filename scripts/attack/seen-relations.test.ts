import { describe, expect, it } from 'vitest'
import { seenRelations } from './seen-relations.ts'

const ZONES = Array.from({ length: 30 }, (_, i) => i)
type Of = (zone: number) => number
const one: Of = (i) => 12 + ((i * 37) % 41)
const other: Of = (i) => 3 + ((i * 53) % 29)

/** What is seen where counts under 11 are masked. */
function seenIn(columns: Readonly<Record<string, Of>>) {
  const truth = new Map(
    Object.entries(columns).flatMap(([name, of]) => ZONES.map((i) => [`iris|${i}|${name}`, of(i)] as const)),
  )
  const printed = new Map([...truth].filter(([, value]) => value > 10))
  return seenRelations(printed, truth)
}
const small = ZONES.filter((i) => other(i) < 11)

describe('what a reader sees in printed tables', () => {
  it('is a sum of two columns, of two years as well, where a zone is wrong', () => {
    const found = seenIn({
      'A|2022': one,
      'B|2023': other,
      'A|2023': (i) => one(i) + other(i) + Number(i === 4),
    })
    expect(found.map(({ terms }) => terms[0]?.count)).toEqual(
      small.filter((i) => i !== 4).map((i) => `iris|${i}|A|2022`),
    )
    expect(found[0]?.terms.map(({ times }) => Math.abs(times))).toEqual([1, 1, 1])
  })

  it('is a multiple', () => {
    const found = seenIn({ 'A|2023': other, 'B|2023': (i) => 65 * other(i) })
    expect(found).toHaveLength(small.length)
    expect(found[0]?.terms.map(({ times }) => times)).toEqual([65, -1])
  })

  it('is nothing of columns that have none, or of too few zones', () => {
    expect(seenIn({ 'A|2023': one, 'B|2023': other, 'C|2023': (i) => 20 + ((i * i * 7) % 31) })).toEqual([])
    expect(
      seenIn({
        'A|2023': (i) => (i < 8 ? other(i) + 20 : 0),
        'B|2023': (i) => (i < 8 ? 65 * (other(i) + 20) : 0),
      }),
    ).toEqual([])
  })
})
