import type { Cell, CountedSet } from '../../disclosure/cell.ts'
import { complement, type LinearConstraint } from '../../disclosure/constraint.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'
import { figuresOf, ruleOf, sizeMeasureOf } from './source-rule.ts'

type SaidSizes = Pick<SecretInput, 'large' | 'disputed'>

/**
 * Rules of sets (docs/decisions/secrecy.md). Each count under such a rule is told which set it is a figure of. A total
 * less its parts, a district less the IRIS inside it are sets as well: their cells bear the same measures, so that their
 * size stands beside their figures.
 * @param said of sizes that are not known, those of sets that are known to be large; of those that are, the ones of which another file
 *   says that the set is small: nobody knows then how many it holds
 */
export function tellSets(built: Built, said: SaidSizes = {}): void {
  for (const [key, { cell, origin }] of built) {
    if (!origin || cell.rule === null || cell.set) continue
    if (ruleOf(origin.declaration, cell.measure)?.kind !== 'set') continue
    if (!cell.lacks)
      built.set(key, { cell: { ...cell, set: setOf(built, cell, origin.declaration, said) }, origin })
  }
  for (const [key, { cell, origin }] of built) {
    const having = cell.lacks && built.get(cell.lacks)?.cell
    if (!having || cell.rule === null) continue
    const { size = null, counted = having.id } = having.set ?? {}
    const isNamed = having.withheld !== true
    built.set(key, { cell: { ...cell, set: { size, counted, ...(isNamed && { isNamed }) } }, origin })
  }
}

function setOf(
  built: Built,
  cell: Cell,
  declaration: SourceDeclaration,
  { large, disputed }: SaidSizes,
): CountedSet {
  const countOf = (measure: string | null) =>
    measure === null ? null : (beside(built, cell, measure)?.value ?? null)
  const measure = sizeMeasureOf(declaration, cell.measure)
  const isSize = measure === cell.measure || hasFigures(built, cell, declaration)
  const wholes = wholesOf(declaration, cell.measure).filter(
    (name) => name === measure || sizeMeasureOf(declaration, name) === measure,
  )
  const own = isSize ? cell : measure === null ? null : beside(built, cell, measure)
  const counted = own && inhabited(own, built, declaration)
  const sized = measure === null ? null : at(cell.level, cell.zone, measure, cell.vintage)
  const isLarge = sized !== null && large?.has(sized) === true
  const least = sized === null ? undefined : disputed?.get(sized)
  const threshold = ruleOf(declaration, cell.measure)?.threshold ?? 0
  return {
    size:
      least !== undefined && least < threshold
        ? null
        : (counted?.value ?? (isLarge ? Number.POSITIVE_INFINITY : null)),
    ...(counted && { counted: counted.id }),
    ...(isSize && { isSize }),
    ...(wholes.length > 0 && { most: mostOf(cell, wholes.map(countOf)) }),
  }
}

/**
 * The recent movers that a difference does not have are no set, but that there are none is a figure of its households: these
 * are then the set.
 */
function inhabited(counted: Cell, built: Built, declaration: SourceDeclaration): Cell {
  const { value, withheld, measure } = counted
  const outer = sizeMeasureOf(declaration, measure)
  const around = outer === null || outer === measure ? null : beside(built, counted, outer)
  return value === 0 && withheld && around ? inhabited(around, built, declaration) : counted
}

/**
 * How many could have an attribute that is a part of several wholes, recent movers and households under the ceiling: all of
 * the smallest one have it where the count is as large; none has it in any of them where it is 0.
 */
function mostOf({ value }: Cell, wholes: readonly (number | null)[]): number | null {
  const known = wholes.filter((count) => count !== null)
  if (known.length === 0) return null
  return value === 0 ? Math.max(...known) : Math.min(...known)
}

/**
 * What a part leaves of its whole, where the two are figures of one set, or the whole is its size: those of the set that lack
 * the attribute are as secret as those that have it, for of a small set that is masked with another one a reader would else
 * know that all have it. Of a large set it may be a set with figures of its own: households less recent movers, and those
 * under a ceiling less the recent movers under it. Null where nothing says how many the set holds.
 */
export function complementSet(
  built: Built,
  part: Cell,
  whole: Cell,
  declaration: SourceDeclaration,
): { cell: Cell; constraint: LinearConstraint } | null {
  const rest = complement({ ...part, rule: part.rule ?? whole.rule }, whole)
  const [inner, outer] = [sizeMeasureOf(declaration, part.measure), sizeMeasureOf(declaration, whole.measure)]
  const all = outer === null ? null : beside(built, part, outer)
  if (inner === null || outer === null || all === null) return null
  const set = (more: Partial<Cell>) => ({ ...rest, cell: { ...rest.cell, ...more } })
  const ownSize =
    inner === whole.measure
      ? hasFigures(built, part, declaration)
        ? { size: rest.cell.value, isSize: true }
        : null
      : inner === outer
        ? null
        : settledIn(built, part, outer, inner)
  if (ownSize && !isSmall(all, part, declaration)) return set({ set: ownSize })
  // nobody counts either: what is left of a set that may be small may be all of it
  const isUncounted = part.value === null && part.withheld === true && whole.withheld === true
  const rule = isUncounted && whole.rule !== null ? { rule: part.rule } : {}
  return set({ ...rule, lacks: ownSize ? all.id : part.id })
}

/** Those of a set that are not in a subset of it are a set with figures as well. */
function settledIn(built: Built, part: Cell, outer: string, inner: string): CountedSet {
  const [all, some] = [beside(built, part, outer)?.value, beside(built, part, inner)?.value]
  const size = typeof all === 'number' && typeof some === 'number' ? all - some : null
  return { size, most: size }
}

/** Those of a set that are in neither of two parts: a figure of the set, or of those that are not in the first where these are one. */
export function inNeither(
  built: Built,
  cell: Cell,
  [one, other, whole]: readonly [Cell, Cell, Cell],
  declaration: SourceDeclaration,
): Cell {
  const settled = beside(built, one, `${whole.measure}-${one.measure}`)
  return settled?.set?.isSize && !isSmall(whole, one, declaration)
    ? { ...cell, set: { size: settled.value, counted: settled.id } }
    : { ...cell, lacks: other.id }
}

const isSmall = ({ value }: Cell, { measure }: Cell, declaration: SourceDeclaration): boolean =>
  value !== null && value < (ruleOf(declaration, measure)?.threshold ?? 0)

/** Whether a zone has a figure of the set whose size a cell is. */
const hasFigures = (built: Built, cell: Cell, declaration: SourceDeclaration): boolean =>
  figuresOf(declaration, cell.measure).some((figure) => beside(built, cell, figure) !== null)

const beside = (built: Built, { level, zone, vintage }: Cell, measure: string): Cell | null =>
  built.get(at(level, zone, measure, vintage))?.cell ?? null

const wholesOf = (declaration: SourceDeclaration, measure: string): string[] =>
  declaration.format === 'wide'
    ? declaration.parts.filter(([part]) => part === measure).map(([, whole]) => whole)
    : []
