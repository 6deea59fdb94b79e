import { describe, expect, it } from 'vitest'
import { nodeEngines } from '../../scripts/sources/node-engines.ts'
import type { ZoneRow } from '../db/tables.ts'
import { blankZone } from '../publish/assemble/base-territory.ts'
import { zoneCode } from '../territory/code.ts'
import { look } from './guess/look.ts'
import { communes, context, csv, declarations, iris, opsFile } from './own.test-helper.ts'
import type { OwnTable } from './own-table.ts'
import { readOwn } from './read-own.ts'

const looked = async (bytes: Uint8Array) => {
  const found = await look('f.csv', bytes, context.place, declarations, nodeEngines, 2025)
  if (found.kind !== 'table') throw new Error(JSON.stringify(found))
  return found
}
const byCode = (code: string): OwnTable => ({
  level: 'commune',
  key: { column: code, by: 'code' },
  year: { kind: 'all', year: 2023 },
  figures: [{ kind: 'count', column: 'vacants', label: 'Vacants', unit: 'dwellings', direction: 'neutral' }],
  rule: 'none',
})
const lines = (found: readonly { value: string; became: { fr: string } }[]) =>
  found.map(({ value, became }) => `${value}: ${became.fr}`)

describe('a first look at a table', () => {
  it('finds its codes, their level, the year of its header, and what each column counts', async () => {
    const { guess, recognised, columns, sample } = await looked(
      csv([
        ['Commune', 'INSEE', 'Logements 2023', 'Taux de vacance (%)', 'Remarque'],
        ...communes.map(({ code, name }, i) => [name, code, 100 + i, '7,5', i % 2 ? 'suivi' : '']),
      ]),
    )
    expect(recognised).toEqual([])
    expect(columns).toHaveLength(5)
    expect(sample).toHaveLength(5)
    expect(guess).toMatchObject({ matched: communes.length, rows: communes.length, leftOut: [] })
    expect(guess.table).toMatchObject({
      level: 'commune',
      key: { column: 'INSEE', by: 'code' },
      year: { kind: 'all', year: 2023 },
      rule: 'none',
    })
    expect(guess.table.figures.map((figure) => `${figure.label}: ${figure.kind}`)).toEqual([
      'Commune: text',
      'Logements 2023: count',
      'Taux de vacance (%): ready',
      'Remarque: text',
    ])
  })

  it('takes damaged codes for codes, IRIS for IRIS, and a column of years for the year of each row', async () => {
    const damaged = (code: string, i: number) =>
      [code, `${code}.0`, `${code.slice(0, 2)} ${code.slice(2)}`, `${code[0]},${code.slice(1)}E+08`][i % 4] ??
      ''
    const { guess } = await looked(
      csv([['zone', 'annee', 'ménages'], ...iris.map((code, i) => [damaged(code, i), 2020 + (i % 2), i])]),
    )
    expect(guess.table).toMatchObject({
      level: 'iris',
      key: { column: 'zone', by: 'code' },
      year: { kind: 'column', column: 'annee' },
      figures: [{ kind: 'count', column: 'ménages', unit: 'households' }],
    })
    expect(guess.matched).toBe(iris.length)
  })

  it('takes names where there are no codes', async () => {
    const { guess } = await looked(
      csv([['ville', 'n'], ...communes.map(({ name }) => [name.toUpperCase(), 4])]),
    )
    expect(guess.table.key).toEqual({ column: 'ville', by: 'name' })
  })

  it.each([
    ['f.csv', 'logements', null],
    ['suivi-2022.csv', 'logements', { kind: 'all', year: 2022 }],
    ['suivi-2022.csv', 'logements 2021', { kind: 'all', year: 2021 }],
    ['f.csv', 'logements 2026', null],
  ])('takes the year of %s from its header or name, else proposes none', async (file, header, year) => {
    const bytes = csv([['code', header], ...communes.map(({ code }) => [code, 12])])
    const found = await look(file, bytes, context.place, declarations, nodeEngines, 2025)
    expect(found).toMatchObject({ kind: 'table', guess: { table: { year } } })
  })

  it('takes the year of each column from its name where they are not all of one year', async () => {
    const header = ['CODGEO', 'P20_LOG', 'P20_LOGVAC', 'P22_LOG', 'P22_LOGVAC', 'Ventes 2019-2021']
    const bytes = csv([header, ...communes.map(({ code }, i) => [code, 100, i, 110, i + 3, 4])])
    const { guess } = await looked(bytes)
    expect(guess.table.year).toEqual({ kind: 'all', year: 2022 })
    const told = guess.table.figures.map((one) => one.kind === 'count' && `${one.column}: ${one.label}`)
    expect(told).toEqual(['P{yy}_LOG: LOG', 'P{yy}_LOGVAC: LOGVAC', 'Ventes 2019-2021: Ventes 2019-2021'])
    const { tables } = await readOwn(
      'f.csv',
      bytes,
      { kind: 'table', table: { ...byCode('CODGEO'), ...guess.table, year: { kind: 'all', year: 2022 } } },
      context,
    )
    const second = tables.flatMap(({ cells }) => cells).filter(({ code }) => code === communes[1]?.code)
    expect(
      second.map(({ measure, year, value }) => `${measure.split('__').at(-1)} ${year} ${value}`).sort(),
    ).toEqual([
      'PYYLOG 2020 100',
      'PYYLOG 2022 110',
      'PYYLOGVAC 2020 1',
      'PYYLOGVAC 2022 4',
      'VENTES20192021 2022 4',
    ])
  })

  it('takes columns of one year, or years to come, as they are', async () => {
    const rows = communes.map(({ code }) => [code, 1, 2])
    for (const header of [
      ['code', 'Logements 2023', 'Vacants 2023'],
      ['code', 'Vacants 2023', 'Vacants 2030'],
    ]) {
      const { guess } = await looked(csv([header, ...rows]))
      expect(guess.dated).toEqual([])
      expect(guess.table).toMatchObject({
        year: { kind: 'all', year: 2023 },
        figures: [{ column: header[1] }, {}],
      })
    }
  })

  it('puts back every lost zero of an invented territory, whose codes begin with several, and of no other number', async () => {
    const invented = (level: 'commune' | 'iris', code: string): ZoneRow => ({
      ...blankZone,
      level,
      code: zoneCode(level, code),
      name: `Zone ${code}`,
      commune: level === 'iris' ? zoneCode('commune', code.slice(0, 5)) : null,
    })
    const names = Array.from({ length: 12 }, (_, i) => `${i + 1}`.padStart(5, '0'))
    const place = {
      epci: '000000000',
      zones: names.flatMap((code) => [invented('commune', code), invented('iris', `${code}0101`)]),
    }
    const lookedAt = async (rows: readonly (readonly (string | number)[])[]) => {
      const found = await look('f.csv', csv(rows), place, declarations, nodeEngines, 2025)
      if (found.kind !== 'table') throw new Error(found.kind)
      return found.guess
    }
    const ofIris = [['code_iris', 'vacants'], ...names.map((code, i) => [Number(`${code}0101`), i])]
    const guess = await lookedAt(ofIris)
    expect(guess).toMatchObject({
      matched: 12,
      table: { level: 'iris', key: { column: 'code_iris', by: 'code' } },
    })
    const reading = await readOwn(
      'f.csv',
      csv(ofIris),
      { kind: 'table', table: { ...byCode('code_iris'), level: 'iris' } },
      { ...context, place },
    )
    expect(reading.report.matched).toHaveLength(12)
    expect(reading.report.repaired).toHaveLength(12)
    expect(reading.report.without).toEqual([])
    expect(await lookedAt([['insee', 'n'], ...names.map((code) => [Number(code), 3])])).toMatchObject({
      matched: 12,
      table: { level: 'commune', key: { column: 'insee', by: 'code' } },
    })
    // small numbers that count something
    const counts = [['ville', 'n'], ...names.map((code, i) => [`Zone ${code}`, 1 + (i % 9)])]
    expect((await lookedAt(counts)).table.key).toEqual({ column: 'ville', by: 'name' })
  })

  it('knows a table of one row a measure by the column that tells the rows of a zone apart', async () => {
    const rows = (measures: readonly string[]) =>
      communes.flatMap(({ code }, i) => measures.map((measure) => [code, measure, 2023, i]))
    const header = ['code_commune', 'indicateur', 'annee', 'valeur']
    const { guess } = await looked(csv([header, ...rows(['vacants', 'logements'])]))
    expect(guess.long).toEqual({
      column: 'indicateur',
      values: ['vacants', 'logements'],
      value: 'valeur',
    })
    // one row a zone, and rows given twice, are no such table
    expect((await looked(csv([header, ...rows(['vacants'])]))).guess.long).toBeNull()
    expect((await looked(csv([header, ...rows(['vacants', 'vacants'])]))).guess.long).toBeNull()
  })

  it('leaves out columns that no name tells apart, and says so', async () => {
    const { guess } = await looked(
      csv([['code', 'n', 'N ', ''], ...communes.map(({ code }) => [code, 1, 2, 3])]),
    )
    expect(guess.leftOut).toEqual(['N ', ''])
  })

  it.each([
    ['OPS', opsFile(), 'ops-iris'],
    [
      'LOVAC',
      csv([
        ['CODGEO_25', 'LIBGEO_25', 'pp_vacant_25', 'pp_vacant_plus_2ans_25', 'ff_pp_total_24'],
        ...communes.map(({ code }) => [code, '', 60, 20, 900]),
      ]),
      'lovac-communes',
    ],
    [
      'objectives',
      csv([
        ['niveau', 'code', 'mesure', 'valeur', 'debut', 'fin', 'evenement', 'source_ref'],
        ['commune', '21231', 'TARGET_DWELLINGS', 100, 2024, 2029, 'commencé', 'p. 1'],
      ]),
      'objectifs',
    ],
    [
      'results',
      csv([
        ['niveau', 'code', 'mesure', 'annee', 'valeur', 'evenement', 'source_ref'],
        ['commune', '21231', 'DONE_DWELLINGS', 2024, 100, 'commencé', 'p. 1'],
      ]),
      'resultats',
    ],
    [
      'groups',
      csv([
        ['groupe', 'nom_groupe', 'commune'],
        ['ville', 'Ville', '21231'],
      ]),
      'groupes',
    ],
  ])('recognises %s by its columns', async (_, bytes, source) => {
    expect((await looked(bytes)).recognised[0]?.source).toBe(source)
  })

  it.each([
    ['an HTML page', '<!doctype html><title>Erreur 404</title>', 'html_page'],
    ['nothing', '', 'empty_file'],
    ['a PDF', '%PDF-1.7', 'unread_kind'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'unread_kind'],
    ['a workbook cut short', 'PK\u0003\u0004 xl/workbook.xml', 'damaged_file'],
  ])('refuses %s in one line', async (_, text, kind) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const found = await look('f', bytes, context.place, declarations, nodeEngines, 2025)
    expect(found).toMatchObject({ kind: 'refused', problems: [{ kind }] })
  })
})

