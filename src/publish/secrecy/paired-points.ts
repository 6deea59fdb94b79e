import type { Cell } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { ofKind } from './identity.ts'
import type { Link } from './link.ts'
import { PIECE } from './linked-pieces.ts'
import { type PointColumn, pointsIn, summedColumns } from './point-members.ts'
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
  input: Pick<SecretInput, 'zones' | 'identities' | 'catalogue'>,
  built: Built,
): Link[] =>
  ofKind(input.identities, 'points')
    .filter((identity) => identity.zones === 'commune')
    .flatMap(({ id, points }) => {
      const columns = summedColumns(input, built, points)
      const pieces = [...pointsIn(input.zones, points, PIECE).values()]
      return [...pointsIn(input.zones, points, 'commune').values()].flatMap((codes) => {
        const here = new Set(codes)
        const parts = pieces.map((piece) => piece.filter((code) => here.has(code)))
        return columns.flatMap((column) =>
          pairsAcross(parts, points, column, built).map((pair) => tied(id, points, pair)),
        )
      })
    })

/** A point that is a small set, or may be. */
interface Small {
  readonly cell: Cell
  readonly dwellings: number
}
interface Counted extends Small {
  readonly size: number
}
type Pair = readonly [Small, Small]

/** The points of a part that stand for all of its small ones. */
interface Part {
  readonly counted: readonly Counted[]
  readonly open: readonly Small[]
}

function pairsAcross(
  parts: readonly (readonly string[])[],
  points: string,
  { measure, vintage, origin }: PointColumn,
  built: Built,
): Pair[] {
  const rule = ruleOf(origin.declaration, measure)
  const threshold = rule?.kind === 'set' ? rule.threshold : null
  if (threshold === null) return []
  const partOf = (codes: readonly string[]): Part => {
    const given = codes.flatMap((code): Small[] => {
      const cell = built.get(at(points, code, measure, vintage))?.cell
      return cell && cell.rule !== null ? [{ cell, dwellings: mostUnits(cell, origin, built) }] : []
    })
    const counted = given.flatMap((one): Counted[] => {
      const size = one.cell.value === null ? null : sizeOf(one.cell, origin, built)
      return size !== null && size > 0 && size < threshold ? [{ ...one, size }] : []
    })
    return {
      counted: undominated(counted),
      open: unlike(
        given.filter(({ cell }) => isUncounted(cell)),
        threshold,
      ),
    }
  }
  const small = parts.map(partOf).filter(({ counted, open }) => counted.length + open.length > 0)
  return small.flatMap((some, i) => small.slice(i + 1).flatMap((other) => between(some, other, threshold)))
}

function between(some: Part, other: Part, threshold: number): Pair[] {
  const beside = (open: readonly Small[], others: readonly Small[]) =>
    open.flatMap((one) => others.slice(0, 1).map((another): Pair => [one, another]))
  return [
    ...widest(some.counted, other.counted, threshold),
    ...beside(some.open, other.counted),
    ...beside(other.open, some.counted),
    ...beside(some.open, other.open),
    ...beside(other.open.slice(1), some.open),
  ]
}

const byDwellings = (a: Small, b: Small): number => b.dwellings - a.dwellings

/** Without those beside which another has as many dwellings and makes as small a set. */
const undominated = (all: readonly Counted[]): Counted[] =>
  all
    .toSorted((a, b) => byDwellings(a, b) || a.size - b.size)
    .filter((one, i, sorted) => sorted.slice(0, i).every(({ size }) => size > one.size))

/**
 * Of those that no row names, nobody knows yet which may be small: one of each number of dwellings under the threshold,
 * and one of more.
 */
const unlike = (all: readonly Small[], threshold: number): Small[] =>
  all
    .toSorted(byDwellings)
    .filter(
      ({ dwellings }, i, sorted) =>
        Math.min(sorted[i - 1]?.dwellings ?? -1, threshold) !== Math.min(dwellings, threshold),
    )

/** The pairs that are a small set, without those of fewer dwellings in both parts. */
function widest(some: readonly Counted[], others: readonly Counted[], threshold: number): Pair[] {
  const pairs = some.flatMap((one): [Counted, Counted][] => {
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
