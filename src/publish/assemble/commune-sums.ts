import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import { FLAGS } from '../../indicators/value.ts'
import { groupBy } from '../../lib/group-by.ts'
import { irisCode } from '../../sources/code.ts'
import { holdsSecrets } from '../../sources/declaration.ts'
import type { OfficialLayers } from '../read/official-layers.ts'
import type { UsedSource } from '../read/read-sources.ts'
import type { SourceAccount } from '../read/source-account.ts'
import { type CollectedCells, rowId } from './collect-cells.ts'

export interface CommuneSums {
  readonly cells: readonly CellRow[]
  readonly origins: ReadonlyMap<CellId, UsedSource>
}

/**
 * Counts of the communes that a public source gives by IRIS alone, as the census does in its sub-communal bases: the sum of all
 * the IRIS of a commune. A commune of which an IRIS has no number, or no contour, has none. Sources that a rule protects have
 * their totals from `publishedTotals`.
 */
export function communeSums(
  { cells, origins }: Pick<CollectedCells, 'cells' | 'origins'>,
  { layers, refused }: Pick<OfficialLayers, 'layers' | 'refused'>,
  accounts: readonly Pick<SourceAccount, 'declaration' | 'unmatched'>[],
  measures: readonly Pick<Measure, 'id' | 'summable'>[],
): CommuneSums {
  const given = new Map(cells.map((cell) => [rowId(cell), cell]))
  const summable = new Set(measures.filter((one) => one.summable).map(({ id }) => id))
  const members = groupBy(layers.iris, ({ properties }) => properties.commune)
  const unplaced = new Map(
    accounts.map(({ declaration, unmatched }) => [
      declaration.id,
      new Set([...refused.iris, ...unmatched.codes].flatMap(irisCode).map((code) => code.slice(0, 5))),
    ]),
  )
  const asked = new Map<
    string,
    { readonly of: Pick<CellRow, 'measure' | 'year'>; readonly source: UsedSource }
  >()
  for (const cell of cells) {
    const source = origins.get(rowId(cell))
    if (cell.level !== 'iris' || !source || !isPublic(source) || !summable.has(cell.measure)) continue
    asked.set(`${source.declaration.id}|${cell.measure}|${cell.year}`, { of: cell, source })
  }
  const found: CellRow[] = []
  const from = new Map<CellId, UsedSource>()
  for (const { of, source } of asked.values())
    for (const [code, iris] of members) {
      if (code === null) continue
      const { measure, year } = of
      const key = rowId({ level: 'commune', code, measure, year })
      if (given.has(key) || unplaced.get(source.declaration.id)?.has(code)) continue
      const parts = iris.flatMap(({ properties }) => {
        const id = rowId({ level: 'iris', code: properties.code, measure, year })
        const cell = given.get(id)
        return cell?.value != null && origins.get(id)?.declaration.id === source.declaration.id ? [cell] : []
      })
      if (parts.length < iris.length) continue
      found.push({ level: 'commune', code, measure, year, ...sumOf(parts, source) })
      from.set(key, source)
    }
  return { cells: found, origins: from }
}

/** What the notes of the territory say of the sums, a line a source. */
export const sumNotes = ({ origins }: CommuneSums): Text[] =>
  [...new Set([...origins.values()].map(({ declaration }) => declaration.title))].map(({ fr, en }) => ({
    fr: `« ${fr} », par IRIS : une commune sans autre source est la somme de ses IRIS, s’ils ont tous un nombre.`,
    en: `“${en}”, by IRIS: a commune without another source is the sum of its IRIS, where all have a number.`,
  }))

const isPublic = ({ declaration }: UsedSource): boolean =>
  declaration.format === 'wide' && declaration.level === 'iris' && !holdsSecrets(declaration.secrecy)

/** What is said of each part is said of the sum, but for a count that was too small to be sure. */
function sumOf(
  parts: readonly CellRow[],
  { declaration: { secrecy } }: UsedSource,
): Pick<CellRow, 'value' | 'state' | 'flags'> {
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0)
  const flags = parts.reduce((all, part) => all | part.flags, 0) & ~FLAGS.unreliable
  const { unreliable_under: under } = secrecy
  return { value, state: null, flags: flags | (under !== null && value < under ? FLAGS.unreliable : 0) }
}
