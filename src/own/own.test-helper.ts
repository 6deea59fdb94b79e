import { declaredFolder } from '../../scripts/declared/declared-folder.ts'
import { nodeEngines } from '../../scripts/sources/node-engines.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { OPS_COLUMNS } from '../../test/fixtures/ops-columns.ts'
import type { CellRow, ZoneRow } from '../db/tables.ts'
import type { Territory } from '../indicators/territory.ts'
import { blankZone } from '../publish/assemble/base-territory.ts'
import { readDeclarations } from '../publish/declarations.ts'
import { zoneCode } from '../territory/code.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'
import type { Shown } from './overlay/collect-own.ts'
import type { OwnContext } from './read-own.ts'

/** Dijon métropole with two invented IRIS a commune and nothing published of it. */

export const EPCI = '242100410'
const cog = packagedCog()
export const declarations = readDeclarations(declaredFolder('data'), cog)
export const communes = cog.epci(EPCI)?.communes ?? []

export const zones: ZoneRow[] = [
  { ...blankZone, level: 'epci', code: zoneCode('epci', EPCI), name: 'Dijon métropole' },
  ...communes.map(({ code, name }) => ({ ...blankZone, level: 'commune', code, name, lon: 5, lat: 47 })),
  ...communes.flatMap(({ code, name }) =>
    [1, 2].map((i) => ({
      ...blankZone,
      level: 'iris',
      code: zoneCode('iris', `${code}010${i}`),
      name: `${name} ${i}`,
      commune: code,
      lon: 5,
      lat: 47,
    })),
  ),
]
export const iris = zones.flatMap(({ level, code }) => (level === 'iris' ? [code] : []))

const credit = {
  source: 'contours-officiels',
  producer: 'IGN',
  title: { fr: 'contours', en: 'outlines' },
  vintage: '2024',
  licence: null,
  page: null,
}
const territory: Territory = {
  format: FOLDER_FORMAT,
  id: 'dijon',
  name: { fr: 'Dijon métropole', en: 'Dijon métropole' },
  epci: { code: EPCI, name: 'Dijon métropole' },
  fictional: false,
  contours: 'official',
  levels: ['commune', 'iris'],
  counts: { commune: communes.length, iris: iris.length },
  groups: [],
  groups_label: null,
  plan: null,
  available: [],
  unavailable: [],
  geometry: credit,
  discrepancies: [],
  tables: [],
  notes: [],
}
export const shown = (cells: readonly CellRow[] = []): Shown => ({ territory, zones, cells })
export const context: OwnContext = {
  place: { epci: EPCI, zones },
  contours: null,
  declarations,
  engines: nodeEngines,
}

export const csv = (rows: readonly (readonly (string | number)[])[]) =>
  new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'))

/** An OPS form of the atlas, every set above the threshold but that of the first IRIS. */
export const opsFile = () =>
  csv([
    [...OPS_COLUMNS, 'logements_qpv'],
    ...iris.map((code, i) => [
      code,
      2022,
      ...(i === 0 ? [8, 4, 5, 2, 16, 3] : [200 + i, 80 + i, 90 + i, 40 + i, 400 + i, 60 + i]),
      210 + i,
      0,
    ]),
  ])
