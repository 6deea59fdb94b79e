import type { Cell } from '../../disclosure/cell.ts'
import { publicUpper } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import type { UsedSource } from '../read/read-sources.ts'
import type { Link } from './link.ts'
import { at, type Built, type BuiltCell } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

/** What the members of a total are: the identity that ties them to it, and their level. */
interface Membership {
  readonly id: string
  readonly members: string
  /**
   * Of the small members, which ones are taken two by two: each with every other, or with the one of most dwellings,
   * beside which the public bounds leave least, for an IRIS may have a hundred small residences, or none here
   * (`pairedPoints`).
   */
  readonly pairs?: 'every' | 'largest' | 'none'
}

/** A member that no file counts. */
export const isUncounted = ({ withheld, value }: Cell): boolean => withheld === true && value === null

/**
 * What the members under the threshold count together, where that is small as well: a reader subtracts the others from
 * the total, and finds a count that no zone bears. Under a rule of sets, the small sets together where they are a small
 * set, and any two of them that are one: their own bounds may leave less for both than the rule protects.
 *
 * @param rest what the members that nobody counts are together, with what the total has beyond its members
 * @param open of points: those that nobody counts, one by one
 */
export function smallTogether(
  { id, members: level, pairs: which = 'every' }: Membership,
  { cell: total }: BuiltCell,
  members: readonly BuiltCell[],
  rest: Cell | null,
  built: Built,
  open?: readonly Cell[],
): Link[] {
  const [ruled] = members.filter(({ cell, origin }) => cell.rule !== null && origin !== null)
  const rule = ruled?.origin ? ruleOf(ruled.origin.declaration, total.measure) : null
  const threshold = rule?.threshold ?? null
  if (!ruled?.origin || threshold === null) return []
  const { origin } = ruled
  const size = (cell: Cell) => (rule?.kind === 'set' ? sizeOf(cell, origin, built) : cell.value)
  // where several members have no count, they are what the others leave, together
  const counted = members.filter(({ cell }) => rest === null || !isUncounted(cell))
  const sizes = counted.map(({ cell }) => size(cell))
  const given = counted.flatMap(({ cell }, i) =>
    cell.rule === null ? [] : [{ cell, size: sizes[i] ?? null }],
  )
  const whole = size(total)
  const left =
    sizes.includes(null) || whole === null ? null : whole - sizes.reduce<number>((a, b) => a + (b ?? 0), 0)
  const all = rest === null ? given : [...given, { cell: rest, size: left }]
  const small = all.flatMap(({ cell, size }) =>
    cell.value !== null && size !== null && size >= 0 && size < threshold ? [{ cell, size }] : [],
  )
  const isWhole = (some: readonly unknown[]) => some.length === counted.length + (rest ? 1 : 0)
  const isSmall = (some: readonly { size: number }[]) =>
    some.length > 1 && !isWhole(some) && some.reduce((sum, one) => sum + one.size, 0) < threshold
  const { measure, vintage } = total
  const made = (some: readonly { readonly cell: Cell }[]): Link => {
    const cells = some.map(({ cell }) => cell)
    // by its members: those that are small in one column may not be so in another, and are then another zone
    const key = { level: `${level}-small`, zone: cells.map(({ zone }) => zone).join('+'), measure, vintage }
    const sum = remainder(key, ruled.cell.rule, cells, [])
    const bounds = publicBounds(cells)
    return { kind: 'tied', identity: id, ...sum, cell: { ...sum.cell, rule: ruled.cell.rule, ...bounds } }
  }
  const together = isSmall(small) ? [made(small)] : []
  if (rule?.kind !== 'set') return together
  const inhabited = small.filter(({ size }) => size > 0)
  const isLargest = which !== 'every'
  const most = (cell: Cell) => mostUnits(cell, origin, built)
  const pairs = pairsIn()
  const isShown = ({ cell }: Sized) => !cell.withheld
  // beside what nobody counts, an empty point is no other than a small one: the mark of either may hide the households of both
  const partners = isLargest ? byMost(small.filter(isShown), most).slice(0, 1) : inhabited.filter(isShown)
  const unknown = open ? openPairs(partners, open, most) : unknownPairs(partners, members, rest !== null)
  return [...together, ...[...(small.length < 3 ? [] : pairs), ...unknown].map(made)]

  function pairsIn(): readonly (readonly Sized[])[] {
    switch (which) {
      case 'every':
        return pairsOf(inhabited).filter(isSmall)
      case 'largest':
        return largestPairs(inhabited, most, isSmall)
      case 'none':
        return []
    }
  }
}

