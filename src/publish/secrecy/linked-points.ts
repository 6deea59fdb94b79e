import { type Cell, type CellKey, cellId, publicLower, publicUpper } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { sha256 } from '../../lib/sha256.ts'
import { type IdentityOf, ofKind } from './identity.ts'
import { areKnown, beyond, equality, type Link } from './link.ts'
import { PIECE } from './linked-pieces.ts'
import { type NearestStock, nearestStock } from './nearest-stock.ts'
import { type PointColumn, pointsIn, summedColumns } from './point-members.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'
import { isUncounted, smallTogether } from './small-together.ts'

type Given = Pick<SecretInput, 'zones' | 'catalogue' | 'identities' | 'cells' | 'origins'>

/**
 * Points in the zones that they stand in. Where their file names every household (`complete`), a zone counts what its
 * points count together; else it counts no less, and what it has beyond them is a set like any other, of no more households than the
 * dwellings that they leave. So are the points that no row names, with what is beyond; and the small points of a zone,
 * together and two by two.
 *
 * The totals that nobody prints are put in `built`: totals of a coarser level are made of them.
 */
export const linkedPoints = (input: Given, built: Built): Link[] =>
  ofKind(input.identities, 'points').flatMap((identity) => tied(input, built, identity, identity.zones))

/** Points in the pieces that districts cut their IRIS into: their place tells which one. */
export const linkedPiecePoints = (input: Given, built: Built): Link[] =>
  ofKind(input.identities, 'points')
    .filter(({ zones }) => zones === 'iris')
    .flatMap((identity) => tied(input, built, identity, PIECE))

type Points = IdentityOf<'points'>

function tied(input: Given, built: Built, identity: Points, level: string): Link[] {
  const columns = summedColumns(input, built, identity.points)
  if (columns.length === 0) return []
  const stock = nearestStock(input)
  return [...pointsIn(input.zones, identity.points, level)].flatMap(([zone, codes]) =>
    columns.flatMap((column) => ofZone(identity, { level, zone }, column, codes, stock, built)),
  )
}

function ofZone(
  { id, points }: Points,
  place: Pick<Cell, 'level' | 'zone'>,
  { measure, vintage, origin }: PointColumn,
  codes: readonly string[],
  stock: NearestStock,
  built: Built,
): Link[] {
  const members = codes.flatMap((code) => built.get(at(points, code, measure, vintage)) ?? [])
  if (members.length === 0) return []
  const cells = members.map(({ cell }) => cell)
  const isWhole = isComplete(members) && members.length === codes.length
  const key = { ...place, measure, vintage }
  const total = built.get(cellId(key))
  // those of a commune stand in several parts of it, see `pairedPoints`
  const membership = { id, members: points, pairs: place.level === 'commune' ? 'none' : 'largest' } as const
  const absent = cells.filter((cell) => isUncounted(cell) && cell.rule !== null)
  if (!total) {
    const made = isWhole ? unprintedTotal(id, key, members, built) : []
    const some = { cell: unknownCell(key), origin }
    const more = isWhole ? null : unknownCell({ ...key, level: `${points}-rest` })
    return [...made, ...smallTogether(membership, some, members, more, built, absent)]
  }
  const rule = cells.find((cell) => cell.rule !== null)?.rule ?? total.cell.rule
  const rest = { ...key, level: `${points}-rest` }
  if (!isWhole) boundRest(rest, total.cell, cells, origin, stock, built)
  const beyondThem = (place: typeof rest, less: readonly Cell[]) =>
    underRule(beyond(id, place, rule, [total.cell], less), rule)
  const link = isWhole ? equality(id, [total.cell], cells) : beyondThem(rest, cells)
  const given = cells.filter((cell) => !isUncounted(cell))
  const unknown = codesWithout(cells, given)
  const isSeveral = unknown.length + (isWhole ? 0 : 1) > 1
  // those that no row names are a count together: what the others leave
  const together =
    unknown.length > 0 && isSeveral
      ? [beyondThem({ ...rest, level: `${points}-unknown`, zone: named(place.zone, unknown) }, given)]
      : []
  const isUnsure = !areKnown([total.cell, ...cells])
  const [left = null] = [...together, link].flatMap(cellOf)
  const small = smallTogether(membership, total, members, left, built, [...absent, ...openRest(link)])
  return [
    ...[link, ...together].map((one) =>
      one.kind === 'tied' && isUnsure ? { ...one, unsure: true as const } : one,
    ),
    ...small,
  ]
}