describe('the join of a table to the territory', () => {
  it('says what is matched, repaired, merged, doubled, unknown, and the zones without a row', async () => {
    const { report, tables } = await readOwn(
      'v.csv',
      csv([
        ['insee', 'vacants'],
        ['21231', 10],
        ['21.231E3', 99],
        ['21 355', 20],
        ['21452', 5],
        ['21213', 7],
        ['21171', 1],
        ['21171', 2],
        ['75056', 3],
        ['21999', 4],
        ['Total', 9],
      ]),
      { kind: 'table', table: byCode('insee') },
      context,
    )
    expect(report.rows).toBe(10)
    expect(lines(report.repaired)).toEqual(['21 355: lu 21355'])
    expect(lines(report.merged).join()).toContain('21213: commune réunie à 21452')
    expect(report.vintage).toHaveLength(1)
    expect(report.doubled.map(({ row }) => row)).toEqual([8])
    expect(report.unknown.map(({ value }) => value).sort()).toEqual(['21.231E3', '21999', 'Total'])
    expect(report.matched).toContain('21452')
    expect(report.without).toHaveLength(communes.length - report.matched.length)
    const value = (code: string) => tables[0]?.cells.find((cell) => cell.code === code)?.value
    expect(value('21452')).toBe(12)
    expect(value('21171')).toBe('missing')
    expect(value('21231')).toBe(10)
  })

  it.each([
    ['iris', true],
    ['none', false],
  ] as const)(
    'says that the territory has no IRIS, and takes no code for unknown (%s left out)',
    async (left, lacks) => {
      const nowhere = `${communes[0]?.code}0999`
      const place = { ...context.place, zones: context.place.zones.filter(({ level }) => level !== left) }
      const { report } = await readOwn(
        'i.csv',
        csv([['iris', 'vacants'], ...iris.map((code) => [code, 3]), [nowhere, 4]]),
        { kind: 'table', table: { ...byCode('iris'), level: 'iris' } },
        { ...context, place },
      )
      expect(report.noLevel).toBe(lacks ? 'iris' : null)
      expect(report.matched).toHaveLength(lacks ? 0 : iris.length)
      expect(report.unknown.map(({ value }) => value)).toEqual(lacks ? [] : [nowhere])
    },
  )

  it('tells a zone that is cited without a figure from one that has none', async () => {
    const [a, b, c, d] = communes.map(({ code }) => code)
    const { report } = await readOwn(
      'v.csv',
      csv([
        ['insee', 'vacants'],
        [a ?? '', 'nd'],
        [b ?? '', 'abc'],
        [c ?? '', 's'],
        [d ?? '', 4],
      ]),
      { kind: 'table', table: byCode('insee') },
      context,
    )
    expect(report.matched).toEqual([a, b, c, d].sort())
    expect(report.blank).toEqual([a, b].sort())
    expect(report.without).toHaveLength(communes.length - 4)
  })

  it('reads names that one zone bears, and says each', async () => {
    const [first, second] = communes
    const { report, tables } = await readOwn(
      'n.csv',
      csv([
        ['ville', 'vacants'],
        [first?.name ?? '', 3],
        ['Atlantis', 4],
        [second?.name.toUpperCase() ?? '', 5],
      ]),
      { kind: 'table', table: { ...byCode('ville'), key: { column: 'ville', by: 'name' } } },
      context,
    )
    expect(lines(report.named)[0]).toContain(`lu ${first?.code}`)
    expect(report.repaired).toEqual([])
    // the row of a name that is nowhere is read as well
    expect(report.rows).toBe(3)
    expect(report.unknown).toMatchObject([{ row: 3, value: 'Atlantis' }])
    expect(tables[0]?.cells.map(({ value }) => value)).toEqual([3, 5])
  })

  it('tells a cell that is no number with its row and column, and leaves it missing', async () => {
    const { report, tables } = await readOwn(
      'v.csv',
      csv([
        ['insee', 'vacants'],
        ['21231', 'beaucoup'],
        ['21355', 3],
      ]),
      { kind: 'table', table: byCode('insee') },
      context,
    )
    expect(report.others).toMatchObject([{ file: 'v.csv', row: 2, column: 'vacants', value: 'beaucoup' }])
    expect(tables[0]?.cells.find(({ code }) => code === '21231')?.value).toBe('missing')
  })
})

