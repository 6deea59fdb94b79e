import { describe, expect, it } from 'vitest'
import type { ViewZone } from '../atlas/view.ts'
import { findZones } from './find-zones.ts'

const zone = (code: string, name: string, communeName: string | null = null) =>
  ({ code, name, communeName }) as ViewZone
const zones = [
  zone('59350', 'Lille'),
  zone('59005', 'Allennes-les-Marais'),
  zone('59527', 'Saint-André-lez-Lille'),
  zone('59457', 'Pérenchies'),
  zone('02691', 'Saint-Quentin'),
]
const found = (query: string) => findZones(zones, query).map((z) => z.code)

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
    expect(found('  ')).toEqual([])
    expect(found('zzz')).toEqual([])
  })
})
