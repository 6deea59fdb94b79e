import type { Cell } from '../../disclosure/cell.ts'
import { isPublicCell } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { type IdentityOf, ofKind } from './identity.ts'
import { areKnown, beyond, equality, type Link } from './link.ts'
import { membersOf } from './nestings.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

type Nesting = IdentityOf<'nesting'>

/**
 * Totals over nested zones, as declared. A member without a cell is an unknown of the relation, from 0 to what is left:
 * what a total has beyond the members that are given is a count too, which a reader works out by subtraction. So is the
 * total that nobody prints, and what the small members of a total count together.
 *
 * The totals that nobody prints are put in `built`: totals of a coarser level are made of them.
 */
export function linkedTotals(input: SecretInput, built: Built): Link[] {
  const { zones, cells, catalogue, identities } = input
  const summable = new Set(catalogue.measures.filter((m) => m.summable).map(({ id }) => id))
  const outOfScope = new Set(cells.filter(({ state }) => state === 'not_applicable').map(rowId))
  const members = membersOf(zones)
  // communes of no group are of the EPCI, and are a member that has no figure
  const isPartial = zones.some(({ level, group }) => level === 'commune' && group === null)
  return ofKind(identities, 'nesting').flatMap((nesting) => {
    const others = nesting.members === 'group' && isPartial ? 1 : 0
    const given = ({ zone, measure, vintage }: Pick<Cell, 'zone' | 'measure' | 'vintage'>) => {
      const codes = members(nesting.total, zone, nesting.members)
      const keys = codes.map((code) => at(nesting.members, code, measure, vintage))
      const scope = keys.filter((key) => !outOfScope.has(key))
      return { found: scope.flatMap((key) => built.get(key) ?? []), wanted: scope.length + others }
    }
    const measureYears = new Set(
      [...built.values()].flatMap(({ cell }) =>
        cell.level === nesting.members && summable.has(cell.measure) ? `${cell.measure}|${cell.vintage}` : [],
      ),
    )
    const unprinted = [...measureYears].flatMap((measured): Link[] => {
      const [measure = '', vintage = ''] = measured.split('|')
      return zones.flatMap(({ level, code: zone }): Link[] => {
        const key = { level, zone, measure, vintage }
        if (level !== nesting.total || built.has(at(level, zone, measure, vintage))) return []
        const { found, wanted } = given(key)
        const link = found.length === wanted ? unprintedTotal(nesting, key, found, built) : null
        return link ? [link] : []
      })
    })
    const printed = [...built.values()].flatMap((total): Link[] => {
      const { level, measure } = total.cell
      if (level !== nesting.total || isMade(total.cell) || !summable.has(measure)) return []
      const { found, wanted } = given(total.cell)
      const links = totalOf(nesting, total, found, wanted)
      const [rest] = links.flatMap((link) => (link.kind === 'tied' && link.cell ? [link.cell] : []))
      return [...links, ...smallTogether(nesting, total, found, rest ?? null, built)]
    })
    return [...unprinted, ...printed]
  })
}

/** A total that nobody prints, made here; those of former releases are known, or were masked. */
const isMade = (cell: Cell): boolean => cell.withheld === true && cell.value !== null && !isPublicCell(cell)

const ruleIn = (members: readonly BuiltCell[]) =>
  members.find(({ cell }) => cell.rule !== null)?.cell.rule ?? null

/** What members count together where no source prints their total: in `built` from here on. */
function unprintedTotal(
  { id }: Nesting,
  key: Pick<Cell, 'level' | 'zone' | 'measure' | 'vintage'>,
  members: readonly BuiltCell[],
  built: Built,
): Link | null {
  const cells = members.map(({ cell }) => cell)
  if (cells.length === 0 || !areKnown(cells) || ruleIn(members) === null) return null
  const made = remainder(key, ruleIn(members), cells, [])
  built.set(made.cell.id, {
    cell: made.cell,
    origin: members.find(({ cell }) => cell.rule !== null)?.origin ?? null,
  })
  return { kind: 'tied', identity: id, ...made }
}

