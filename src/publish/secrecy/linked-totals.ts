import type { Cell } from '../../disclosure/cell.ts'
import { isPublicCell } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { type IdentityOf, ofKind } from './identity.ts'
import { areKnown, beyond, equality, type Link } from './link.ts'
import { membersOf } from './nestings.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'
import { isUncounted, smallTogether } from './small-together.ts'

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
