import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { COMMUNES, EPCI, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { loadIdentities } from './identity.ts'
import { protectedCells } from './protected-cells.ts'
import { publishedTotals } from './published-totals.ts'
import type { SecretInput } from './secret-cells.ts'

/** Invented figures of the fixture's IRIS under the identities that ship, and what a reader finds printed of them. */

export const catalogue = loadCatalogue(SHIPPED)
export const identities = loadIdentities(SHIPPED)
const ops = declared('ops-iris', 'wide')
const CELL = { ...declared('lovac-communes', 'wide').secrecy, dominance: null, masked_by_producer: false }

/** A source of counts, none of which is printed under 11; or one without rule. */
export const source = (id: string, isSecret = true, more: Partial<typeof ops> = {}): UsedSource => ({
  use: { id },
  declaration: {
    ...ops,
    parts: [],
    crossings: [],
    apart: [],
    at_most: [],
    ...more,
    id,
    secrecy: { ...CELL, threshold: isSecret ? 11 : null },
  },
})

const [first, second, third, fourth] = COMMUNES
const GROUPS = { [first]: 'ga', [second]: 'ga', [third]: 'gb', [fourth]: 'gb' }
export const zones = [
  zoneRow('epci', EPCI, { name: 'EPCI' }),
  ...['ga', 'gb'].map((code) => zoneRow('group', code)),
  ...COMMUNES.flatMap((commune) => [
    zoneRow('commune', commune, { group: GROUPS[commune] }),
    ...irisOf(commune).map((code) =>
      zoneRow('iris', code, { commune, group: GROUPS[commune], perimeter: 'outside' }),
    ),
  ]),
]
export const HOUSEHOLDS = 'OPS_HOUSEHOLDS'

export const row = (
  level: string,
  code: string,
  value: number,
  measure = HOUSEHOLDS,
  year = 2022,
): CellRow => ({
  level,
  code: code as ZoneCode,
  measure,
  year,
  value,
  state: null,
  flags: 0,
})
export const iris = (code: string, value: number, measure = HOUSEHOLDS) => row('iris', code, value, measure)
export const others = COMMUNES.filter((code) => code !== second)
  .flatMap(irisOf)
  .map((code, i) => iris(code, 200 + 10 * i))

export type Given = readonly (readonly [UsedSource, readonly CellRow[]])[]

/** What is printed of what the sources give, totals included, as `level|code`; and the links. */
export function published(solver: LinearSolver, given: Given, more: Partial<SecretInput> = {}) {
  const cells = given.flatMap(([, rows]) => rows)
  const origins = new Map(given.flatMap(([from, rows]) => rows.map((cell) => [rowId(cell), from] as const)))
  const input: SecretInput = {
    zones,
    cells,
    origins,
    catalogue,
    overlaps: [],
    exempt: new Set(),
    identities,
    ...more,
  }
  const totals = publishedTotals(input)
  const all = [...cells, ...totals.cells]
  const {
    cells: shown,
    tables,
    links,
  } = protectedCells({ ...input, cells: all, origins: new Map([...origins, ...totals.origins]) }, solver)
  const printed = new Map(
    shown.flatMap(({ code, measure, value, year }) =>
      value === null
        ? []
        : [[measure === HOUSEHOLDS && year === 2022 ? code : `${code}|${measure}|${year}`, value] as const],
    ),
  )
  return { printed, links, tables }
}

export const everySum = [
  [EPCI, ...COMMUNES],
  [EPCI, 'ga', 'gb'],
  ['ga', first, second],
  ['gb', third, fourth],
  ...COMMUNES.map((commune) => [commune, ...irisOf(commune)]),
]
