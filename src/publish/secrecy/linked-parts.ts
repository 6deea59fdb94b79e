import type { Cell } from '../../disclosure/cell.ts'
import { atMost, complement, sumOf } from '../../disclosure/constraint.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { complementSet, inNeither } from './counted-sets.ts'
import { beyond, bounded, equality, figuresOf, type Link } from './link.ts'
import type { PositionOf } from './nestings.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

type Wide = Extract<SourceDeclaration, { format: 'wide' }>

/**
 * Outside of every district a count of the dwellings located inside one is 0, which the map says, or the threshold and
 * more: what lies between has been settled (see settle-located.ts), so that a mark there means the latter.
 */
export function boundLocated(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: PositionOf,
): void {
  for (const [key, { cell, origin }] of built) {
    if (cell.value === null || !origin || position(cell.level, cell.zone) !== 'outside') continue
    if (!methods.some(({ located }) => located === cell.measure)) continue
    const settled =
      cell.value === 0
        ? { ...cell, rule: null, publicLower: 0, publicUpper: 0 }
        : { ...cell, publicLower: Math.min(cell.value, thresholdOf(origin, cell)) }
    built.set(key, { cell: settled, origin })
  }
}

const thresholdOf = ({ declaration }: UsedSource, { measure }: Cell): number =>
  ruleOf(declaration, measure)?.threshold ?? 0

const isOfSets = ({ declaration }: UsedSource, { measure }: Cell): boolean =>
  ruleOf(declaration, measure)?.kind === 'set'

/**
 * A part and its whole. What a reader works out by subtraction is a count too, under the same rule, unless the
 * producer masked the file itself: its figures are then public, and only its marks are secret. Under a rule of sets it
 * is a figure of the set, as the part is.
 */
export function* linkedParts(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: PositionOf,
): Generator<Link> {
  for (const { cell: part, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { id, parts: pairs, secrecy } = origin.declaration satisfies Wide
    const identity = `${id}/parts`
    const tied = { kind: 'tied', identity } as const
    for (const [, wholeName] of pairs.filter(([name]) => name === part.measure)) {
      const whole = built.get(at(part.level, part.zone, wholeName, part.vintage))?.cell
      if (!whole) continue
      const isLocated = methods.some(
        ({ located, weight }) => located === part.measure && weight === wholeName,
      )
      const isInside = isLocated && position(part.level, part.zone) === 'inside'
      if (isInside && part.value !== null && part.value === whole.value)
        yield { ...tied, constraint: sumOf(whole.id, [part.id]) }
      else if (isLocated && part.publicUpper === 0) continue
      else if (part.value !== null && whole.value !== null && part.value > whole.value)
        yield { kind: 'untied', identity, reason: 'contradiction', figures: figuresOf([part], [whole]) }
      else if (secrecy.masked_by_producer) yield { ...tied, constraint: atMost(part.id, whole.id) }
      else if (isOfSets(origin, part))
        yield {
          ...tied,
          ...(complementSet(built, part, whole, origin.declaration) ?? {
            constraint: atMost(part.id, whole.id),
          }),
        }
      else {
        const rest = complement({ ...part, rule: part.rule ?? whole.rule }, whole)
        const { value } = rest.cell
        yield isInside && value !== null
          ? {
              ...tied,
              ...rest,
              cell: { ...rest.cell, publicLower: Math.min(value, thresholdOf(origin, part)) },
            }
          : { ...tied, ...rest }
      }
    }
  }
}

/** The cells of one zone and year that a declared relation speaks of; null where one of them is not there. */
function row(built: Built, like: Cell, measures: readonly string[]): Cell[] | null {
  const cells = measures.flatMap(
    (measure) => built.get(at(like.level, like.zone, measure, like.vintage))?.cell ?? [],
  )
  return cells.length === measures.length ? cells : null
}

/** A whole and all of its parts, as declared: PLAI + PLUS + PLS. */
export function* linkedSums(built: Built): Generator<Link> {
  for (const { cell: whole, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { id, sums } = origin.declaration
    for (const [, ...names] of sums.filter(([name]) => name === whole.measure)) {
      const parts = row(built, whole, names)
      if (parts) yield equality(`${id}/sums`, [whole], parts)
    }
  }
}

/**
 * Two ways of dividing a whole, and the part in both, as declared: [both, one, other, whole]. The part in neither,
 * whole - one - other + both, is worked out by a reader as well, and is a count under the same rule.
 */
export function* linkedCrossings(built: Built): Generator<Link> {
  for (const { cell: both, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { id, crossings } = origin.declaration
    for (const [, ...names] of crossings.filter(([name]) => name === both.measure)) {
      const [one, other, whole] = row(built, both, names) ?? []
      if (one && other && whole)
        yield inNeitherOf(built, origin, `${id}/crossings`, [one, other, whole], both)
    }
  }
}

/**
 * Two parts of a whole that nothing is in both of, as declared: [one, other, whole]. The part in neither, whole - one - other, is
 * worked out by a reader as well, and is a count under the same rule.
 */
export function* linkedApart(built: Built): Generator<Link> {
  for (const { cell: one, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { id, apart } = origin.declaration
    for (const [, ...names] of apart.filter(([name]) => name === one.measure)) {
      const [other, whole] = row(built, one, names) ?? []
      if (other && whole) yield inNeitherOf(built, origin, `${id}/apart`, [one, other, whole])
    }
  }
}

/** What two parts of a whole leave of it, and what is in both, where anything is. */
function inNeitherOf(
  built: Built,
  origin: UsedSource,
  identity: string,
  [one, other, whole]: readonly [Cell, Cell, Cell],
  both: Cell | null = null,
): Link {
  const { level, zone, vintage, rule } = both ?? one
  const measure = `${whole.measure}-${one.measure}-${other.measure}${both ? `+${both.measure}` : ''}`
  const key = { level, zone, measure, vintage }
  const link = beyond(identity, key, rule, both ? [whole, both] : [whole], [one, other])
  return isOfSets(origin, both ?? one) && link.kind === 'tied' && link.cell
    ? { ...link, cell: inNeither(built, link.cell, [one, other, whole], origin.declaration) }
    : link
}

/** Inequalities between columns that are no part and whole: at most one household a dwelling. */
export function* linkedAtMost(built: Built): Generator<Link> {
  for (const { cell: less, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { id, at_most: pairs } = origin.declaration
    for (const [, name] of pairs.filter(([measure]) => measure === less.measure)) {
      const more = built.get(at(less.level, less.zone, name, less.vintage))?.cell
      if (more) yield bounded(`${id}/at_most`, [less], [more])
    }
  }
}
