import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, kinds, within } from './fixtures.test-helper.ts'
import { readWide } from './wide.ts'

const rpls = declared('rpls-iris', 'wide')
const sru = declared('sru-inventaire', 'wide')

describe('readWide', () => {
  it('writes one code from several columns', () => {
    const joined = { ...rpls, code: { join: ['DEPCOM', 'IRIS'] } }
    const text = bytesOf('DEPCOM;IRIS;annee;nb_ls\n01004;0101;2024;12\n')
    const { cells } = readWide('f', text, joined, EVERYWHERE)
    expect(byKey(cells)).toEqual({ '010040101 RPLS_STOCK 2024': 12 })
    const { problems } = readWide('f', bytesOf('DEPCOM;annee;nb_ls\n01004;2024;12\n'), joined, EVERYWHERE)
    expect(problems).toMatchObject([{ kind: 'key_column_missing', severity: 'refused' }])
  })

  it('leaves out a row whose year is none, and a file without the column of years', () => {
    const { cells, problems } = readWide('f', bytesOf('iris;annee;nb_ls\n010040101;n;12\n'), rpls, EVERYWHERE)
    expect(cells).toEqual([])
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'bad_field', column: 'annee', value: 'n' }),
    )
    const without = readWide('f', bytesOf('iris;nb_ls\n010040101;12\n'), rpls, EVERYWHERE)
    expect(kinds(without.problems)).toContain('key_column_missing')
    expect(without.cells).toEqual([])
  })

  it('leaves a sum missing where one of its columns is absent', () => {
    const { cells, problems } = readWide(
      'f',
      bytesOf('iris;annee;nb_loues\n010040101;2024;12\n'),
      rpls,
      EVERYWHERE,
    )
    expect(cells).toEqual([])
    expect(problems.filter(({ expected }) => expected.en === 'a column nb_vacants')).toHaveLength(2)
  })

  it('reads the first of two columns of one year', () => {
    const text = bytesOf('iris;annee;nb_ls;NB LS\n010040101;2024;12;13\n')
    const { cells, problems } = readWide('f', text, rpls, EVERYWHERE)
    expect(byKey(cells)).toEqual({ '010040101 RPLS_STOCK 2024': 12 })
    expect(kinds(problems)).toContain('column_twice')
  })

  it('does not put out of scope a commune that the list names in part', () => {
    const text = bytesOf('Code_INSEE_commune;Taux_SRU_au_01_01_2018\n="21213";12%\n')
    const { cells, problems } = readWide('f', text, sru, within(['21452', '21231']))
    expect(byKey(cells)).toEqual({ '21231 SRU_RATE 2018': 'not_applicable' })
    expect(kinds(problems)).toContain('incomplete_merge')
  })

  it('reads statuses as 0 and 1, and nothing else as one', () => {
    const text = bytesOf('Code_INSEE_commune;commune_deficitaire\n95018;Oui\n95063;constructor\n95268;2\n')
    const { cells, problems } = readWide('f', text, sru, EVERYWHERE)
    expect(byKey(cells)).toEqual({
      '95018 SRU_DEFICIT 2024': 1,
      '95063 SRU_DEFICIT 2024': 'missing',
      '95268 SRU_DEFICIT 2024': 'missing',
    })
    expect(kinds(problems).filter((kind) => kind === 'not_yes_no')).toHaveLength(2)
  })
})