it('a header of two rows, as merged cells leave it, is read with its years', async () => {
  const bytes = csv([
    ['Code', 'Commune', 2021, '', 2022, ''],
    ['', '', 'Vacants', 'Logements', 'Vacants', 'Logements'],
    ...communes.map(({ code, name }, i) => [code, name, i, 100 + i, 5 + i, 200 + i]),
  ])
  const { guess } = await looked(bytes)
  expect(guess.table.key).toEqual({ column: 'Code', by: 'code' })
  const { tables } = await readOwn(
    'f.csv',
    bytes,
    { kind: 'table', table: { ...byCode('Code'), figures: guess.table.figures } },
    context,
  )
  const told = tables
    .flatMap(({ cells }) => cells)
    .filter(({ code }) => code === communes[2]?.code)
    .map(({ measure, year, value }) => `${measure.split('__').at(-1)} ${year} ${value}`)
  expect(told.toSorted()).toEqual([
    'YYYYLOGEMENTS 2021 102',
    'YYYYLOGEMENTS 2022 202',
    'YYYYVACANTS 2021 2',
    'YYYYVACANTS 2022 7',
  ])
})

it.each([
  ['counts', 'Logements', 'count', ['1.200', '950', '2.350']],
  ['prices', 'Prix au m² (€)', 'ready', ['1,200', '950', '2,350']],
] as const)(
  '%s that write thousands with a mark are a thousand times what they seem, and that is said',
  async (_, header, kind, written) => {
    const bytes = csv([['code', header], ...communes.map(({ code }, i) => [code, `"${written[i % 3]}"`])])
    const { guess } = await looked(bytes)
    expect(guess.table.figures).toMatchObject([{ kind }])
    const { tables, report } = await readOwn(
      'f.csv',
      bytes,
      { kind: 'table', table: { ...byCode('code'), figures: guess.table.figures } },
      context,
    )
    const values = new Map(tables[0]?.cells.map(({ code, value }) => [code as string, value]))
    expect(communes.slice(0, 3).map(({ code }) => values.get(code))).toEqual([1200, 950, 2350])
    expect(report.others).toMatchObject([{ kind: 'grouped_thousands', column: header }])
    // where nothing tells, that is said, and a count is not read
    const unsure = csv([['code', header], ...communes.map(({ code }, i) => [code, `"${i + 1}.${200 + i}"`])])
    const { guess: doubtful } = await looked(unsure)
    const reading = await readOwn(
      'f.csv',
      unsure,
      { kind: 'table', table: { ...byCode('code'), figures: doubtful.table.figures } },
      context,
    )
    const left = reading.tables[0]?.cells.filter(({ value }) => value === 'missing') ?? []
    expect(left).toHaveLength(kind === 'count' ? communes.length : 0)
    expect(new Set(reading.report.others.map((one) => `${one.kind} ${one.column}`))).toEqual(
      new Set([`${kind === 'count' ? 'either_thousands' : 'maybe_thousands'} ${header}`]),
    )
  },
)

