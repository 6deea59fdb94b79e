import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFiles } from '../../scripts/sources/find-files.ts'
import { locate, sourceFolders } from '../../scripts/sources/locate.ts'
import { simplifyLayers } from '../contours/simplify.ts'
import { type LayerContent, readContours } from './contours/contours.ts'
import { overlapsOf, qpvWithin } from './contours/overlaps.ts'
import type { CategoriesDeclaration, CrossedDeclaration, WideDeclaration } from './declaration.ts'
import { allSources, byKey, declared, EVERYWHERE, kinds, within } from './fixtures.test-helper.ts'
import type { LocatedFile } from './located-file.ts'
import type { Scope } from './long-cell.ts'
import { readQpvList } from './qpv-list.ts'
import { readTable } from './read-table.ts'

const folders = sourceFolders(undefined, process.env.ATLAS_SOURCES)
if (folders.length === 0)
  console.info("left out: the readers on producers' whole files; set ATLAS_SOURCES to a folder of them")

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

type TableDeclaration = WideDeclaration | CrossedDeclaration | CategoriesDeclaration

async function find(id: string, epci = '242100410', files?: string[]): Promise<LocatedFile> {
  const source = allSources().get(id)
  if (!source) throw new Error(`${id} is not declared`)
  const { file } = await locate(files ? { ...source, files } : source, {
    folders,
    local: join(import.meta.dirname, 'no-such-folder'),
    epci,
    communes: [],
    offline: true,
    timeoutMs: 1,
    now: () => new Date(0),
  })
  if (!file) throw new Error(`${id} is not in ATLAS_SOURCES`)
  return file
}

const contours = async (id: string, epci: string, scope: Scope = EVERYWHERE) => {
  const { file, bytes } = await find(id, epci)
  return readContours(file, bytes, declared(id, 'contours'), scope)
}
const codesOf = ({ zones }: LayerContent) => zones.map(({ properties }) => properties.code)

