import { describe, expect, it } from 'vitest'
import { createStore } from '../../atlas/store.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import { findZones, type SearchedZone, searchedZones } from './find-zones.ts'

const zone = (code: string, name: string, communeName: string | null = null): SearchedZone => ({
  level: 'commune',
  code,
  name,
  communeName,
})
const zones = [
  zone('59350', 'Lille'),
  zone('59005', 'Allennes-les-Marais'),
  zone('59527', 'Saint-André-lez-Lille'),
  zone('59457', 'Pérenchies'),
  zone('02691', 'Saint-Quentin'),
]
const found = (query: string, among = zones) => findZones(among, query).shown.map((z) => z.code)

describe('finding a zone', () => {
  it('ignores accents, case, hyphens and apostrophes', () => {
    expect(found('PERENCHIES')).toEqual(['59457'])
    expect(found('saint andre')).toEqual(['59527'])
  })
  it('puts names that begin so first, then codes, then words within', () => {
    expect(found('lille')).toEqual(['59350', '59527'])
    expect(found('59')).toHaveLength(4)
  })
  it('finds a code that begins with 0', () => {
    expect(found('026')).toEqual(['02691'])
  })
  it('finds nothing for nothing', () => {
    expect(findZones(zones, '  ')).toEqual({ shown: [], total: 0 })
    expect(found('zzz')).toEqual([])
  })
  it('says how many there are beyond those it shows', () => {
    const iris = Array.from({ length: 57 }, (_, i) => zone(`1${i}`, `IRIS ${i}`, 'Lille'))
    const { shown, total } = findZones(iris, 'lille')
    expect([shown.length, total]).toEqual([12, 57])
  })
  it('finds zones of the other levels, after those of the level shown', () => {
    const blank = { commune: null, group: null, kind: null, perimeter: null, lon: null, lat: null }
    const rows: ZoneRow[] = [
      { ...blank, level: 'commune', code: zoneCode('commune', '59350'), name: 'Lille' },
      {
        ...blank,
        level: 'iris',
        code: zoneCode('iris', '593500101'),
        name: 'Lille Centre',
        commune: zoneCode('commune', '59350'),
      },
      { ...blank, level: 'qpv', code: 'QN05900' as ZoneCode, name: 'Lille Sud', kind: 'qpv' },
    ]
    const all = searchedZones(createStore(rows, []), ['iris', 'commune'])
    expect(all.map(({ level, communeName }) => [level, communeName])).toEqual([
      ['iris', 'Lille'],
      ['commune', null],
    ])
    expect(found('lille', all)).toEqual(['593500101', '59350'])
  })
})
