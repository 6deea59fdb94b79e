import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue, demo } from '../../scripts/demo/demo.test-helper.ts'
import { PLACES, summarise, summariseByCommune } from '../../src/atlas/cross-table.ts'
import type { CrossRow } from '../../src/db/answers-types.ts'
import { cross } from '../../src/db/cross.ts'
import { fill, nodeDatabase, START_TIMEOUT } from '../../src/db/node-database.test-helper.ts'
import { storeCriteria, storeOutcomes } from '../../src/db/outcomes.ts'
import { defaultSettings, type Method } from '../../src/methods/method.ts'

/** The published cross-table, commune by commune, as the database of the page counts the demonstration. */
const method = catalogue.methods.find(({ id }) => id === 'fragility') as Method
let rows: Readonly<Record<'split' | 'straddling', readonly CrossRow[]>>

beforeAll(async () => {
  const database = await nodeDatabase()
  await fill(database, demo.zones, demo.cells)
  for (const step of [
    await storeCriteria(database, method, 2024, 'iris'),
    await storeOutcomes(database, method, defaultSettings(method)),
  ])
    if (!step.ok) throw new Error(step.error.cause)
  const read = async (overlap: 'split' | 'straddling') => {
    const result = await cross(database, method, overlap)
    if (!result.ok) throw new Error(result.error.cause)
    return result.value
  }
  rows = { split: await read('split'), straddling: await read('straddling') }
}, START_TIMEOUT)

const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('the demonstration commune by commune', () => {
  it('sums to the published figures', () => {
    const communes = summariseByCommune(rows.split, method).map(({ summary }) => summary)
    expect(communes.length).toBeGreaterThan(20)
    expect(total(communes.map(({ stock }) => stock.all))).toBe(27_008)
    expect(total(communes.map(({ concern }) => concern.all))).toBe(11_249)
    expect(total(communes.map(({ concern }) => concern.inside))).toBe(7_357)
    expect(total(communes.map(({ concern }) => concern.outside))).toBe(3_892)
    const centre = summariseByCommune(rows.split, method).find(({ commune }) => commune === '00001')
    expect(centre?.summary.concern.outside).toBe(3_610)
  })

  it.each(['split', 'straddling'] as const)(
    'sums to the whole table in each class and place, %s',
    (overlap) => {
      const whole = summarise(rows[overlap], method)
      const communes = summariseByCommune(rows[overlap], method).map(({ summary }) => summary)
      expect(whole.places.includes('straddling')).toBe(overlap === 'straddling')
      for (const row of whole.rows)
        for (const place of [...PLACES, 'all'] as const)
          expect(
            total(communes.map((c) => c.rows.find((one) => one.class === row.class)?.dwellings[place] ?? 0)),
          ).toBe(row.dwellings[place])
    },
  )
})