/** A count of which nothing is said. */
const unknownCell = (key: CellKey): Cell => ({
  ...key,
  id: cellId(key),
  value: null,
  rule: null,
  publicWeight: 0,
})

/** What a total leaves is protected though nobody knows how much it is: it may be small. */
const underRule = (link: Link, rule: string | null): Link =>
  link.kind === 'tied' && link.cell ? { ...link, cell: { ...link.cell, rule } } : link

const cellOf = (link: Link): Cell[] => (link.kind === 'tied' && link.cell ? [link.cell] : [])
/** What a total has beyond its points, where nobody knows how much that is. */
const openRest = (link: Link): Cell[] => cellOf(link).filter(({ value }) => value === null)

const isComplete = (members: readonly BuiltCell[]): boolean =>
  members.every(({ origin }) => origin?.declaration.format === 'wide' && origin.declaration.complete === true)

const codesWithout = (all: readonly Cell[], given: readonly Cell[]): string[] => {
  const here = new Set(given.map(({ zone }) => zone))
  return all.flatMap(({ zone }) => (here.has(zone) ? [] : [zone]))
}

/** A name of its own for what a zone has beyond some of its points: another column may lack others. */
const named = (zone: string, codes: readonly string[]): string =>
  `${zone}#${sha256([...codes].sort().join()).slice(0, 8)}`

/** What the points of a zone count together where no source counts the zone: in `built` from here on. */
function unprintedTotal(identity: string, key: CellKey, members: readonly BuiltCell[], built: Built): Link[] {
  const cells = members.map(({ cell }) => cell)
  const [ruled] = members.filter(({ cell }) => cell.rule !== null)
  if (!areKnown(cells) || !ruled) return []
  const made = remainder(key, ruled.cell.rule, cells, [])
  built.set(made.cell.id, { cell: made.cell, origin: ruled.origin })
  return [{ kind: 'tied', identity, ...made }]
}

/**
 * The dwellings that a zone has beyond those of its points, which are public where both are: no more households live there.
 * Both are of one year, the nearest that the register has by point.
 */
function boundRest(
  rest: CellKey,
  total: Cell,
  cells: readonly Cell[],
  { declaration }: PointColumn['origin'],
  stock: NearestStock,
  built: Built,
): void {
  if (declaration.format !== 'wide') return
  for (const [less, more] of declaration.at_most) {
    if (less !== rest.measure) continue
    const whole = wholeOf(total, more, cells, stock, built)
    const parts = cells.flatMap(
      ({ level, zone, vintage }) => built.get(at(level, zone, more, vintage))?.cell ?? [],
    )
    if (!whole || parts.length < cells.length) continue
    const sum = (bound: (cell: Cell) => number) => parts.reduce((all, cell) => all + bound(cell), 0)
    const least = Math.max(0, publicLower(whole) - sum(publicUpper))
    const most = publicUpper(whole) - sum(publicLower)
    // households beyond them contradict the register: nothing is known for certain
    if (most < least || (beyondPoints(total, cells) ?? 0) > most) continue
    const key = { ...rest, measure: more }
    const known = least === most ? least : null
    const cell = { ...key, id: cellId(key), value: known, rule: null, publicWeight: 0, withheld: true }
    built.set(cell.id, { cell: { ...cell, publicLower: least, publicUpper: most }, origin: null })
  }
}

/** What a total has beyond its points; null where nobody knows. */
const beyondPoints = (total: Cell, cells: readonly Cell[]): number | null =>
  areKnown([total, ...cells])
    ? (total.value ?? 0) - cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
    : null

/** The dwellings of a zone in the year that those of its points are of; in its own where the register says nothing else. */
function wholeOf(
  total: Cell,
  measure: string,
  cells: readonly Cell[],
  stock: NearestStock,
  built: Built,
): Cell | undefined {
  const { level, zone, vintage } = total
  const key = { level, zone, measure, vintage }
  const value = stock.borrowed(cells[0]?.level ?? '', key)
  if (value === null) return built.get(cellId(key))?.cell
  return { ...unknownCell(key), value, publicLower: value, publicUpper: value }
}
