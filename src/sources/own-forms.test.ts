import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declaredTexts } from '../declared/declared-files.ts'
import { readYaml } from '../declared/declared-yaml.ts'
import { sourceDeclaration } from './declaration.ts'
import { byKey, bytesOf, declared, EVERYWHERE, kinds, within } from './fixtures.test-helper.ts'
import { readMembership } from './membership.ts'
import { readObjectives } from './objectives.ts'
import { readQpvList } from './qpv-list.ts'
import { readTable } from './read-table.ts'
import { readResults } from './results.ts'

const FORMATS = join(import.meta.dirname, '../../docs/formats')
/** The example of a page of docs/formats, as a file. */
function example(page: string, language = 'csv'): string {
  const text = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(
    readFileSync(join(FORMATS, page), 'utf8'),
  )?.[1]
  if (!text) throw new Error(`${page} has no ${language} example`)
  return text
}

const objectives = (text: string) =>
  readObjectives('f.csv', bytesOf(text), declared('objectifs', 'objectives'))
const results = (text: string) => readResults('f.csv', bytesOf(text), declared('resultats', 'results'))
const groups = (text: string, communes: string[]) =>
  readMembership('f.csv', bytesOf(text), declared('groupes', 'membership'), within(communes))

describe('objectives', () => {
  it('reads the example of its page, a revision at mid-term told from what it replaces', () => {
    const { objectives: read, problems } = objectives(example('objectives.md'))
    expect(problems).toEqual([])
    expect(read).toHaveLength(5)
    expect(read[0]).toEqual({
      level: 'epci',
      code: '240100750',
      measure: 'TARGET_DWELLINGS',
      value: 6000,
      start: 2024,
      end: 2029,
      event: 'started',
      validFrom: 2024,
      validTo: 2029,
      sourceRef: 'PLH, tome 3, p. 12',
      note: '',
    })
    expect(read[2]).toMatchObject({ code: '01004', value: 540, validFrom: 2027, validTo: 2029 })
    expect(read[4]).toMatchObject({ level: 'group', code: 'coeur-urbain', event: 'agreed' })
  })

  const HEADER = 'niveau;code;mesure;valeur;debut;fin;evenement;source_ref\n'
  it.each([
    ['quartier;01004;TARGET_DWELLINGS;1;2024;2029;;p. 1', 'niveau', 'quartier'],
    ['commune;10O4;TARGET_DWELLINGS;1;2024;2029;;p. 1', 'code', '10O4'],
    ['commune;01004;DONE_DWELLINGS;1;2024;2029;;p. 1', 'mesure', 'DONE_DWELLINGS'],
    ['commune;01004;TARGET_DWELLINGS;1;24;2029;;p. 1', 'debut', '24'],
    ['commune;01004;TARGET_DWELLINGS;1;2024;2020;;p. 1', 'fin', '2020'],
    ['commune;01004;TARGET_DWELLINGS;1;2024;2029;rêvé;p. 1', 'evenement', 'rêvé'],
  ])('leaves out %s', (row, column, value) => {
    const { objectives: read, problems } = objectives(HEADER + row)
    expect(read).toEqual([])
    expect(problems).toMatchObject([{ kind: 'bad_field', row: 2, column, value }])
  })

  it('takes no objective twice, and no event for none', () => {
    const row = 'commune;01004;TARGET_DWELLINGS;1;2024;2029;;p. 1\n'
    const { objectives: read, problems } = objectives(HEADER + row + row)
    expect(read).toMatchObject([{ event: null }])
    expect(kinds(problems)).toEqual(['bad_field'])
  })

  it('refuses a file without one of its columns, and names the nearest', () => {
    const { objectives: read, problems } = objectives(HEADER.replace('mesure', 'mesures'))
    expect(read).toEqual([])
    expect(problems).toMatchObject([{ kind: 'key_column_missing', severity: 'refused' }])
    expect(problems[0]?.consequence.en).toContain('"mesures"')
  })
})

