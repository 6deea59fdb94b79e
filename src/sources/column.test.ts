import { describe, expect, it } from 'vitest'
import { canonical, closestColumn, findColumns } from './column.ts'

describe('findColumns', () => {
  it('finds a year of two digits in the name, whatever the vintage', () => {
    expect(findColumns(['IRIS', 'P20_LOG', 'P99_LOG', 'P22_LOGVAC'], 'P{yy}_LOG')).toEqual([
      { index: 1, year: 2020 },
      { index: 2, year: 1999 },
    ])
  })

  it('ignores case, accents, spaces and punctuation: a stray space in a header', () => {
    expect(
      findColumns(['Nombre_lls_ Inventaire_au_01_01_2024'], 'nombre_lls_inventaire_au_{*}_{yyyy}'),
    ).toEqual([{ index: 0, year: 2024 }])
    expect(canonical('Commune_carencée')).toBe('communecarencee')
  })

  it('finds the year inside a date in words', () => {
    const name = 'Zone en vigueur depuis le 5 juillet 2024'
    expect(findColumns([name], 'Zone en vigueur {*}{yyyy}')).toEqual([{ index: 0, year: 2024 }])
  })

  it('gives no year where the pattern names none', () => {
    expect(findColumns(['CODGEO'], 'CODGEO')).toEqual([{ index: 0, year: null }])
  })
})

describe('closestColumn', () => {
  it('names a column that was renamed, and nothing that is far', () => {
    expect(closestColumn(['IRIS', 'P22_LOGVACANT', 'P22_MAISON'], 'P{yy}_LOGVAC')).toBe('P22_LOGVACANT')
    expect(closestColumn(['CODGEO_25', 'LIBGEO_25'], 'pp_vacant_{yy}')).toBeNull()
    expect(closestColumn([], 'IRIS')).toBeNull()
  })
})