/** A member that no file counts. */
const isUncounted = ({ withheld, value }: Cell): boolean => withheld === true && value === null

/** A total and its members, whoever gives them: members of several producers are one relation. */
function totalOf(
  { id, members: level }: Nesting,
  { cell: total, origin }: BuiltCell,
  members: readonly BuiltCell[],
  wanted: number,
): Link[] {
  const cells = members.map(({ cell }) => cell)
  // a total whose members are all public gives no secret
  if (cells.length === 0 || [total, ...cells].every(isPublicCell)) return []
  const isOwn = members.every((member) => member.origin?.declaration.id === origin?.declaration.id)
  const isKnown = areKnown([total, ...cells])
  const falls = isKnown && cells.reduce((sum, { value }) => sum + (value ?? 0), 0) < (total.value ?? 0)
  const { zone, measure, vintage } = total
  const rest = { level: `${level}-rest`, zone, measure, vintage }
  const link =
    cells.length < wanted || (isOwn && falls)
      ? beyond(id, rest, ruleIn(members) ?? total.rule, [total], cells)
      : equality(id, [total], cells)
  // the members that nobody counts have a count together: what the others leave
  const given = cells.filter((cell) => !isUncounted(cell))
  const together =
    given.length < cells.length && cells.length === wanted
      ? [beyond(id, rest, total.rule ?? ruleIn(members), [total], given)]
      : []
  return [link, ...together].map((one) => (one.kind === 'tied' && !isKnown ? { ...one, unsure: true } : one))
}

/**
 * What the members under the threshold count together, where that is small as well: a reader subtracts the others from
 * the total, and finds a count that no zone bears. Under a rule of sets, the small sets together where they are a small
 * set, and any two of them that are one: their own bounds may leave less for both than the rule protects.
 */
function smallTogether(
  { id, members: level }: Nesting,
  { cell: total }: BuiltCell,
  members: readonly BuiltCell[],
  rest: Cell | null,
  built: Built,
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
  const made = (some: readonly { cell: Cell }[]): Link => {
    const cells = some.map(({ cell }) => cell)
    // by its members: those that are small in one column may not be so in another, and are then another zone
    const key = { level: `${level}-small`, zone: cells.map(({ zone }) => zone).join('+'), measure, vintage }
    const sum = remainder(key, ruled.cell.rule, cells, [])
    return { kind: 'tied', identity: id, ...sum, cell: { ...sum.cell, rule: ruled.cell.rule } }
  }
  const together = isSmall(small) ? [made(small)] : []
  if (rule?.kind !== 'set') return together
  const inhabited = small.filter(({ size }) => size > 0)
  const pairs = small.length < 3 ? [] : pairsOf(inhabited).filter(isSmall)
  return [...together, ...[...pairs, ...unknownPairs(inhabited, members, rest !== null)].map(made)]
}

/** Pairs of a member that nobody counts, and may be small, with another one, or with a small one: nobody knows how many they are. */
function unknownPairs(
  small: readonly { readonly cell: Cell }[],
  members: readonly BuiltCell[],
  hasRest: boolean,
): [{ cell: Cell }, { cell: Cell }][] {
  const uncounted = members.filter(({ cell }) => isUncounted(cell))
  const absent = hasRest ? uncounted.filter(({ cell }) => cell.rule !== null) : []
  const beside = absent.flatMap((one) =>
    small
      .filter(({ cell }) => cell.zone !== one.cell.zone && !cell.withheld)
      .map((other): [{ cell: Cell }, { cell: Cell }] => [one, other]),
  )
  // two that are all of those without a count are what is left of the total
  return uncounted.length > 2 ? [...beside, ...pairsOf(absent)] : beside
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]))

/** How many the set holds that a count is a figure of. */
function sizeOf(
  { level, zone, vintage, measure }: Cell,
  { declaration }: UsedSource,
  built: Built,
): number | null {
  const size = sizeMeasureOf(declaration, measure)
  return size === null ? null : (built.get(at(level, zone, size, vintage))?.cell.value ?? null)
}
