import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { area } from '@turf/area'
import type { Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { decodeCells, decodeZones } from '../../src/db/decode.ts'
import type { ZoneText } from '../../src/db/rows.test-helper.ts'
import type { CellRow, ZoneRow } from '../../src/db/tables.ts'
import { type Credit, territory as territorySchema } from '../../src/indicators/territory.ts'
import type { Value } from '../../src/indicators/value.ts'
import { boxRing } from '../../src/lib/box-ring.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { territoryList } from '../../src/publish/folder/territory-list.ts'
import type { TerritorySource, ZoneLayer } from '../../src/publish/territory-source.ts'
import { type ZoneCode, zoneCode } from '../../src/territory/code.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { writeTerritory } from './write-territory.ts'

const catalogue = loadCatalogue(SHIPPED)

const zone = (level: string, code: string, part: ZoneText = {}): ZoneRow =>
  ({
    level,
    code: code as ZoneCode,
    name: `Lieu ${code}`,
    commune: null,
    group: null,
    kind: null,
    perimeter: null,
    lon: null,
    lat: null,
    ...part,
  }) as ZoneRow
const cell = (code: string, measure: string, year: number, value: Value): CellRow => ({
  level: 'commune',
  code: code as ZoneCode,
  measure,
  year,
  value: typeof value === 'number' ? value : null,
  state: typeof value === 'number' ? null : value,
  flags: 0,
})
const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [boxRing([west, south, west + 0.1, south + 0.1])],
})
const layer = (places: Record<string, Polygon>): ZoneLayer => ({
  type: 'FeatureCollection',
  features: Object.entries(places).map(([code, geometry]) => ({
    type: 'Feature',
    properties: { code },
    geometry,
  })),
})
const credit: Credit = {
  source: 'simulation',
  producer: 'Personne',
  title: { fr: 'Simulation', en: 'Simulation' },
  vintage: '2024',
  licence: null,
  page: null,
}

/** Three squares in a row, the first two in a group, the third in another. */
const source: TerritorySource = {
  meta: {
    id: 'small',
    name: { fr: 'Petit', en: 'Small' },
    epci: { code: '000000000', name: 'Petit' },
    fictional: true,
    contours: 'schematic',
    groups: [
      { code: 'west', name: 'Ouest', note: null },
      { code: 'east', name: 'Est', note: null },
    ],
    groups_label: { fr: 'Groupes', en: 'Groups' },
    plan: { title: { fr: 'Plan', en: 'Plan' }, start: 2023, end: 2028, source_ref: 'x, 1', event: 'started' },
    geometry: credit,
    discrepancies: [],
    tables: [],
    notes: [],
  },
  zones: [
    zone('commune', '00002', { group: 'west' }),
    zone('commune', '00001', { group: 'west' }),
    zone('commune', '00003', { group: 'east' }),
    zone('epci', '000000000'),
    zone('group', 'west'),
    zone('group', 'east'),
  ],
  cells: [
    cell('00003', 'LOGVAC', 2022, 'suppressed'),
    cell('00001', 'LOGVAC', 2022, 10),
    cell('00001', 'LOG', 2022, 100),
    cell('00002', 'LOGVAC', 2022, 30),
    cell('00002', 'LOG', 2022, 300),
    cell('00003', 'LOG', 2022, 50),
    cell('00001', 'LOG', 2021, 90),
    cell('00001', 'LOGVAC', 2021, 'missing'),
    { ...cell('FR', 'LOG', 2022, 1000), level: 'france' },
  ],
  layers: { commune: layer({ '00001': square(2, 50), '00002': square(2.1, 50), '00003': square(2.2, 50) }) },
  credits: { LOG: credit, LOGVAC: credit },
  reasons: { sru_rate: { fr: 'Hors du champ.', en: 'Out of scope.' } },
}

let out: string
beforeEach(() => {
  out = temporaryFolder('territory')
})
const bytes = (name: string) => readFileSync(join(out, 'small', name))
const FILES = ['cells.arrow', 'geometry.topojson', 'territory.json', 'zones.arrow']

