import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ZoneText } from '../../src/db/rows.test-helper.ts'
import type { ZoneRow } from '../../src/db/tables.ts'
import { blankZone } from '../../src/publish/assemble/base-territory.ts'
import { type Declarations, readDeclarations } from '../../src/publish/declarations.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { zoneCode } from '../../src/territory/code.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { declaredFolder } from '../declared/declared-folder.ts'
import { packagedCog } from '../sources/packaged-cog.ts'
import type { BuildOptions } from './build-declared.ts'

/** A small EPCI of four communes, with invented contours and invented figures. */

export const DATA = fileURLToPath(new URL('../../data', import.meta.url))
export const EPCI = '200023372'
export const COMMUNES = ['74056', '74143', '74266', '74290'] as const
const IRIS_PER_COMMUNE = 4

const square = (x: number, y: number, width: number, height: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ],
  ],
})
const collection = (features: readonly { properties: object; geometry: object }[]) =>
  JSON.stringify({ type: 'FeatureCollection', features: features.map((f) => ({ type: 'Feature', ...f })) })

/** A row of the table of zones. */
export const zoneRow = (level: string, code: string, more: ZoneText = {}): ZoneRow =>
  ({ ...blankZone, level, code: zoneCode(level, code), name: code, ...more }) as ZoneRow
/** The landlords' survey, as the fixture names it. */
export const OPS = `ops-${EPCI}.csv`
export const irisOf = (commune: string): string[] =>
  Array.from({ length: IRIS_PER_COMMUNE }, (_, i) => `${commune}010${i + 1}`)
export const IRIS = COMMUNES.flatMap(irisOf)

/** Communes side by side from west to east, each of four IRIS; a district over the first IRIS and half the second. */
export const CONTOURS: Readonly<Record<string, string>> = {
  [`communes-${EPCI}.geojson`]: collection(
    COMMUNES.map((code, c) => ({
      properties: { code, nom: code },
      geometry: square(6.8 + 0.04 * c, 45.9, 0.04, 0.04),
    })),
  ),
  [`iris-${EPCI}.geojson`]: collection(
    COMMUNES.flatMap((commune, c) =>
      irisOf(commune).map((code, i) => ({
        properties: { code, nom: `IRIS ${code}`, type: 'H' },
        geometry: square(6.8 + 0.04 * c + 0.01 * i, 45.9, 0.01, 0.04),
      })),
    ),
  ),
  [`qpv-${EPCI}.geojson`]: collection([
    { properties: { code: 'QP074001', nom: 'Les Prés' }, geometry: square(6.8, 45.9, 0.015, 0.04) },
  ]),
}

export const COMMUNE_CSV = [
  'CODGEO_25;LIBGEO_25;pp_vacant_plus_2ans_25',
  '74056;A;s',
  '74143;B;0',
  '74266;C;37',
  '74290;D;s',
].join('\n')

/** A source read as if each of its measures, dwellings included, were under a rule of cells. */
export const asCells = (declaration: SourceDeclaration): SourceDeclaration => ({
  ...declaration,
  secrecy: { ...declaration.secrecy, kind: 'cell', measures: {}, sets: {} },
})

/** OPS of each IRIS; in `small` IRIS eight households answered. */
export const opsCsv = (small: readonly string[], scale = 1): string =>
  [
    'iris;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi;logements;logements_qpv',
    ...IRIS.map((code, i) => {
      const stock = (200 + 10 * i) * scale
      const answers = small.includes(code)
        ? [8, 4, 5, 2, 14, 3]
        : [stock, 80 + i, 90 + i, 40 + i, 2 * stock, 60 + i]
      const inside = i === 0 ? stock : i === 1 ? 90 : 0
      return [code, 2022, ...answers, stock, inside].join(';')
    }),
  ].join('\n')

export const DECLARATION = `id: chamonix
name: { fr: Vallée de Chamonix, en: Chamonix valley }
epci: ["${EPCI}"]
communes: 4
sources: [communes-geo-api, iris-ign, qpv-2015, groupes, objectifs, resultats, lovac-communes, ops-iris, iris-indicateurs]
`

/** A folder with a declaration, producers' files and nothing published yet. */
export async function project(files: Readonly<Record<string, string>>, declaration = DECLARATION) {
  const root = temporaryFolder('atlas-pipeline')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('chamonix.yaml', declaration)
  for (const [name, text] of Object.entries(files)) write(`sources/${name}`, text)
  const options: BuildOptions = {
    data: DATA,
    out: join(root, 'public'),
    staging: join(root, 'staging'),
    private: join(root, 'private'),
    folders: [join(root, 'sources')],
    local: join(root, 'local'),
    offline: true,
    holder: null,
    declarations: declarations(),
    solver: await loadSolver(),
    lang: 'en',
    tell: () => {},
  }
  return { root, file: join(root, 'chamonix.yaml'), options, write }
}

let loaded: Declarations | null = null
const declarations = (): Declarations => {
  loaded ??= readDeclarations(declaredFolder(DATA), packagedCog())
  return loaded
}

/** The shipped declarations, with other sources. */
export const withSources = (sources: Declarations['sources']): Pick<BuildOptions, 'declarations'> => ({
  declarations: { ...declarations(), sources },
})
