import { float64, int64, utf8 } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { zoneCode } from '../territory/code.ts'
import { arrow, CELL_TYPES, ZONE_TYPES } from './arrow.test-helper.ts'
import { decodeCells, decodeZones } from './decode.ts'
import type { CellRow, ZoneRow } from './tables.ts'

const zone: ZoneRow = {
  level: 'commune',
  code: zoneCode('commune', '01002'),
  name: 'L’Île-d’Abeau',
  commune: null,
  group: zoneCode('group', 'nord'),
  kind: null,
  perimeter: null,
  lon: 5.2,
  lat: null,
}
const cell: CellRow = {
  level: 'commune',
  code: zoneCode('commune', '01002'),
  measure: 'LOG',
  year: 2021,
  value: 0,
  state: null,
  flags: 4,
}
const { lat: _, ...withoutLat } = ZONE_TYPES
const zones = (rows: readonly object[], types: object = ZONE_TYPES) => decodeZones(arrow(rows, { ...types }))
const cells = (rows: readonly object[], types: object = CELL_TYPES) => decodeCells(arrow(rows, { ...types }))

describe('decode', () => {
  it('gives back the rows: text stays text, 0 stays 0, nothing stays null', () => {
    expect(zones([zone, { ...zone, code: '2A004', lat: 45.6 }])).toEqual({
      ok: true,
      value: [zone, { ...zone, code: '2A004', lat: 45.6 }],
    })
    const suppressed = { ...cell, value: null, state: 'suppressed' }
    expect(cells([cell, suppressed])).toEqual({ ok: true, value: [cell, suppressed] })
  })

  it('gives back the references of a département and of France, which are no zones', () => {
    const references = [
      { ...cell, level: 'departement', code: '2A' },
      { ...cell, level: 'france', code: 'FR' },
    ]
    expect(cells(references)).toEqual({ ok: true, value: references })
  })

  it('accepts plain text beside dictionaries', () => {
    expect(zones([zone], { ...ZONE_TYPES, name: utf8() }).ok).toBe(true)
  })

  it.each([
    ['unknown column "surprise"', zones([zone], { ...ZONE_TYPES, surprise: utf8() })],
    ['zones.arrow: column "lat" is absent', zones([zone], withoutLat)],
    [
      'zones.arrow: column "lon" is not of type number',
      zones([{ ...zone, lon: '5' }], { ...ZONE_TYPES, lon: utf8() }),
    ],
    ['zones.arrow: column "code" has an empty cell', zones([{ ...zone, code: null }])],
    ['zones.arrow: column "code": "1002" is not a commune code', zones([zone, { ...zone, code: '1002' }])],
    ['zones.arrow: column "commune": "1002" is not a commune code', zones([{ ...zone, commune: '1002' }])],
    ['zones.arrow: column "group": "Nord" is not a group code', zones([{ ...zone, group: 'Nord' }])],
    ['zones.arrow: column "code": "01002" is not a moon code', zones([{ ...zone, level: 'moon' }])],
    ['cells.arrow: column "code": "1002" is not a commune code', cells([cell, { ...cell, code: '1002' }])],
    [
      'cells.arrow: column "code": "01" is not a france code',
      cells([{ ...cell, level: 'france', code: '01' }]),
    ],
    ['cells.arrow: column "year" is not of type integer', cells([cell], { ...CELL_TYPES, year: float64() })],
    [
      'cells.arrow: column "year" is not of type integer',
      cells([{ ...cell, year: 2021n }], { ...CELL_TYPES, year: int64() }),
    ],
    [
      'cells.arrow: column "state" has the unknown state "hidden" (LOG of 01002 in 2021)',
      cells([{ ...cell, value: null, state: 'hidden' }]),
    ],
    ['one of them must be set (LOG of 01002 in 2021)', cells([{ ...cell, value: null }])],
    ['one of them must be set (LOG of 01002 in 2021)', cells([{ ...cell, state: 'missing' }])],
    [
      'cells.arrow: column "value" is not a finite number',
      cells([{ ...cell, value: Number.POSITIVE_INFINITY }]),
    ],
    [
      'zones.arrow is not an Arrow file',
      decodeZones(new TextEncoder().encode('<!doctype html><html></html>')),
    ],
    ['zones.arrow', decodeZones(new Uint8Array())],
  ])('says what is wrong: %s', (message, result) => {
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error).toContain(message)
  })
})