describe('writeTerritory', () => {
  it('says what the territory has, where and when, and why it lacks the rest', () => {
    const territory = writeTerritory(source, catalogue, out)
    expect(territory.levels).toEqual(['group', 'commune'])
    expect(territory.counts).toEqual({ group: 2, commune: 3 })
    expect(territory.available).toEqual([
      {
        indicator: 'vacancy_rate',
        // in 2021 no zone has a number; a group with a suppressed member has none either
        years: { group: [2022], commune: [2022] },
        coverage: { group: { numbers: 1, zones: 2 }, commune: { numbers: 2, zones: 3 } },
        credits: [credit],
      },
    ])
    const reasons = new Map(territory.unavailable.map(({ indicator, reason }) => [indicator, reason.fr]))
    expect(reasons.size).toBe(catalogue.indicators.length - 1)
    expect(reasons.get('sru_rate')).toBe('Hors du champ.')
    expect(reasons.get('fragility')).toBe('Aucune source chargée pour ce territoire ne donne ce chiffre.')
  })

  it('writes what the page reads: territory, rows sorted, labels inside the contours', () => {
    const territory = writeTerritory(source, catalogue, out)
    expect(readdirSync(join(out, 'small')).sort()).toEqual(FILES)
    expect(v.parse(territorySchema, JSON.parse(bytes('territory.json').toString()))).toEqual(territory)
    const zones = decodeZones(new Uint8Array(bytes('zones.arrow')))
    const cells = decodeCells(new Uint8Array(bytes('cells.arrow')))
    if (!zones.ok || !cells.ok) throw new Error('not decoded')
    expect(zones.value.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'epci 000000000',
      'group east',
      'group west',
      'commune 00001',
      'commune 00002',
      'commune 00003',
    ])
    const first = zones.value.find(({ code }) => code === '00001')
    expect(first).toMatchObject({ name: 'Lieu 00001', group: 'west', commune: null })
    expect(first?.lon).toBeCloseTo(2.05, 2)
    expect(first?.lat).toBeCloseTo(50.05, 2)
    expect(cells.value).toHaveLength(source.cells.length)
    for (const row of source.cells) expect(cells.value).toContainEqual(row)
  })

  it('merges the contours of groups from their communes, on the same arcs', () => {
    writeTerritory(source, catalogue, out)
    const topology: Topology<Record<string, GeometryCollection<{ code: string }>>> = JSON.parse(
      bytes('geometry.topojson').toString(),
    )
    expect(Object.keys(topology.objects)).toEqual(['group', 'commune'])
    const [groups, communes] = ['group', 'commune'].map((level) =>
      feature(topology, topology.objects[level] as GeometryCollection<{ code: string }>),
    )
    expect(groups?.features.map(({ properties }) => properties)).toEqual([{ code: 'east' }, { code: 'west' }])
    expect(communes?.features.map(({ properties }) => properties.code)).toEqual(['00001', '00002', '00003'])
    const west = groups?.features.find(({ properties }) => properties.code === 'west')
    const parts = communes?.features.slice(0, 2) ?? []
    expect(area(west as never)).toBeCloseTo(
      parts.reduce((sum, part) => sum + area(part), 0),
      -2,
    )
  })

  it('gives the same bytes at each run, whatever the order of the rows', () => {
    writeTerritory(source, catalogue, out)
    const before = FILES.map(bytes)
    const shuffled: TerritorySource = {
      ...source,
      zones: source.zones.toReversed(),
      cells: source.cells.toReversed(),
      layers: {
        commune: {
          ...source.layers.commune,
          features: source.layers.commune?.features.toReversed(),
        } as ZoneLayer,
      },
    }
    writeTerritory(shuffled, catalogue, out)
    expect(FILES.map(bytes)).toEqual(before)
  })

  it('replaces the folder whole', () => {
    mkdirSync(join(out, 'small'))
    writeFileSync(join(out, 'small', 'former.arrow'), 'old')
    writeTerritory(source, catalogue, out)
    expect(readdirSync(out)).toEqual(['small'])
    expect(readdirSync(join(out, 'small')).sort()).toEqual(FILES)
  })

  it('leaves the former folder as it was where the territory is wrong', () => {
    writeTerritory(source, catalogue, out)
    const before = FILES.map(bytes)
    const wrong = { ...source, cells: [cell('00009', 'LOG', 2022, 1)] }
    expect(() => writeTerritory(wrong, catalogue, out)).toThrow('cell commune 00009 LOG 2022: no such zone')
    expect(FILES.map(bytes)).toEqual(before)
    expect(existsSync(join(out, 'small.new'))).toBe(false)
  })

  const [first] = source.zones
  const others = source.zones.slice(1)
  const iris = zone('iris', '000010101', { commune: '00002' })
  it.each<[string, Partial<TerritorySource>, string]>([
    [
      'a code that lost its zeros',
      { zones: [...source.zones, zone('commune', '4', { group: 'west' })] },
      'zone commune 4: "4" is not a commune code',
    ],
    ['a zone given twice', { zones: [...source.zones, first as ZoneRow] }, 'zone commune 00002: given twice'],
    [
      'a real place in a fictional territory',
      { zones: [...source.zones, zone('commune', '59350', { group: 'west' })] },
      'zone commune 59350: a fictional territory cannot have it',
    ],
    [
      'simulated values on a real place',
      { meta: { ...source.meta, fictional: false } },
      'zone commune 00001: a real one cannot have it',
    ],
    [
      'a group that does not exist',
      { zones: [{ ...(first as ZoneRow), group: zoneCode('group', 'north') }, ...others] },
      'no group north',
    ],
    ['an IRIS of another commune', { zones: [...source.zones, iris] }, 'not an IRIS of the commune 00002'],
    [
      'a group without commune',
      { zones: source.zones.map((z) => ({ ...z, group: z.group && zoneCode('group', 'west') })) },
      'group east: no commune',
    ],
    ['a level without contours', { layers: {} }, 'level commune: no contours'],
    [
      'a contour of no zone',
      { layers: { commune: layer({ '00001': square(2, 50), '00004': square(3, 50) }) } },
      'contour of commune 00004: of no zone',
    ],
    [
      'a zone without contour',
      { zones: [...source.zones, zone('commune', '00004')] },
      'contour of commune 00004: missing',
    ],
    [
      'an unknown measure',
      { cells: [cell('00001', 'LOGT', 2022, 1)] },
      'cell commune 00001 LOGT 2022: unknown measure',
    ],
    ['a measure without credit', { credits: { LOG: credit } }, 'measure LOGVAC: no credit of its origin'],
    [
      'a credit of an unknown source',
      { credits: { ...source.credits, LOG: { ...credit, source: 'nobody' } } },
      'credit: unknown source "nobody"',
    ],
    [
      'a cell given twice',
      { cells: [...source.cells, ...source.cells.slice(0, 1)] },
      'LOGVAC 2022: given twice',
    ],
    [
      'a value and a state',
      { cells: [{ ...cell('00001', 'LOG', 2022, 1), state: 'missing' }] },
      'either a value or a state',
    ],
    ['neither', { cells: [{ ...cell('00001', 'LOG', 2022, 1), value: null }] }, 'either a value or a state'],
    [
      'an unknown state',
      { cells: [{ ...cell('00001', 'LOG', 2022, 'missing'), state: 's' }] },
      'unknown state "s"',
    ],
    ['no number', { cells: [cell('00001', 'LOG', 2022, Number.NaN)] }, 'NaN is not a number'],
    ['unknown flags', { cells: [{ ...cell('00001', 'LOG', 2022, 1), flags: 8 }] }, 'unknown flags 8'],
    ['no year', { cells: [cell('00001', 'LOG', 22, 1)] }, '22 is not a year'],
    [
      'a reason for an unknown indicator',
      { reasons: { vacancy: { fr: 'non', en: 'no' } } },
      'reason: unknown indicator "vacancy"',
    ],
  ])('refuses %s', (_, part, problem) => {
    expect(() => writeTerritory({ ...source, ...part }, catalogue, out)).toThrow(problem)
    expect(readdirSync(out)).toEqual([])
  })
})

describe('territoryList', () => {
  it('names each territory and counts its zones', () => {
    const territory = writeTerritory(source, catalogue, out)
    expect(territoryList([territory]).territories).toEqual([
      { id: 'small', name: territory.name, fictional: true, zones: territory.counts },
    ])
    expect(territory.counts).toMatchObject({ group: 2, commune: 3 })
  })
})