describe.runIf(folders.length > 0)("producers' whole files", () => {
  describe.each([
    ['Dijon', '242100410', 23, 121, 5],
    ['MEL', '200093201', 95, 517, 26],
    ['Lens-Liévin', '246200364', 36, 113, 22],
  ])('%s', (_, epci, communes, iris, qpv) => {
    let layers: { communes: LayerContent; iris: LayerContent; qpv: LayerContent }
    let scope: Scope
    beforeAll(async () => {
      const read = await contours('communes-geo-api', epci)
      const inside = within(codesOf(read))
      layers = {
        communes: read,
        iris: await contours('iris-ign', epci, inside),
        qpv: await contours('qpv-2015', epci),
      }
      scope = within(codesOf(read), codesOf(layers.iris))
    }, 60_000)

    it('has all of its communes, IRIS and QPV', () => {
      expect([layers.communes, layers.iris, layers.qpv].map(({ zones }) => zones.length)).toEqual([
        communes,
        iris,
        qpv,
      ])
      const dropped = [layers.communes, layers.iris, layers.qpv].flatMap(({ problems }) =>
        problems.filter(({ severity }) => severity === 'dropped' || severity === 'refused'),
      )
      expect(dropped).toEqual([])
    })

    it('has the same QPV in the national file, by their shape alone', async () => {
      const { file, bytes } = await find('qpv-2015', epci, ['qpv-france-2015.geojson'])
      const national = await readContours(file, bytes, declared('qpv-2015', 'contours'), EVERYWHERE)
      const found = qpvWithin(national.zones, layers.communes.zones).map(({ properties }) => properties.code)
      expect(found).toEqual(codesOf(layers.qpv))
    }, 120_000)

    it('shares each QPV between its IRIS, no share above the whole', () => {
      const read = overlapsOf(layers.iris.zones, layers.qpv.zones, 'official')
      const overlaps = read.ok ? read.value : []
      expect(new Set(overlaps.map(({ qpv: code }) => code)).size).toBe(qpv)
      for (const code of codesOf(layers.qpv)) {
        const inside = overlaps
          .filter((overlap) => overlap.qpv === code)
          .reduce((sum, o) => sum + o.shareOfQpv, 0)
        expect(inside).toBeLessThan(1.0001)
        expect(inside).toBeGreaterThan(0.02)
      }
    }, 120_000)

    it('loses vertices and no zone when simplified', () => {
      const simple = simplifyLayers({ iris: layers.iris.zones, qpv: layers.qpv.zones }, 2000)
      expect(simple.iris).toHaveLength(iris)
      expect(simple.qpv).toHaveLength(qpv)
      expect(JSON.stringify(simple.iris).length).toBeLessThan(JSON.stringify(layers.iris.zones).length)
    }, 60_000)

    it('joins every IRIS of the table of ready-made indicators', async () => {
      const { file, bytes } = await find('iris-indicateurs', epci)
      const { cells, problems, counts, unmatched } = readTable(
        file,
        bytes,
        declared('iris-indicateurs', 'wide'),
        scope,
      )
      expect(counts).toMatchObject({ read: iris, kept: iris })
      expect(problems).toEqual([])
      expect(unmatched).toEqual([])
      expect(new Set(cells.map(({ code }) => code)).size).toBe(iris)
    })

    it('joins every commune to LOVAC 2025: s is suppressed, never 0, and a printed 0 is 0', async () => {
      const { file, bytes } = await find('lovac-communes', epci)
      const { cells, problems } = readTable(file, bytes, declared('lovac-communes', 'wide'), scope)
      expect(cells).toHaveLength(communes)
      // the printed cell of each commune, read in the plainest way
      const printed = new Map(
        textOf(bytes)
          .split('\r\n')
          .map((line) => [line.split(';')[0], line.split(';')[2]]),
      )
      for (const { code, measure, year, value } of cells) {
        expect([measure, year]).toEqual(['PP_VACANT_2Y', 2024])
        expect(value).toBe(printed.get(code) === 's' ? 'suppressed' : Number(printed.get(code)))
      }
      expect(cells.some(({ value }) => value === 'suppressed')).toBe(true)
      expect(kinds(problems)).toEqual(['column_missing', 'column_missing'])
    })

    it('joins every commune to the ABC zoning', async () => {
      const { file, bytes } = await find('zonage-abc', epci)
      const { labels } = readTable(file, bytes, declared('zonage-abc', 'wide'), scope)
      expect(labels).toHaveLength(communes)
      expect(labels.every(({ year }) => year === 2024)).toBe(true)
    })
  })

  describe('one département as published', () => {
    const table = async (id: string, name: string) => {
      const { file, bytes } = await find(id, '242100410', [name])
      return readTable(file, bytes, allSources().get(id) as TableDeclaration, EVERYWHERE)
    }

    it('LOVAC: 183 communes, 63 of them with a masked total', async () => {
      const { cells, problems, counts } = await table('lovac-communes', 'lovac_95.csv')
      expect(counts).toMatchObject({ read: 183, kept: 183 })
      expect(problems).toEqual([])
      const masked = cells.filter(
        ({ measure, year, value }) => measure === 'PP_TOTAL' && year === 2025 && value === 'suppressed',
      )
      expect(masked).toHaveLength(63)
      const printed = textOf((await find('lovac-communes', '242100410', ['lovac_95.csv'])).bytes)
      expect(counts.suppressed).toBe(printed.match(/;"s"/g)?.length)
      expect(cells.filter(({ value }) => value === 0)).toHaveLength(printed.match(/;"0"/g)?.length ?? 0)
      const values = byKey(cells)
      expect([values['95014 PP_VACANT 2025'], values['95014 PP_TOTAL 2025']]).toEqual([75, 861])
    })

    it('SRU: 64 communes, their rates from 0 to 100, the euro restored', async () => {
      const { cells, problems } = await table('sru-inventaire', 'sru_95.csv')
      expect(kinds(problems)).toEqual(['damaged_characters'])
      const rates = cells.filter(({ measure }) => measure === 'SRU_RATE')
      expect(rates).toHaveLength(64)
      expect(byKey(rates)).toMatchObject({
        '95018 SRU_RATE 2024': 35.28,
        '95585 SRU_RATE 2024': 59.41,
        '95392 SRU_RATE 2024': 19.16,
      })
      expect(cells.filter(({ measure, value }) => measure === 'SRU_DEFICIT' && value === 1)).toHaveLength(39)
    })

    it('Sitadel3: five types a commune a year, totals that are the sum of their types', async () => {
      const { cells, problems, counts } = await table('sitadel-communes', 'sitadel_95.csv')
      expect(counts.kept).toBe(counts.read)
      // Gouzangrez, joined to Commeny since
      expect(problems).toMatchObject([{ kind: 'former_cog' }, { kind: 'merged_code', value: '95282' }])
      expect(byKey(cells)['95018 LOG_AUT 2025']).toBe(271)
      expect(new Set(cells.map(({ year }) => year))).toEqual(new Set([2022, 2023, 2024, 2025]))
    })

    it('census tables: two ways to the same main residences', async () => {
      const log1 = byKey((await table('insee-rp-log1', 'insee_log1_95.csv')).cells)
      const princ2 = byKey((await table('insee-rp-princ2', 'insee_princ2_tenure_95.csv')).cells)
      const [a, b] = ['95018 RP 2023'].flatMap((key) => [log1[key], princ2[key]])
      expect(a).toBeGreaterThan(40_000)
      // LOG1 leaves out dwellings built since 2020
      expect(b).toBeGreaterThanOrEqual(a as number)
      expect(Number(b) / Number(a)).toBeLessThan(1.05)
    })
  })

  it('reads the list of the QPV 2024 whole', async () => {
    const [path] = folders.flatMap((folder) => findFiles(folder, ['qpv-2024-par-commune.csv']))
    const { file, bytes } = await find('qpv-2024-liste')
    expect(path).toContain(file)
    const { pairs } = readQpvList(file, bytes, declared('qpv-2024-liste', 'qpv-list'), EVERYWHERE)
    expect(new Set(pairs.map(({ qpv }) => qpv)).size).toBeGreaterThan(1300)
  })
})