describe('a form that names a zone of elsewhere', () => {
  const here = (level: string, code: string) => `${level} ${code}` === 'commune 01004'
  const fault = (row: number, value: string) => ({
    kind: 'unknown_code',
    severity: 'dropped',
    row,
    column: 'code',
    value,
  })

  it('leaves out the objective, and says so', () => {
    const rows = ['commune;01004', 'commune;21231', 'groupe;nulle-part'].map(
      (zone) => `${zone};TARGET_DWELLINGS;1;2024;2029;;p. 1`,
    )
    const text = ['niveau;code;mesure;valeur;debut;fin;evenement;source_ref', ...rows].join('\n')
    const source = declared('objectifs', 'objectives')
    const { objectives: found, problems, read } = readObjectives('f.csv', bytesOf(text), source, here)
    expect(found.map(({ code }) => code)).toEqual(['01004'])
    expect(read).toBe(3)
    expect(problems).toMatchObject([fault(3, '21231'), fault(4, 'nulle-part')])
  })

  it('leaves out the result, and says so', () => {
    const rows = ['01004;DONE_DWELLINGS;2024;x', '21231;DONE_DWELLINGS;2024;3'].map(
      (row) => `commune;${row};livré;p. 1`,
    )
    const text = ['niveau;code;mesure;annee;valeur;evenement;source_ref', ...rows].join('\n')
    const source = declared('resultats', 'results')
    const { results: found, problems, read } = readResults('f.csv', bytesOf(text), source, here)
    expect(found.map(({ code, value }) => [code, value])).toEqual([['01004', 'missing']])
    expect(read).toBe(2)
    expect(problems).toMatchObject([{ kind: 'number_is_text' }, fault(3, '21231')])
  })

  it('leaves out the member of a group, and says so', () => {
    const text = 'groupe;nom_groupe;commune\nnord;Nord;01004\nnord;Nord;21231\n'
    const { members, problems, read } = groups(text, ['01004'])
    expect(members.map(({ commune }) => commune)).toEqual(['01004'])
    expect(read).toBe(2)
    expect(problems).toMatchObject([{ ...fault(3, '21231'), column: 'commune' }])
  })
})

describe('results', () => {
  it('reads the example of its page: an empty cell is missing, a 0 is 0', () => {
    const { results: read, problems } = results(example('results.md'))
    expect(problems).toEqual([])
    expect(byKey(read)).toEqual({
      '01004 DONE_DWELLINGS 2024': 112,
      '01004 DONE_SOCIAL 2024': 0,
      '01033 DONE_DWELLINGS 2024': 'missing',
    })
    expect(read.map(({ event }) => event)).toEqual(['started', 'agreed', 'started'])
  })

  it('wants an event: without one nothing can be compared', () => {
    const { results: read, problems } = results(
      'niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;01004;DONE_DWELLINGS;2024;3;;x\n',
    )
    expect(read).toEqual([])
    expect(problems).toMatchObject([{ row: 2, column: 'evenement' }])
  })
})

describe('groups of communes', () => {
  it('reads the example of its page', () => {
    const { members, problems } = groups(example('groups.md'), ['01004', '01007', '01033'])
    expect(problems).toEqual([])
    expect(members).toEqual([
      { group: 'coeur-urbain', name: 'Cœur urbain', commune: '01004' },
      { group: 'coeur-urbain', name: 'Cœur urbain', commune: '01007' },
      { group: 'plaine', name: "Plaine de l'Ain", commune: '01033' },
    ])
  })

  it('reads codes that a spreadsheet has typed as numbers or as texts, each repair said', () => {
    const text = 'groupe;nom_groupe;commune\nnord;Nord;1249\nnord;Nord;="01043"\nsud;Sud;1007.0\n'
    const { members, problems } = groups(text, ['01249', '01043', '01007'])
    expect(members.map(({ commune }) => commune)).toEqual(['01249', '01043', '01007'])
    expect(problems.map(({ kind, severity, value }) => [kind, severity, value])).toEqual([
      ['repaired_code', 'repaired', '1249'],
      ['repaired_code', 'repaired', '1007.0'],
    ])
  })

  it('reports a commune in two groups, a bad identifier, and communes in none', () => {
    const text = 'groupe;nom_groupe;commune\nnord;Nord;01004\nsud;Sud;01004\nSud Est;Sud;01007\n'
    const { members, problems } = groups(text, ['01004', '01007'])
    expect(members).toHaveLength(1)
    expect(problems).toMatchObject([
      { kind: 'bad_field', row: 3, column: 'commune', value: '01004' },
      { kind: 'bad_field', row: 4, column: 'groupe', value: 'Sud Est' },
      { kind: 'not_grouped', value: '01007' },
    ])
  })
})

