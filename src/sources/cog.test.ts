import { describe, expect, it } from 'vitest'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'

describe('packagedCog', () => {
  const cog = packagedCog()

  it.each([
    ['21452', { kind: 'current' }],
    ['21213', { kind: 'merged', into: '21452' }],
    ['59298', { kind: 'part', into: '59350' }],
    ['69381', { kind: 'part', into: '69123' }],
    ['2A004', { kind: 'current' }],
    ['99999', { kind: 'unknown' }],
  ])('tells the vintage of %s', (code, vintage) => {
    expect(cog.vintage(code)).toEqual(vintage)
  })

  it('lists the arrondissements of the three cities', () => {
    expect(['75056', '69123', '13055', '21231'].map((code) => cog.arrondissements(code).length)).toEqual([
      20, 9, 16, 0,
    ])
  })

  it('writes names as they are printed, whatever apostrophe the list has', () => {
    const names = cog.epci('200093201')?.communes.map(({ name }) => name) ?? []
    expect(names).toContain('Villeneuve-d’Ascq')
    expect(names.filter((name) => name.includes("'"))).toEqual([])
    expect(cog.epci('200029999')?.name).toBe('Communauté de communes Rives de l’Ain – Pays du Cerdon')
  })
})