/** What is public of several counts is so of their sum. */
export function publicBounds(cells: readonly Cell[]): Pick<Cell, 'publicUpper'> {
  const most = cells.reduce((sum, cell) => sum + publicUpper(cell), 0)
  return Number.isFinite(most) ? { publicUpper: most } : {}
}

interface Sized {
  readonly cell: Cell
  readonly size: number
}

/** Pairs of a member that nobody counts, and may be small, with another one, or with a small one: nobody knows how many the two are. */
function unknownPairs(
  small: readonly { readonly cell: Cell }[],
  members: readonly BuiltCell[],
  hasRest: boolean,
): Pair[] {
  const uncounted = members.filter(({ cell }) => isUncounted(cell))
  const absent = hasRest ? uncounted.filter(({ cell }) => cell.rule !== null) : []
  const beside = absent.flatMap((one) =>
    small.filter(({ cell }) => cell.zone !== one.cell.zone).map((other): Pair => [one, other]),
  )
  // two that are all of those without a count are what is left of the total
  return uncounted.length > 2 ? [...beside, ...pairsOf(absent)] : beside
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]))

type Pair = [{ readonly cell: Cell }, { readonly cell: Cell }]

/** Each of those that nobody counts with the small member, and with the other of them, of most dwellings. */
function openPairs(
  small: readonly { readonly cell: Cell }[],
  open: readonly Cell[],
  most: (cell: Cell) => number,
): Pair[] {
  const sorted = byMost(
    open.map((cell) => ({ cell })),
    most,
  )
  const [first, second] = sorted
  // two that are all of those without a count are what is left of the total
  const others = sorted.length < 3 ? [] : sorted.slice(1)
  return [
    ...sorted.flatMap((one) => small.map((other): Pair => [one, other])),
    ...others.flatMap((one): Pair[] => (first ? [[first, one]] : [])),
    ...(second && others.length > 0 ? others.slice(1).map((one): Pair => [second, one]) : []),
  ]
}

const byMost = <T extends { readonly cell: Cell }>(all: readonly T[], most: (cell: Cell) => number): T[] =>
  all.toSorted((a, b) => most(b.cell) - most(a.cell))

/** Each small member with the one of most dwellings that it is a small set with. */
function largestPairs(
  small: readonly Sized[],
  most: (cell: Cell) => number,
  isSmall: (some: readonly Sized[]) => boolean,
): [Sized, Sized][] {
  const sorted = byMost(small, most)
  const found = new Map<string, [Sized, Sized]>()
  for (const [i, one] of sorted.entries()) {
    const j = sorted.findIndex((other) => other !== one && isSmall([one, other]))
    const other = sorted[j]
    if (other) found.set([Math.min(i, j), Math.max(i, j)].join(), i < j ? [one, other] : [other, one])
  }
  return [...found.values()]
}

/** The most that a zone can count, as anybody knows: households are no more than its dwellings. */
export function mostUnits(
  { level, zone, vintage, measure }: Cell,
  { declaration }: UsedSource,
  built: Built,
): number {
  const size = sizeMeasureOf(declaration, measure)
  const [, more] =
    (declaration.format === 'wide' ? declaration.at_most : []).find(([less]) => less === size) ?? []
  const whole = more === undefined ? undefined : built.get(at(level, zone, more, vintage))?.cell
  return whole ? publicUpper(whole) : Number.MAX_SAFE_INTEGER
}

/** How many the set holds that a count is a figure of. */
export function sizeOf(
  { level, zone, vintage, measure }: Cell,
  { declaration }: UsedSource,
  built: Built,
): number | null {
  const size = sizeMeasureOf(declaration, measure)
  return size === null ? null : (built.get(at(level, zone, size, vintage))?.cell.value ?? null)
}
