import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { decodeCells, decodeZones } from '../../src/db/decode.ts'
import type { CellRow } from '../../src/db/tables.ts'
import { territory as territorySchema } from '../../src/indicators/territory.ts'
import { costLines } from '../../src/publish/report/cost-lines.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { LEVELS, REFERENCE_LEVELS } from '../../src/territory/level.ts'
import { buildDeclared, declaredCosts } from './build-declared.ts'
import {
  asCells,
  COMMUNE_CSV,
  COMMUNES,
  CONTOURS,
  DECLARATION,
  EPCI,
  IRIS,
  irisOf,
  OPS,
  opsCsv,
  project,
  withSources,
} from './fixture.test-helper.ts'

const LOVAC = 'lovac-communes-2025.csv'
const small = irisOf(COMMUNES[1])[1] as string

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Paths inside a folder, as published files write them on every system. */
const publishedIn = (folder: string): string[] =>
  filesIn(folder)
    .map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()

function cellsIn(
  folder: string,
): (level: string, code: string, measure: string, year: number) => CellRow | undefined {
  const decoded = decodeCells(readFileSync(join(folder, 'cells.arrow')))
  const cells = decoded.ok ? decoded.value : []
  return (level, code, measure, year) =>
    cells.find((c) => c.level === level && c.code === code && c.measure === measure && c.year === year)
}

async function built(
  files: Readonly<Record<string, string>>,
  holder: string | null = null,
  declaration = DECLARATION,
  ops: (source: SourceDeclaration) => SourceDeclaration = (source) => source,
) {
  const made = await project(files, declaration)
  const sources = new Map(
    [...made.options.declarations.sources].map(([id, source]) => [
      id,
      id === 'ops-iris' ? ops(source) : source,
    ]),
  )
  const outcome = await buildDeclared(made.file, { ...made.options, ...withSources(sources), holder })
  if (outcome.kind !== 'built') throw new Error('not built')
  return { ...made, ...outcome }
}

