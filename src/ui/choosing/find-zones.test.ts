import fc from 'fast-check'
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
const found = (query: string, among: readonly SearchedZone[] = zones) =>
  findZones(among, query).shown.map((z) => z.code)

describe('finding a zone', () => {
  it('ignores accents, case, hyphens and apostrophes', () => {
    expect(found('PERENCHIES')).toEqual(['59457'])
    expect(found('saint andre')).toEqual(['59527'])
  })
  it('puts names that begin so first, then codes, then words within', () => {
    expect(found('lille')).toEqual(['59350', '59527'])
    expect(found('59')).toHaveLength(4)
  })
  it('puts the very name or code first, of another level too', () => {
    const among: SearchedZone[] = [
      { ...zone('593500101', 'Lille Centre', 'Lille'), level: 'iris' },
      { ...zone('593500102', 'Lille Sud', 'Lille'), level: 'iris' },
      zone('59350', 'Lille'),
    ]
    expect(found('lille', among)).toEqual(['59350', '593500101', '593500102'])
    expect(found('59350', among)).toEqual(['59350', '593500101', '593500102'])
    expect(found('5935', among)).toEqual(['593500101', '593500102', '59350'])
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
  it('shows the first of all that it finds, in order', () => {
    const names = fc.array(fc.constantFrom('Lille', 'Lillers', 'Île', 'Saint-Lille', 'Zola', 'lille'), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(names, fc.constantFrom('l', 'li', 'lille', '1'), (drawn, query) => {
        const all = drawn.map((name, i) => zone(String(i), name, i % 3 === 0 ? 'Lille' : null))
        // one at a time, none is left out
        const ranked = all.filter((one) => findZones([one], query).total === 1)
        const { shown, total } = findZones(all, query)
        expect([shown.length, total]).toEqual([Math.min(12, ranked.length), ranked.length])
        // two at a time, the one that stands before the other stands before it in all, and before what is not shown
        for (const [i, one] of shown.entries())
          for (const other of ranked.filter((it) => !shown.slice(0, i + 1).includes(it)))
            expect(
              findZones(all.indexOf(one) < all.indexOf(other) ? [one, other] : [other, one], query).shown[0],
            ).toBe(one)
      }),
    )
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
    expect(found('lil', all)).toEqual(['593500101', '59350'])
  })
})