it('the survey by residence of a reader’s own is joined to the residences in view, by code or by address', async () => {
  const [commune] = communes
  if (!commune) throw new Error('no commune')
  const residence = (name: string, address: string): ZoneRow => ({
    ...blankZone,
    level: 'residence',
    code: zoneCode('residence', `RS${commune.code}-${name}`),
    name: address,
    commune: commune.code,
  })
  const points = [residence('PAIX', '12 RUE DE LA PAIX'), residence('ORMES', '3 B ALLEE DES ORMES')]
  const place = { ...context.place, zones: [...context.place.zones, ...points] }
  const rows = csv([
    ['residence', 'commune', 'adresse', 'annee', 'menages'],
    [`RS${commune.code}-PAIX`, '', '', 2024, 6],
    ['', commune.code, '3 b, allée des Ormes', 2024, 30],
    ['', commune.code, '9 rue Perdue', 2024, 12],
  ])
  const use = { kind: 'source', source: 'ops-residences' } as const
  const { tables } = await readOwn('residences.csv', rows, use, { ...context, place })
  const cells = tables.flatMap((table) => table.cells).filter(({ measure }) => measure === 'OPS_HOUSEHOLDS')
  // a file on its reader's own machine is under no rule
  expect(cells.map(({ code, value }) => [code, value])).toEqual([
    [`RS${commune.code}-PAIX`, 6],
    [`RS${commune.code}-ORMES`, 30],
  ])
})

