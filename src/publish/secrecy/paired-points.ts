import type { Cell } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { ofKind } from './identity.ts'
import type { Link } from './link.ts'
import { PIECE } from './linked-pieces.ts'
import { type PointColumn, pointColumns, pointsIn } from './point-members.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'
import { isUncounted, mostUnits, publicBounds, sizeOf } from './small-together.ts'
import { ruleOf } from './source-rule.ts'

/**
 * Small points of a commune two by two, in whatever parts of it they stand: several IRIS that are masked together may leave
 * two small residences less than the rule protects.
 *
 * Points of one part of an IRIS are alike for a reader but for their dwellings: a pair of fewer dwellings, in the same two
 * parts, is left more room by the same sums. Such pairs are left out, so that their number grows with that of the parts.
 */
export const pairedPoints = (
  { zones, identities }: Pick<SecretInput, 'zones' | 'identities'>,
  built: Built,
): Link[] =>
  ofKind(identities, 'points')
    .filter((identity) => identity.zones === 'commune')
    .flatMap(({ id, points }) => {
      const pieces = [...pointsIn(zones, points, PIECE).values()]
      const communes = [...pointsIn(zones, points, 'commune').values()].map((codes) => new Set(codes))
      return communes.flatMap((commune) => {
        const parts = pieces.map((codes) => codes.filter((code) => commune.has(code)))
        return pointColumns(built, points).flatMap((column) =>
          pairsAcross(parts, points, column, built).map((pair) => tied(id, points, pair)),
        )
      })
    })

/** A point that is a small set, or may be. */
interface Small {
  readonly cell: Cell
  /** 0 where no file counts it */
  readonly size: number
  readonly dwellings: number
}

type Pair = readonly [Small, Small]

function pairsAcross(
  parts: readonly (readonly string[])[],
  points: string,
  { measure, vintage, origin }: PointColumn,
  built: Built,
): Pair[] {
  const rule = ruleOf(origin.declaration, measure)
  const { threshold } = rule ?? { threshold: null }
  if (rule?.kind !== 'set' || threshold === null) return []
  const smallOf = (code: string): Small[] => {
    const cell = built.get(at(points, code, measure, vintage))?.cell
    if (!cell || cell.rule === null) return []
    const size = isUncounted(cell) ? 0 : sizeOf(cell, origin, built)
    const isSmall =
      isUncounted(cell) || (cell.value !== null && size !== null && size > 0 && size < threshold)
    return isSmall ? [{ cell, size: size ?? 0, dwellings: mostUnits(cell, origin, built) }] : []
  }
  const small = parts.map((codes) => undominated(codes.flatMap(smallOf))).filter((some) => some.length > 0)
  return small.flatMap((some, i) => small.slice(i + 1).flatMap((others) => widest(some, others, threshold)))
}

/** Without those beside which another has as many dwellings and makes as small a set. */
const undominated = (all: readonly Small[]): Small[] =>
  all
    .toSorted((a, b) => b.dwellings - a.dwellings || a.size - b.size)
    .filter((one, i, sorted) => sorted.slice(0, i).every(({ size }) => size > one.size))

/** The pairs that are a small set, without those of fewer dwellings in both parts. */
function widest(some: readonly Small[], others: readonly Small[], threshold: number): Pair[] {
  const pairs = some.flatMap((one): Pair[] => {
    // the first is the one of most dwellings
    const other = others.find(({ size }) => one.size + size < threshold)
    return other ? [[one, other]] : []
  })
  return pairs.filter(([, other], i) =>
    pairs.slice(0, i).every(([, before]) => before.dwellings < other.dwellings),
  )
}

function tied(identity: string, points: string, pair: Pair): Link {
  const cells = pair.map(({ cell }) => cell)
  const { measure, vintage, rule } = pair[0].cell
  const zone = cells
    .map((cell) => cell.zone)
    .sort()
    .join('+')
  const key = { level: `${points}-pair`, zone, measure, vintage }
  const sum = remainder(key, rule, cells, [])
  return { kind: 'tied', identity, ...sum, cell: { ...sum.cell, rule, ...publicBounds(cells) } }
}