describe('codes that have lost several zeros, as those of an invented territory do', () => {
  it('are those of the zones that the territory has, each repair said; no other is guessed', () => {
    const text =
      'niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;12;DONE_DWELLINGS;2023;4;commencé;suivi\ncommune;13;DONE_DWELLINGS;2023;5;commencé;suivi\n'
    const { results, problems } = readResults(
      'f.csv',
      bytesOf(text),
      declared('resultats', 'results'),
      (level, code) => level === 'commune' && code === '00012',
    )
    expect(results.map(({ code, value }) => [code, value])).toEqual([['00012', 4]])
    expect(problems.map(({ kind, value }) => [kind, value])).toEqual([
      ['repaired_code', '12'],
      ['bad_field', '13'],
    ])
  })
})

describe('a table that a territory declares', () => {
  const declaredExample = () =>
    readYaml(declaredTexts({ 'x.yaml': example('indicators.md', 'yaml') }), 'x.yaml', sourceDeclaration).value

  it('is read as its page says, by declaration alone', () => {
    const declaration = declaredExample()
    if (declaration.format !== 'wide') throw new Error('the example is not declared')
    const { cells, problems } = readTable('f.csv', bytesOf(example('indicators.md')), declaration, EVERYWHERE)
    expect(kinds(problems)).toEqual(['repaired_code'])
    expect(byKey(cells)).toEqual({
      '01004 LOYER_MEDIAN 2023': 9.8,
      '01004 PART_LOCATIFS 2023': 44.2,
      '01004 LOG_LOUES 2023': 3120,
      '01033 LOYER_MEDIAN 2023': 'missing',
      '01033 PART_LOCATIFS 2023': 'suppressed',
      '01033 LOG_LOUES 2023': 'suppressed',
    })
  })

  it('does not add what cannot be summed', () => {
    const declaration = declaredExample()
    if (declaration.format !== 'wide') throw new Error('the example is not declared')
    const text = 'INSEE;loyer_m2_18;part_loc_18;nb_loues_2018\n21213;9;40%;10\n21452;10;50%;30\n'
    const { cells, problems } = readTable('f.csv', bytesOf(text), declaration, within(['21452']))
    expect(byKey(cells)).toEqual({
      '21452 LOYER_MEDIAN 2018': 'missing',
      '21452 PART_LOCATIFS 2018': 'missing',
      '21452 LOG_LOUES 2018': 40,
    })
    expect(kinds(problems)).toEqual(['former_cog', 'merged_code', 'not_summable', 'not_summable'])
  })

  it.each([
    ['ops.md', 'ops-iris', 24],
    ['rpls-iris.md', 'rpls-iris', 10],
  ])('reads the example of %s', (page, id, cells) => {
    const content = readTable('f.csv', bytesOf(example(page)), declared(id, 'wide'), EVERYWHERE)
    expect(content.problems).toEqual([])
    expect(content.cells).toHaveLength(cells)
  })
})

describe('list of the QPV 2024', () => {
  it('reads a QPV of several communes once for each', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../test/fixtures/readers/qpv-2024-par-commune.csv'),
    )
    const { pairs } = readQpvList(
      'f.csv',
      new Uint8Array(text),
      declared('qpv-2024-liste', 'qpv-list'),
      EVERYWHERE,
    )
    expect(pairs.filter(({ qpv }) => qpv === 'QN00201M')).toEqual([
      { qpv: 'QN00201M', name: 'Europe', commune: '02571' },
      { qpv: 'QN00201M', name: 'Europe', commune: '02691' },
    ])
    expect(pairs.at(-1)).toEqual({ qpv: 'QN02101M', name: 'Le Mail', commune: '21166' })
  })
  it('gives a QPV of two communes in one cell to both', () => {
    const text =
      'code_qp;lib_qp;insee_com\nQN00191A;Les Échets;"=""01249;01043"""\nQN00190A;Nord;1249, 1376\n'
    const { pairs } = readQpvList('f.csv', bytesOf(text), declared('qpv-2024-liste', 'qpv-list'), EVERYWHERE)
    expect(pairs.map(({ qpv, commune }) => [qpv, commune])).toEqual([
      ['QN00191A', '01249'],
      ['QN00191A', '01043'],
      ['QN00190A', '01249'],
      ['QN00190A', '01376'],
    ])
  })
})