describe('codes of a known form that a spreadsheet has damaged', () => {
  const header = ['CODGEO_25', 'LIBGEO_25', 'pp_vacant_25', 'pp_vacant_plus_2ans_25']
  const damaged = (code: string, i: number) =>
    [code, `${code}.0`, `${code.slice(0, 2)} ${code.slice(2)}`][i % 3] ?? code

  it('are repaired and counted, and the codes of other territories are listed, each once', async () => {
    const elsewhere = ['75056', '13055', '75056']
    const file = csv([
      header,
      ...communes.map(({ code, name }, i) => [damaged(code, i), name, 10, 2]),
      ...elsewhere.map((code) => [code, 'Ailleurs', 1, 1]),
    ])
    const [known] = (await looked(file)).recognised
    expect(known?.source).toBe('lovac-communes')
    const use = { kind: 'source', source: 'lovac-communes' } as const
    const { report } = await readOwn('lovac.csv', file, use, context)
    expect(report.matched).toHaveLength(communes.length)
    expect(report.repaired).toHaveLength(communes.filter((_, i) => i % 3 > 0).length)
    expect(report.elsewhere).toEqual([`${communes.length + 2};75056`, `${communes.length + 3};13055`])
    expect(report.others.map(({ kind }) => kind)).not.toContain('row_elsewhere')
  })

  it('are known without the several zeros that codes of an invented territory lose', async () => {
    const zones = ['00001', '00002', '00012', '00013'].map((code) => ({
      ...blankZone,
      level: 'commune' as const,
      code: zoneCode('commune', code),
      name: `Zone ${code}`,
    }))
    const place = { epci: '000000000', zones }
    const file = csv([header, ...zones.map(({ code }) => [Number(code), 'x', 10, 2])])
    const found = await look('f.csv', file, place, declarations, nodeEngines, 2025)
    expect(found).toMatchObject({ kind: 'table', recognised: [{ source: 'lovac-communes' }] })
    const use = { kind: 'source', source: 'lovac-communes' } as const
    const { report } = await readOwn('lovac.csv', file, use, { ...context, place })
    expect(report.matched).toEqual(['00001', '00002', '00012', '00013'])
    expect(report.repaired).toHaveLength(4)
  })
})

