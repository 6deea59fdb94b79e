import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, kinds, within } from './fixtures.test-helper.ts'
import { readObjectives } from './objectives.ts'
import { readTable } from './read-table.ts'
import { readResults } from './results.ts'
import { groupsThousands, thousandsIn, ungrouped } from './thousands.ts'

const MOST = {
  epci: 1e7,
  group: 5e6,
  commune: 3e6,
  iris: 1e5,
  qpv: 2e5,
  work: 5e5,
  residence: 1e4,
  condominium: 1e4,
  address: 1e4,
}
const scope = { ...within(['01249', '01043'], ['012490101', '012490102']), most: MOST }

describe('counts that write thousands with a dot or a comma', () => {
  it.each([',', '.'])('are read as whole counts, said once a column, with %s', (mark) => {
    const text = [
      'DEPCOM_ARM,nb_ls,nb_loues,nb_vacants,nb_vides,nb_ls_en_qpv',
      '01249,"1,780","1,700",45,35,0',
      '01043,980,"1,001",45,35,0',
    ]
      .map((row) => row.replace(/(\d),(\d{3}")/g, `$1${mark}$2`))
      .join('\n')
    const { cells, problems } = readTable('r.csv', bytesOf(text), declared('rpls-communes', 'wide'), scope)
    expect(byKey(cells)).toMatchObject({
      '01249 RPLS_STOCK 2024': 1780,
      '01249 RPLS_LETTABLE 2024': 1745,
      '01043 RPLS_STOCK 2024': 'missing',
    })
    expect(kinds(problems)).toEqual(['grouped_thousands', 'grouped_thousands', 'part_above_whole'])
  })

  it.each([
    [['1.200', '45'], true],
    [['1.200', '1.201'], true],
    [['1,234,567', '12'], true],
    [['1.200', '12.5'], false],
    [['1.200', '1500'], false],
    [['1.000', '2.000'], false],
    [['="1.200"', 's', ''], true],
    [['12', '900'], false],
    [['1.000', '2.000', '45'], true],
    // no thousand begins with a zero
    [['0.123', '45'], false],
    [['0.500', '1.200'], false],
  ])('%j: thousands %s', (cells, grouped) => {
    expect(groupsThousands(cells)).toBe(grouped)
  })

  it('in a column that may hold decimals, are told by numbers without a mark; nothing tells where there is none', () => {
    expect(thousandsIn(['1.200', '950', '2.350'])).toBe('thousands')
    expect(thousandsIn(['1.234', '2.345', '0'])).toBe('unsure')
    expect(thousandsIn(['1100', '1,101', '12'])).toBe('mixed')
    expect(thousandsIn(['1.234', '2.34'])).toBe('none')
  })

  it('gives back any count that is grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('.', ','), (count, mark) => {
        expect(ungrouped(`${count}`.replace(/\B(?=(\d{3})+$)/g, mark))).toBe(`${count}`)
      }),
    )
  })
})

describe('a column of counts that holds shares', () => {
  const codes = ['01249', '01043', '01376', '01275', '01049', '01194', '01238']
  const read = (shares: readonly string[]) =>
    readTable(
      'r.csv',
      bytesOf(
        [
          'DEPCOM_ARM;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv',
          ...codes.map((code, i) => `${code};900;800;${shares[i]};20;0`),
        ].join('\n'),
      ),
      declared('rpls-communes', 'wide'),
      within(codes),
    )

  it('is left missing whole, those that happen to be whole included, and said once', () => {
    const { cells, problems } = read(['3,1', '4,5', '40', '2,2', '5,5', '6,1', '12,5'])
    const vacant = cells.filter(({ measure }) => measure === 'RPLS_VACANT')
    expect(vacant.map(({ value }) => value)).toEqual(codes.map(() => 'missing'))
    expect(problems).toMatchObject([{ kind: 'fractional_count', column: 'nb_vacants' }])
    expect(byKey(cells)).toMatchObject({
      '01249 RPLS_STOCK 2024': 900,
      '01249 RPLS_LETTABLE 2024': 'missing',
    })
  })

  it('a few decimals in a column of counts cost their own cells alone', () => {
    const { cells, problems } = read(['31', '45', '40', '22,5', '55', '61', 's'])
    expect(kinds(problems)).toContain('not_whole')
    expect(byKey(cells)).toMatchObject({
      '01249 RPLS_VACANT 2024': 31,
      '01275 RPLS_VACANT 2024': 'missing',
    })
  })
})

describe('counts that no zone has', () => {
  it.each(['1e308', '100000000000000000000', '9007199254740993', '12,5', '1,2E+05'])(
    '%s dwellings: left missing, with the row and the column, in tables and forms',
    (count) => {
      const rpls = `iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n012490101;2024;${count};1;1;1;0`
      const table = readTable('r.csv', bytesOf(rpls), declared('rpls-iris', 'wide'), scope)
      expect(byKey(table.cells)).toMatchObject({ '012490101 RPLS_STOCK 2024': 'missing' })
      expect(table.problems).toMatchObject([{ row: 2, column: 'nb_ls', value: count }])

      const form = `niveau;code;mesure;valeur;debut;fin;evenement;source_ref\ncommune;01249;TARGET_DWELLINGS;${count};2024;2029;;x`
      const aims = readObjectives(
        'o.csv',
        bytesOf(form),
        declared('objectifs', 'objectives'),
        () => true,
        scope,
      )
      expect(aims.objectives.map(({ value }) => value)).toEqual(['missing'])
      expect(aims.problems).toMatchObject([{ row: 2, column: 'valeur', value: count }])

      const done = `niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;01249;DONE_DWELLINGS;2024;${count};livré;x`
      const results = readResults('d.csv', bytesOf(done), declared('resultats', 'results'), () => true, scope)
      expect(results.results.map(({ value }) => value)).toEqual(['missing'])
    },
  )

  it('but a yearly objective may be a mean', () => {
    const form =
      'niveau;code;mesure;valeur;debut;fin;evenement;source_ref\ncommune;01249;TARGET_DWELLINGS_YEARLY;12,5;2024;2029;;x'
    const { objectives } = readObjectives(
      'o.csv',
      bytesOf(form),
      declared('objectifs', 'objectives'),
      () => true,
      scope,
    )
    expect(objectives.map(({ value }) => value)).toEqual([12.5])
  })
})

describe('a column of percentages never above 1', () => {
  const sru = declared('sru-inventaire', 'wide')
  const read = (rows: readonly string[]) =>
    readTable('s.csv', bytesOf(['Code_INSEE_commune;Taux_SRU_au_01_01_2022', ...rows].join('\n')), sru, scope)
      .fractions

  it('is told, whichever communes of the file are of the territory', () => {
    expect([...read(['01249;0,1873', '75056;0,21'])]).toEqual([['SRU_RATE', 0.21]])
  })
  it.each([
    ['01249;18,73', '01043;0,5'],
    ['01249;0,19 %', '01043;0,5 %'],
    ['01249;0', '01043;'],
  ])('is not where the file says otherwise: %s, %s', (...rows) => {
    expect(read(rows).size).toBe(0)
  })
})
