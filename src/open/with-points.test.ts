import { describe, expect, it } from 'vitest'
import { createStore } from '../atlas/store.ts'
import { arrow, CELL_TYPES, POINT_TYPES } from '../db/arrow.test-helper.ts'
import type { OpenedTerritory } from './open-territory.ts'
import { pointStore, withPoints } from './with-points.ts'

const residence = {
  level: 'residence',
  code: 'RS00001-0001',
  name: 'Résidence du Lavoir',
  commune: '00001',
  group: null,
  kind: null,
  perimeter: 'inside',
  lon: 5,
  lat: 47,
  iris: '000010101',
  qpv: 'QP000001',
}
const cell = {
  level: 'residence',
  code: 'RS00001-0001',
  measure: 'RPLS_STOCK',
  year: 2024,
  value: 12,
  state: null,
  flags: 0,
}
const bytes = (point: object = residence, one: object = cell) => ({
  zones: arrow([point], POINT_TYPES),
  cells: arrow([one], CELL_TYPES),
})

describe('the points of a territory', () => {
  it('are read beside its zones, which stay as they are', () => {
    const points = pointStore(bytes())
    if (!points.ok) throw new Error(points.error.cause)
    const iris = { ...residence, level: 'iris', code: '000010101' as never, commune: null } as never
    const opened = { store: createStore([iris], []) } as unknown as OpenedTerritory
    const { store } = withPoints(opened, points.value)
    expect(store.zones('residence')).toMatchObject([
      { code: 'RS00001-0001', iris: '000010101', qpv: 'QP000001' },
    ])
    expect(store.cell('residence', 'RS00001-0001', 'RPLS_STOCK', 2024).value).toBe(12)
    expect(store.years('residence', 'RPLS_STOCK')).toEqual([2024])
    expect(store.zones('iris')).toEqual([iris])
    expect(store.zone('commune', '00001')).toBeUndefined()
  })

  it.each([
    ['a point without a place', { ...residence, lon: null }, cell, 'zones', /points.arrow: column "lon"/],
    [
      'a point in no commune',
      { ...residence, commune: null },
      cell,
      'zones',
      /points.arrow: column "commune"/,
    ],
    [
      'a code of another form',
      { ...residence, code: '00001' },
      cell,
      'zones',
      /"00001" is not a residence code/,
    ],
    [
      'a value that is neither number nor state',
      residence,
      { ...cell, value: null },
      'cells',
      /point-cells.arrow: columns "value" and "state"/,
    ],
  ])('are refused: %s', (_, point, one, file, cause) => {
    const read = pointStore(bytes(point, one))
    expect(!read.ok && read.error.file).toBe(file)
    expect(!read.ok && read.error.cause).toMatch(cause)
  })
})
