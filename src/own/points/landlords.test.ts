import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { loadSolver } from '../../solver/highs.ts'
import { zoneCode } from '../../territory/code.ts'
import { maskOf } from '../overlay/mask.ts'
import { overlay } from '../overlay/overlay.ts'
import { context, csv, declarations, shown } from '../own.test-helper.ts'
import { readOwn } from '../read-own.ts'
import { A } from './own-points.test-helper.ts'

const residences = [0, 1, 2, 3].map((i) => ({
  ...blankZone,
  level: 'residence',
  code: zoneCode('residence', `RS${A}-000${i}`),
  name: `${i} rue Haute`,
  commune: zoneCode('commune', A),
  iris: `${A}0101`,
  lon: 5.01 + i / 100,
  lat: 47.01,
}))
const points = { zones: residences, cells: [] }
const place = { ...context.place, zones: [...context.place.zones, ...residences] }
const read = (file: string, households: readonly number[]) =>
  readOwn(
    file,
    csv([
      ['residence', 'annee', 'menages', 'menages_moins_40_plus'],
      ...households.map((n, i) => [residences[i]?.code ?? '', 2024, n, 4]),
    ]),
    { kind: 'source', source: 'ops-residences' },
    { ...context, place },
  )

describe('two landlords who count one residence otherwise', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const laid = async (one: readonly number[], other: readonly number[], isMasked: boolean) => {
    const { cells, territory } = overlay(
      shown(),
      [await read('a.csv', one), await read('b.csv', other)],
      [],
      declarations,
      { points, mask: isMasked ? maskOf(declarations, solver) : null },
    )
    const households = cells
      .filter(({ measure }) => measure === 'OPS_HOUSEHOLDS')
      .map(({ value, state }) => state ?? value)
    return { households, notes: territory.notes.map(({ fr }) => fr.replace(/\s/g, ' ')) }
  }
  const [LESS, MORE] = [
    [8, 60, 70, 80],
    [30, 60, 70, 80],
  ]

  it('have the figure of the first file, which is said', async () => {
    const found = await laid(MORE, LESS, false)
    expect(found.households).toEqual(MORE)
    expect(found.notes).toEqual(['1 chiffre de « b.csv » diffère de ceux de « a.csv », qui sont montrés.'])
    expect((await laid(MORE, MORE, false)).notes).toEqual([])
  })

  it('are held to the one that makes of it a small set, whichever came first', async () => {
    // another one hides it from who subtracts it from a sum of either file
    for (const [one, other] of [
      [LESS, MORE],
      [MORE, LESS],
    ] as const)
      expect((await laid(one, other, true)).households).toEqual(['suppressed', 60, 70, 'suppressed'])
    const large = [40, 60, 70, 80]
    expect((await laid(MORE, large, true)).households).toEqual(MORE)
  })
})
