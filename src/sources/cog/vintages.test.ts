import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, kinds, within } from '../fixtures.test-helper.ts'
import { readObjectives } from '../objectives.ts'
import { readTable } from '../read-table.ts'
import { readResults } from '../results.ts'

const lovac = declared('lovac-communes', 'wide')
const lovacOf = (rows: readonly string[], communes: readonly string[]) =>
  readTable(
    'lovac.csv',
    bytesOf(['CODGEO_24;pp_vacant_24;pp_vacant_plus_2ans_24;pp_total_23', ...rows].join('\n')),
    lovac,
    within(communes),
  )

describe('tables of another COG than the one in force', () => {
  it.each([
    ['49069', '49126'],
    ['14011', '14581'],
    ['12076', '12218'],
    ['69159', '69114'],
  ])(
    '%s, the code of %s until 2024: its figures are those of today’s code, and one line says so',
    (then, now) => {
      const { cells, problems, unmatched } = lovacOf([`${then};304;104;5004`], [now])
      expect(byKey(cells)).toEqual({
        [`${now} PP_VACANT 2023`]: 304,
        [`${now} PP_VACANT_2Y 2023`]: 104,
        [`${now} PP_TOTAL 2023`]: 5004,
      })
      expect(kinds(problems)).toEqual(['former_cog', 'changed_code'])
      expect(unmatched).toEqual([])
    },
  )

  it('85084 of before its split gives nothing to any of the three communes, and says what is wanting', () => {
    const { cells, problems, unmatched } = lovacOf(
      ['85084;400;150;4300', '85215;100;40;1500'],
      ['85084', '85165', '85212', '85215'],
    )
    expect([...new Set(cells.map(({ code }) => code))]).toEqual(['85215'])
    expect(kinds(problems)).toEqual(['former_cog', 'split_commune'])
    expect(problems[1]?.consequence.fr).toContain('85084, 85165, 85212')
    expect(unmatched).toEqual(['85084', '85165', '85212'])
  })

  it('85084 beside the communes that left it keeps its figures', () => {
    const rows = ['85084;400;150;4300', '85165;20;11;600', '85212;30;12;700']
    const { cells, problems } = lovacOf(rows, ['85084', '85165', '85212'])
    expect(byKey(cells)).toMatchObject({ '85084 PP_TOTAL 2023': 4300, '85165 PP_TOTAL 2023': 600 })
    expect(problems).toEqual([])
  })

  it('a declared COG decides where codes cannot', () => {
    const bytes = bytesOf('CODGEO_24;pp_vacant_24;pp_vacant_plus_2ans_24;pp_total_23\n85084;400;150;4300')
    const { cells } = readTable(
      'lovac.csv',
      bytes,
      { ...lovac, cog: 2024 },
      within(['85084', '85165', '85212']),
    )
    expect(byKey(cells)).toMatchObject({ '85084 PP_VACANT 2023': 400 })
  })

  it('each year of a long table is read in its own COG', () => {
    const rpls = declared('rpls-iris', 'wide')
    const bytes = bytesOf(
      [
        'iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv',
        '850840000;2023;90;80;5;1;0',
        '850840000;2024;60;50;5;1;0',
        '851650000;2024;20;10;5;1;0',
        '852120000;2024;10;5;2;1;0',
      ].join('\n'),
    )
    const iris = ['850840000', '851650000', '852120000']
    const { cells, problems } = readTable('f.csv', bytes, rpls, within(['85084', '85165', '85212'], iris))
    const stock = byKey(cells.filter(({ measure }) => measure === 'RPLS_STOCK'))
    expect(stock).toEqual({
      '850840000 RPLS_STOCK 2024': 60,
      '851650000 RPLS_STOCK 2024': 20,
      '852120000 RPLS_STOCK 2024': 10,
    })
    expect(kinds(problems)).toContain('split_commune')
  })
})

describe('IRIS of another COG', () => {
  const base = declared('insee-logement-iris', 'wide')
  const of = (codes: readonly string[], iris: readonly string[], communes: readonly string[]) =>
    readTable(
      'base.csv',
      bytesOf(
        ['IRIS;P22_LOG;P22_RP;P22_LOGVAC;P22_RP_LOCHLMV', ...codes.map((c) => `${c};1000;900;60;200`)].join(
          '\n',
        ),
      ),
      base,
      within(communes, iris),
    )

  it('keep their digits where the commune changed its code alone, in both directions', () => {
    const forth = of(['490690101', '490690102'], ['491260101', '491260102'], ['49126'])
    expect(byKey(forth.cells)).toMatchObject({ '491260101 LOG 2022': 1000, '491260102 LOG 2022': 1000 })
    expect(forth.unmatched).toEqual([])
    const back = of(['491260101'], ['490690101'], ['49126'])
    expect(byKey(back.cells)).toMatchObject({ '490690101 LOG 2022': 1000 })
  })

  it('of two communes without IRIS that merged are summed', () => {
    const { cells } = of(['212130000', '214520000'], ['214520000'], ['21452'])
    expect(byKey(cells)).toMatchObject({ '214520000 LOG 2022': 2000 })
  })

  it('that a merger numbered anew are said, and nothing is guessed', () => {
    const { cells, problems } = of(['212130000', '214520000'], ['214520101', '214520102'], ['21452'])
    expect(cells).toEqual([])
    expect(kinds(problems)).toEqual(['former_cog', 'unknown_code', 'unknown_code'])
  })
})

describe('codes of the forms are read as those of tables', () => {
  const isZone = (level: string, code: string) =>
    level === 'commune' && ['01249', '01043', '49126'].includes(code)
  const { cog } = within([])

  it('objectives typed in a spreadsheet', () => {
    const text = [
      'niveau;code;mesure;valeur;debut;fin;evenement;source_ref',
      'commune;1249;TARGET_DWELLINGS;600;2024;2029;commencé;p. 3',
      'commune;="01043";TARGET_DWELLINGS;120;2024;2029;commencé;p. 3',
      'commune;49069;TARGET_DWELLINGS;80;2024;2029;commencé;p. 3',
      'commune;49040;TARGET_DWELLINGS;80;2024;2029;commencé;p. 3',
    ].join('\n')
    const { objectives, problems } = readObjectives(
      'o.csv',
      bytesOf(text),
      declared('objectifs', 'objectives'),
      isZone,
      { cog },
    )
    expect(objectives.map(({ code, value }) => [code, value])).toEqual([
      ['01249', 600],
      ['01043', 120],
    ])
    expect(kinds(problems)).toEqual(['repaired_code', 'merged_form', 'merged_form'])
  })

  it('results typed in a spreadsheet', () => {
    const text = [
      'niveau;code;mesure;annee;valeur;evenement;source_ref',
      'Commune;1249;DONE_DWELLINGS;2024;112;commencé;x',
      'commune;="01043";DONE_DWELLINGS;2024;12;commencé;x',
      'commune;49069;DONE_DWELLINGS;2024;13;commencé;x',
    ].join('\n')
    const { results, problems } = readResults(
      'r.csv',
      bytesOf(text),
      declared('resultats', 'results'),
      isZone,
      { cog },
    )
    expect(results.map(({ code, value }) => [code, value])).toEqual([
      ['01249', 112],
      ['01043', 12],
      ['49126', 13],
    ])
    expect(kinds(problems)).toEqual(['repaired_code', 'changed_code'])
  })
})
