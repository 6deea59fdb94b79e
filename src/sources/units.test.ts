import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, kinds, within } from './fixtures.test-helper.ts'
import { readObjectives } from './objectives.ts'
import { readTable } from './read-table.ts'
import { readResults } from './results.ts'
import { groupingOf, thousandsIn, ungrouped } from './thousands.ts'

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
    [['1.200', '45'], 'thousands'],
    [['1.200', '1.201'], 'thousands'],
    [['1,234,567', '12'], 'thousands'],
    [['1.200', '12.5'], 'plain'],
    [['1.200', '1500'], 'unread'],
    // 1 and 2, or 1 000 and 2 000
    [['1.000', '2.000'], 'unread'],
    [['2.000', '1500', '45'], 'unread'],
    [['="1.200"', 's', ''], 'thousands'],
    [['12', '900'], 'plain'],
    [['1.000', '2.000', '45'], 'thousands'],
    // no thousand begins with a zero
    [['0.123', '45'], 'plain'],
    [['0.500', '1.200'], 'plain'],
    [['0.000', '2.000'], 'plain'],
    // the comma is the decimal mark, so the dot is none
    [['2.000', '62,5'], 'thousands'],
    [['1.234,50', '2.000'], 'thousands'],
    [['1.234.567', '2.000', '1500'], 'thousands'],
    [['2.000', '62,5', '0.5'], 'unread'],
    [['-2.000', '35'], 'thousands'],
    [['1.250 €', '900 €', '45'], 'thousands'],
  ])('%j: grouped cells are read as %s', (cells, grouping) => {
    expect(groupingOf(thousandsIn(cells))).toBe(grouping)
  })

  it('of counts that may have decimals are left missing where nothing tells, of other figures read as decimals', () => {
    const groupings = (cells: readonly string[]) =>
      (['whole', 'estimates', 'figures'] as const).map((of) => groupingOf(thousandsIn(cells), of))
    expect(groupings(['1.234', '2.345'])).toEqual(['thousands', 'unread', 'plain'])
    expect(groupings(['1.000', '2.000'])).toEqual(['unread', 'unread', 'plain'])
    expect(groupings(['1.234', '45'])).toEqual(['thousands', 'thousands', 'thousands'])
    expect(groupings(['1.234', '4.5'])).toEqual(['plain', 'plain', 'plain'])
  })

  it('are left missing, and said, where nothing tells 2 from 2 000: in tables and in forms', () => {
    const rpls = [
      'DEPCOM_ARM;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv',
      '01249;2.000;3;0;0;0',
      '01043;1500;3;0;0;0',
    ]
    const table = readTable('r.csv', bytesOf(rpls.join('\n')), declared('rpls-communes', 'wide'), scope)
    expect(byKey(table.cells)).toMatchObject({
      '01249 RPLS_STOCK 2024': 'missing',
      '01043 RPLS_STOCK 2024': 1500,
    })
    expect(table.problems).toMatchObject([
      { kind: 'either_thousands', row: 2, column: 'nb_ls', value: '2.000' },
    ])

    const form = (count: string) =>
      `niveau;code;mesure;valeur;debut;fin;evenement;source_ref\ncommune;01249;TARGET_DWELLINGS;${count};2024;2029;;x`
    const aims = readObjectives('o.csv', bytesOf(form('1.000')), declared('objectifs', 'objectives'))
    expect(aims.objectives).toMatchObject([{ value: 'missing' }])
    expect(kinds(aims.problems)).toEqual(['either_thousands'])
    const yearly = `${form('1.000')}\ncommune;01249;TARGET_DWELLINGS_YEARLY;166,7;2024;2029;;x`
    expect(
      readObjectives('o.csv', bytesOf(yearly), declared('objectifs', 'objectives')).objectives,
    ).toMatchObject([{ value: 1000 }, { value: 166.7 }])
  })

  it('in a column that may hold decimals, are told by numbers without a mark; nothing tells where there is none', () => {
    expect(thousandsIn(['1.200', '950', '2.350'])).toBe('thousands')
    expect(thousandsIn(['1.234', '2.345', '0'])).toBe('unsure')
    expect(thousandsIn(['1100', '1,101', '12'])).toBe('either')
    expect(thousandsIn(['150.000', '210.000'])).toBe('either')
    expect(thousandsIn(['1.234', '987,5'])).toBe('unsure')
    expect(thousandsIn(['1.234,5', '1.500', '987,5'])).toBe('thousands')
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

  it.each([
    ['18,73 %', '0,1873', ['unsigned_fraction'], 'missing'],
    ['18,73 %', '1', ['unsigned_fraction'], 'missing'],
    ['18,73 %', '0,19 %', [], 0.19],
    ['18,73 %', '0', [], 0],
    ['18,73 %', '21,5', [], 21.5],
    ['18,73', '0,19', [], 0.19],
  ] as const)(
    'a cell of 1 at most that lacks the sign of the others may be a fraction: %s, %s',
    (signed, other, said, value) => {
      const text = `Code_INSEE_commune;Taux_SRU_au_01_01_2022\n01249;${signed}\n01043;${other}`
      const { cells, problems } = readTable('s.csv', bytesOf(text), sru, scope)
      expect(byKey(cells)).toMatchObject({ '01249 SRU_RATE 2022': 18.73, '01043 SRU_RATE 2022': value })
      expect(kinds(problems).filter((kind) => kind !== 'column_missing')).toEqual(said)
    },
  )
})

describe('the year of a row', () => {
  it.each(['2024', '="2024"', '2024.0', '2024,00', ' 2024 '])(
    'is read as a spreadsheet writes it: %s',
    (year) => {
      const rpls = `iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n012490101;${year};40;1;1;1;0`
      const { cells, problems } = readTable('r.csv', bytesOf(rpls), declared('rpls-iris', 'wide'), scope)
      expect(byKey(cells)).toMatchObject({ '012490101 RPLS_STOCK 2024': 40 })
      expect(problems).toEqual([])
      const done = `niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;01249;DONE_DWELLINGS;${year};4;livré;x`
      const { results } = readResults(
        'd.csv',
        bytesOf(done),
        declared('resultats', 'results'),
        () => true,
        scope,
      )
      expect(results).toMatchObject([{ year: 2024, value: 4 }])
    },
  )
  it.each(['24', '2024.5', '2024-2025', '45292', '01/01/2024', '2204', '2024.02'])(
    'is not guessed: %s',
    (year) => {
      const rpls = `iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n012490101;${year};40;1;1;1;0`
      const { cells, problems } = readTable('r.csv', bytesOf(rpls), declared('rpls-iris', 'wide'), scope)
      expect(cells).toEqual([])
      expect(problems).toMatchObject([{ kind: 'bad_field', column: 'annee', value: year }])
    },
  )
})
