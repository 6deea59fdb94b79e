import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { zoneCode } from '../../territory/code.ts'
import { maskOf } from '../overlay/mask.ts'
import { overlay } from '../overlay/overlay.ts'
import { context, csv, declarations, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
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
/** The survey under a rule of cells, as a publisher may ask for. */
const ofCells = () => {
  const source = declarations.sources.get('ops-residences')
  if (source?.format !== 'wide') throw new Error('no survey by residence')
  const secrecy = { ...source.secrecy, kind: 'cell' as const, sets: {}, subsets: {} }
  return { ...declarations, sources: new Map([...declarations.sources, [source.id, { ...source, secrecy }]]) }
}
const read = (file: string, households: readonly number[], of = declarations) =>
  readOwn(
    file,
    csv([
      ['residence', 'annee', 'menages', 'menages_moins_40_plus'],
      ...households.map((n, i) => [residences[i]?.code ?? '', 2024, n, 4]),
    ]),
    { kind: 'source', source: 'ops-residences' },
    { ...context, place, declarations: of },
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

  it('under a rule of cells, are masked where either says a small count, so that no sum gives it', async () => {
    const size = fc.oneof(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 11, max: 24 }))
    const four = fc.array(size, { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(four, size, async (households, other) => {
        const said = [...households.slice(0, 3), other]
        const of = ofCells()
        const { cells } = overlay(
          shown(),
          [await read('a.csv', households, of), await read('b.csv', said, of)],
          [],
          of,
          { points, mask: maskOf(of, solver) },
        )
        const told = new Map<string, number>()
        const add = (measure: string, name: (code: string) => string) => {
          for (const cell of cells)
            if (cell.measure === measure && cell.value !== null) told.set(name(cell.code), cell.value)
        }
        add('OPS_HOUSEHOLDS', (code) => code)
        for (const file of ['a.csv', 'b.csv'])
          add(ownMeasureId(file, 'OPS_HOUSEHOLDS'), (code) => `${code} ${file}`)
        const codes = residences.map(({ code }): string => code)
        const [last = ''] = codes.slice(3)
        // what the first file says of the last residence, and what the second says of it
        const sums = [A, `${A}0101`].flatMap((zone) => [
          [`${zone} a.csv`, ...codes],
          [`${zone} b.csv`, ...codes.slice(0, 3), 'other'],
        ])
        const isSmall = Math.min(households[3] ?? 0, other) < 11
        if (isSmall) expect(told.has(last)).toBe(false)
        for (const [i, n] of [...households, other].entries()) {
          const code = codes[i] ?? 'other'
          if (n < 11) expect(possible({ printed: told, sums }, code), `${i}`).toHaveLength(11)
        }
      }),
      { numRuns: 12, seed: 14 },
    )
  })
})