describe('a declared territory', () => {
  const everything = { ...CONTOURS, [LOVAC]: COMMUNE_CSV, [OPS]: opsCsv([small]) }

  it('is built whole: what the page reads, open copies, their description, checksums', async () => {
    const { folder, territory } = await built(everything)
    expect(territory).toMatchObject({ contours: 'official', counts: { commune: 4, iris: 16, qpv: 1 } })
    v.parse(territorySchema, JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')))
    const listed = readFileSync(join(folder, 'checksums.sha256'), 'utf8').trim().split('\n')
    for (const line of listed) {
      const [sum, path] = line.split('  ') as [string, string]
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ).toBe(sum)
    }
    const others = publishedIn(folder)
    expect(others).toEqual([...listed.map((line) => line.split('  ')[1]), 'checksums.sha256'].sort())
    expect(others).toEqual(
      expect.arrayContaining([
        'open/iris.geojson',
        'open/values.csv',
        'open/values.parquet',
        'dcat.jsonld',
        'secrecy.json',
      ]),
    )
  })

  it('describes every file in datapackage.json, every column of every table', async () => {
    const { folder } = await built(everything)
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: {
        name: string
        path: string
        format: string
        schema?: {
          fields: { name: string; constraints?: { enum?: string[] } }[]
          foreignKeys?: object[]
        }
      }[]
    }
    const undescribed = ['checksums.sha256', 'datapackage.json', 'dcat.jsonld']
    expect(resources.map(({ path }) => path).sort()).toEqual(
      publishedIn(folder).filter((path) => !undescribed.includes(path)),
    )
    const schemaOf = (path: string) => resources.find((one) => one.path === path)?.schema
    const constraintsOf = (path: string, name: string) =>
      schemaOf(path)?.fields.find((field) => field.name === name)?.constraints
    expect(schemaOf('open/values.csv')?.foreignKeys).toEqual([
      {
        fields: ['level', 'code'],
        reference: { resource: 'open-zones-csv', fields: ['level', 'code'] },
      },
    ])
    expect(resources.map(({ name }) => name)).toContain('open-zones-csv')
    expect(constraintsOf('open/values.csv', 'level')?.enum).toEqual([...LEVELS, ...REFERENCE_LEVELS])
    expect(constraintsOf('open/values.csv', 'state')).toEqual({
      enum: ['missing', 'not_applicable', 'suppressed', 'indeterminate', 'undefined'],
    })
    expect(constraintsOf('open/zones.csv', 'code')).toEqual({ required: true })
    // copies for a spreadsheet, whose codes are formulas: no reader of columns is to open them
    const sheets = resources.filter(({ path }) => path.startsWith('tableur/'))
    expect(sheets.map(({ path, schema }) => [path, schema])).toEqual([
      ['tableur/zones.csv', undefined],
      ['tableur/values.csv', undefined],
    ])
    for (const { path, format, schema } of resources.filter(
      (one) => ['csv', 'parquet', 'arrow'].includes(one.format) && !sheets.includes(one),
    )) {
      const bytes = readFileSync(join(folder, path))
      const fields = schema?.fields.map(({ name }) => name)
      if (format === 'csv')
        expect(
          Papa.parse(bytes.toString('utf8').replace('\ufeff', ''), { header: true }).meta.fields,
        ).toEqual(fields)
      if (format === 'parquet')
        expect(
          Object.keys((await parquetReadObjects({ file: new Uint8Array(bytes).buffer }))[0] ?? {}),
        ).toEqual(fields)
    }
  })

  it('is described to a portal: the mandatory properties, and each file with its size and checksum', async () => {
    const { folder } = await built(everything)
    const dataset = JSON.parse(readFileSync(join(folder, 'dcat.jsonld'), 'utf8')) as Record<
      string,
      unknown
    > & {
      'dcat:distribution': {
        '@type': string
        'dcat:accessURL': { '@id': string }
        'dct:format'?: { '@id': string }
        'dcat:byteSize': { '@value': string }
        'spdx:checksum': { 'spdx:checksumValue': { '@value': string } }
      }[]
    }
    expect(dataset['@type']).toBe('dcat:Dataset')
    for (const property of ['dct:title', 'dct:description'])
      expect((dataset[property] as { '@language': string }[]).map((text) => text['@language'])).toEqual([
        'fr',
        'en',
      ])
    expect(dataset['dct:publisher']).toMatchObject({ '@type': 'foaf:Agent' })
    expect(dataset['dcat:distribution'].length).toBeGreaterThan(10)
    const formats = new Map(
      dataset['dcat:distribution'].map((one) => [
        one['dcat:accessURL']['@id'],
        one['dct:format']?.['@id'].replace(/^.*file-type\//, ''),
      ]),
    )
    expect(
      ['open/values.csv', 'open/values.parquet', 'open/iris.geojson', 'territory.json', 'cells.arrow'].map(
        (path) => formats.get(path),
      ),
    ).toEqual(['CSV', 'PARQUET', 'GEOJSON', 'JSON', undefined])
    for (const one of dataset['dcat:distribution']) {
      const bytes = readFileSync(join(folder, one['dcat:accessURL']['@id']))
      expect(one['dcat:byteSize']['@value']).toBe(String(bytes.length))
      expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      )
    }
  })

  it('gives the same bytes for the same sources', async () => {
    const [first, second] = [await built(everything), await built(everything)]
    const bytes = (folder: string) =>
      filesIn(folder).map((path) => [path.slice(folder.length), readFileSync(path, 'base64')])
    expect(bytes(second.folder)).toEqual(bytes(first.folder))
  })

  it('gives the same bytes whatever the order of the rows, which may be that of a secret count', async () => {
    const [head = '', ...rows] = opsCsv([small]).split('\n')
    const shuffled = [head, ...rows.toReversed()].join('\n')
    const tables = async (ops: string) => {
      const { folder } = await built({ ...everything, [OPS]: ops })
      return filesIn(folder).map((path) => [path.slice(folder.length), readFileSync(path, 'base64')])
    }
    expect(await tables(shuffled)).toEqual(await tables(opsCsv([small])))
  })

  it('lets no name of a file become a formula in the open tables', async () => {
    const contours = Object.fromEntries(
      Object.entries(CONTOURS).map(([name, text]) => [name, text.replaceAll('IRIS 7405', '=1+7405')]),
    )
    const { folder } = await built(contours)
    const text = readFileSync(join(folder, 'open/zones.csv'), 'utf8')
    expect(text).toContain("'=1+7405")
    expect(text).not.toMatch(/(^|;)"?[=+@-]\D/m)
  })

  it('says where each IRIS is against the districts', async () => {
    const { folder } = await built(everything)
    const decoded = decodeZones(readFileSync(join(folder, 'zones.arrow')))
    const iris = (decoded.ok ? decoded.value : []).filter(({ level }) => level === 'iris')
    expect(iris.map(({ code, perimeter }) => [code, perimeter])).toEqual(
      IRIS.map((code, i) => [code, i === 0 ? 'inside' : i === 1 ? 'straddling' : 'outside']),
    )
  })

  it('shows a mark of LOVAC as suppressed, and a printed 0 as 0', async () => {
    const { folder, report } = await built(everything)
    const cell = cellsIn(folder)
    expect(COMMUNES.map((code) => cell('commune', code, 'PP_VACANT_2Y', 2024)?.value)).toEqual([
      null,
      0,
      37,
      null,
    ])
    expect(COMMUNES.map((code) => cell('commune', code, 'PP_VACANT_2Y', 2024)?.state)).toEqual([
      'suppressed',
      null,
      null,
      'suppressed',
    ])
    expect(report.sources.find(({ source }) => source === 'lovac-communes')).toMatchObject({
      rows: { read: 4, matched: 4 },
      suppressed: 2,
    })
  })

  it('masks a small count, and another that a subtraction from the commune would give it by', async () => {
    const { folder } = await built(everything)
    const cell = cellsIn(folder)
    expect(cell('iris', small, 'OPS_HOUSEHOLDS_U40', 2022)).toMatchObject({
      value: null,
      state: 'suppressed',
    })
    expect(cell('commune', COMMUNES[1], 'OPS_HOUSEHOLDS_U40', 2022)?.state ?? null).toBeNull()
    const siblings = irisOf(COMMUNES[1]).map((code) => cell('iris', code, 'OPS_HOUSEHOLDS_U40', 2022)?.state)
    expect(siblings.filter((state) => state === 'suppressed').length).toBeGreaterThan(1)
    // nothing else is lost for it
    expect(irisOf(COMMUNES[2]).map((code) => cell('iris', code, 'OPS_HOUSEHOLDS_U40', 2022)?.state)).toEqual(
      irisOf(COMMUNES[2]).map(() => null),
    )
  })

  describe('with a rule of secrecy that the publisher makes stricter', () => {
    const asking = (secrecy: string) =>
      DECLARATION.replace('ops-iris,', `{ id: ops-iris, secrecy: ${secrecy} },`)

    it('masks by it, and publishes it', async () => {
      // eight households answered in one IRIS; 40 of 90 recent movers are under the ceiling in the first
      const { folder } = await built(everything, null, asking('{ kind: cell, threshold: 41 }'))
      expect(cellsIn(folder)('iris', IRIS[0] as string, 'OPS_RECENT_U40', 2022)?.state).toBe('suppressed')
      const { rules } = JSON.parse(readFileSync(join(folder, 'secrecy.json'), 'utf8')) as { rules: object[] }
      expect(rules).toContainEqual(expect.objectContaining({ id: 'ops-iris', kind: 'cell', threshold: 41 }))
      const { secrecy } = v.parse(
        territorySchema,
        JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')),
      )
      expect(secrecy).toEqual([{ source: 'ops', kind: 'cell', threshold: 41 }])
    })

    it('refuses one that is no stricter, with the line', async () => {
      await expect(built(everything, null, asking('{ threshold: 11 }'))).rejects.toThrow(
        /chamonix\.yaml:5: .*11 is no stricter than the 11/,
      )
    })

    it('says what each reading costs, and writes nothing', async () => {
      const made = await project(everything)
      const costs = await declaredCosts(made.file, made.options)
      expect(existsSync(made.options.out)).toBe(false)
      if (!costs) throw new Error('no contours')
      const [own, ...others] = costs
      expect(own).toMatchObject({ source: 'ops-iris', asked: null })
      expect(others.map(({ asked }) => asked)).toEqual([
        { threshold: 12 },
        { all_or_none: true },
        { subsets: true },
        { kind: 'cell' },
      ])
      const { report } = await built(everything)
      expect(own?.masked).toBe(report.secrecy.masked)
      const classed = costs.map(({ methods }) => methods[0]?.classed ?? 0)
      expect(own?.methods[0]).toMatchObject({ method: 'fragility', zones: 16 })
      // one IRIS of sixteen is a small set; the figures of a sibling go with it
      expect(classed[0]).toBeGreaterThan(10)
      expect(Math.max(...classed)).toBe(classed[0])
      expect(costLines(costs, 'fr')[1]).toMatch(/IRIS classés sur 16/)
    })
  })

  it('keeps what tells primary from secondary out of what is published', async () => {
    const { folder, root } = await built(everything)
    for (const path of filesIn(folder))
      expect(readFileSync(path, 'latin1')).not.toMatch(/"primary"|"secondary"/)
    const kept = JSON.parse(readFileSync(join(root, 'private/chamonix/secrecy.json'), 'utf8')) as {
      cells: { id: string; status: string }[]
    }
    expect(kept.cells.find(({ id }) => id === `iris|${small}|OPS_HOUSEHOLDS_U40|2022`)?.status).toBe(
      'primary',
    )
    expect(new Set(kept.cells.map(({ status }) => status))).toEqual(new Set(['primary', 'secondary']))
    const shown = JSON.parse(readFileSync(join(folder, 'secrecy.json'), 'utf8')) as Record<string, unknown>
    expect(Object.keys(shown).sort()).toEqual([
      'format',
      'identities',
      'masked',
      'releases',
      'rules',
      'verdict',
    ])
  })

  it('publishes no checksum of a file that holds secrets: it would let a reader try values', async () => {
    const { report } = await built({ ...CONTOURS, [LOVAC]: COMMUNE_CSV, [OPS]: opsCsv([small]) })
    const sums = Object.fromEntries(report.sources.map(({ source, sha256 }) => [source, sha256]))
    expect(sums['ops-iris']).toBeNull()
    expect(sums['lovac-communes']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('takes a few dwellings located outside of every district as none, and says them in private alone', async () => {
    const [, , outside = ''] = irisOf(COMMUNES[0])
    const ops = opsCsv([small]).replace(new RegExp(`^(${outside};.*;)0$`, 'm'), '$13')
    expect(ops).not.toBe(opsCsv([small]))
    const { folder, root } = await built({ ...CONTOURS, [OPS]: ops }, null, DECLARATION, asCells)
    const plain = await built({ ...CONTOURS, [OPS]: opsCsv([small]) }, null, DECLARATION, asCells)
    const bytes = (of: string) => filesIn(of).map((path) => readFileSync(path, 'base64'))
    expect(cellsIn(folder)('iris', outside, 'SOCIAL_IN_QPV', 2022)).toMatchObject({ value: 0, state: null })
    expect(bytes(folder)).toEqual(bytes(plain.folder))
    const { settled } = JSON.parse(readFileSync(join(root, 'private/chamonix/secrecy.json'), 'utf8')) as {
      settled: object[]
    }
    expect(settled).toEqual([{ cell: `iris|${outside}|SOCIAL_IN_QPV|2022`, given: 3, taken: 0 }])
  })

  it('says one vintage of a source everywhere: the years that its file has, unless the territory declares it', async () => {
    const said = async (declaration?: string) => {
      const { folder, report } = await built(everything, null, declaration)
      const read = (name: string) => readFileSync(join(folder, name), 'utf8')
      const { sources } = JSON.parse(read('datapackage.json')) as {
        sources: { title: string; vintage: string }[]
      }
      const credits = v
        .parse(territorySchema, JSON.parse(read('territory.json')))
        .available.flatMap((one) => one.credits)
      return {
        report: report.sources.find(({ source }) => source === 'lovac-communes')?.vintage,
        package: sources.filter(({ title }) => title.includes('LOVAC')).map(({ vintage }) => vintage),
        credits: [...new Set(credits.filter(({ source }) => source === 'lovac').map((m) => m.vintage))],
        dcat: [...new Set(read('dcat.jsonld').match(/LOVAC[^"]*, ([^",]+)"/g))].map(
          (text) => text.match(/, ([^",]+)"$/)?.[1],
        ),
      }
    }
    const everywhere = (vintage: string) => ({
      report: vintage,
      package: [vintage],
      credits: [vintage],
      dcat: [vintage],
    })
    expect(await said()).toEqual(everywhere('2024'))
    const declared = DECLARATION.replace('lovac-communes', '{ id: lovac-communes, vintage: édition 2025 }')
    expect(await said(declared)).toEqual(everywhere('édition 2025'))
  })

  it('goes on without a source, and says which file to put where', async () => {
    const { report, accounts } = await built(CONTOURS)
    expect(report.sources.filter(({ status }) => status === 'absent').map(({ source }) => source)).toEqual([
      'groupes',
      'objectifs',
      'resultats',
      'lovac-communes',
      'ops-iris',
      'iris-indicateurs',
    ])
    const ops = accounts.find(({ declaration }) => declaration.id === 'ops-iris')
    expect(ops?.problems[0]?.expected.en).toContain(OPS)
  })

  it('is not written where no official contours are found', async () => {
    const { file, options } = await project({ [LOVAC]: COMMUNE_CSV })
    const outcome = await buildDeclared(file, options)
    expect(outcome).toMatchObject({ kind: 'nothing' })
    expect(existsSync(options.out)).toBe(false)
  })

  it('reads groups, objectives and results of the forms, and refuses a result of another event', async () => {
    const { territory, folder, report } = await built({
      ...CONTOURS,
      [`groupes-${EPCI}.csv`]: `groupe;nom_groupe;commune\nhaut;Haute vallée;74056\nhaut;Haute vallée;74143\nbas;Basse vallée;74266\nbas;Basse vallée;74290\n`,
      [`objectifs-${EPCI}.csv`]: `niveau;code;mesure;valeur;debut;fin;evenement;source_ref\ncommune;74056;TARGET_DWELLINGS;120;2023;2028;commencé;plan, 3\n`,
      [`resultats-${EPCI}.csv`]: `niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;74056;DONE_DWELLINGS;2023;30;commencé;suivi\ncommune;74143;DONE_DWELLINGS;2023;9;livré;suivi\n`,
    })
    expect(territory).toMatchObject({
      counts: { group: 2 },
      groups: [
        { code: 'bas', name: 'Basse vallée' },
        { code: 'haut', name: 'Haute vallée' },
      ],
      plan: { start: 2023, end: 2028, event: 'started' },
    })
    const cell = cellsIn(folder)
    expect(cell('commune', '74056', 'TARGET_DWELLINGS', 2023)?.value).toBe(120)
    expect(cell('commune', '74056', 'DONE_DWELLINGS', 2023)?.value).toBe(30)
    expect(cell('commune', '74143', 'DONE_DWELLINGS', 2023)).toBeUndefined()
    expect(report.left_out.otherEvents).toEqual(['DONE_DWELLINGS: delivered, not started'])
  })
})

describe('a landlord’s own build', () => {
  const files = { ...CONTOURS, [OPS]: opsCsv([]), [`ops-${EPCI}-bailleur-x.csv`]: opsCsv([small]) }

  it('has its own stock unmasked, in the private folder, and says so', async () => {
    const { folder, territory, root, options } = await built(files, 'bailleur-x')
    expect(folder).toBe(join(root, 'private/chamonix+bailleur-x/data/chamonix'))
    expect(existsSync(options.out)).toBe(false)
    expect(territory.restricted).toEqual({ holder: 'bailleur-x' })
    expect(cellsIn(folder)('iris', small, 'OPS_HOUSEHOLDS_U40', 2022)?.value).toBe(4)
  })

  it('still masks what is not its own', async () => {
    const { folder } = await built({ ...files, [LOVAC]: COMMUNE_CSV }, 'bailleur-x')
    expect(cellsIn(folder)('commune', '74056', 'PP_VACANT_2Y', 2024)?.state).toBe('suppressed')
  })

  it('is refused without a file of its stock', async () => {
    await expect(built({ ...CONTOURS, [OPS]: opsCsv([]) }, 'bailleur-x')).rejects.toThrow(
      'no file of the stock of bailleur-x',
    )
  })
})