describe('a ready-made rate that a file writes between 0 and 1', () => {
  const rows = communes.map(({ code }, i) => [code, i === 0 ? '0,07' : i === 1 ? '1,5' : '0,5'])
  const file = csv([['code', 'taux de vacance'], ...rows])
  const rate = {
    kind: 'ready',
    column: 'taux de vacance',
    label: 'Taux',
    unit: 'percent',
    direction: 'neutral',
  } as const
  const read = (times?: 100) =>
    readOwn(
      'f.csv',
      file,
      { kind: 'table', table: { ...byCode('code'), figures: [{ ...rate, ...(times && { times }) }] } },
      context,
    )
  const values = ({ tables }: Awaited<ReturnType<typeof read>>) =>
    tables.flatMap(({ cells }) => cells).map(({ value }) => value)

  it('is told by its figures', async () => {
    const fractions = (cells: readonly (string | number)[]) =>
      looked(csv([['code', 'taux'], ...communes.map(({ code }, i) => [code, cells[i % cells.length] ?? ''])]))
    expect((await fractions(['0,07', '0,5'])).guess.fractions).toEqual(['taux'])
    for (const other of [
      ['0,07', '7'],
      ['7 %', '0,5 %'],
      [0, 1],
      ['0,5', 'x'],
    ])
      expect((await fractions(other)).guess.fractions).toEqual([])
  })

  it('is never under 0, but for that of a change', async () => {
    const change = async (beyond: boolean) => {
      const figure = { ...rate, unit: 'percent' as const, ...(beyond && { beyond: true as const }) }
      const cells = csv([
        ['code', rate.column],
        ...communes.map(({ code }, i) => [code, i === 0 ? '-3,5' : '140']),
      ])
      const use = { kind: 'table' as const, table: { ...byCode('code'), figures: [figure] } }
      return values(await readOwn('f.csv', cells, use, context)).slice(0, 2)
    }
    expect(await change(true)).toEqual([-3.5, 140])
    expect(await change(false)).toEqual(['missing', 'missing'])
  })

  it('is multiplied by 100 where its reader asks for it, which the report says; what was above 1 is none', async () => {
    const asked = await read(100)
    expect(values(asked).slice(0, 3)).toEqual([7, 'missing', 50])
    expect(asked.report.others).toMatchObject([
      { kind: 'multiplied', column: 'taux de vacance' },
      { kind: 'not_fraction', value: `${communes[1]?.code} : 1.5` },
    ])
    expect(asked.tables.every(({ fractions }) => fractions.size === 0)).toBe(true)
    const asWritten = await read()
    expect(values(asWritten).slice(0, 3)).toEqual([0.07, 1.5, 0.5])
  })
})
