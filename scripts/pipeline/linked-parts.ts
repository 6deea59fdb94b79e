import type { Cell } from '../../src/disclosure/cell.ts'
import { atMost, complement, type LinearConstraint, sumOf } from '../../src/disclosure/constraint.ts'
import type { SourceDeclaration } from '../readers/declaration.ts'
import type { PositionOf } from './nestings.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

type Wide = Extract<SourceDeclaration, { format: 'wide' }>

/** Outside every district nothing is located inside one: the map says so, and a 0 there tells nothing of anybody. */
export function settleLocated(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: PositionOf,
): void {
  for (const [key, { cell, origin }] of built)
    if (
      methods.some(({ located }) => located === cell.measure) &&
      cell.value === 0 &&
      position(cell.level, cell.zone) === 'outside'
    )
      built.set(key, { cell: { ...cell, rule: null, publicLower: 0, publicUpper: 0 }, origin })
}

/**
 * A part and its whole. What a reader works out by subtraction is a count too, under the same rule, unless the
 * producer masked the file itself: its figures are then public, and only its marks are secret.
 */
export function* linkedParts(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: PositionOf,
): Generator<{ constraint: LinearConstraint; cell?: Cell }> {
  for (const { cell: part, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { parts: pairs, secrecy } = origin.declaration satisfies Wide
    for (const [, wholeName] of pairs.filter(([name]) => name === part.measure)) {
      const whole = built.get(at(part.level, part.zone, wholeName, part.vintage))?.cell
      if (!whole) continue
      const isLocated = methods.some(
        ({ located, weight }) => located === part.measure && weight === wholeName,
      )
      const isWhole =
        position(part.level, part.zone) === 'inside' && part.value !== null && part.value === whole.value
      if (isLocated && isWhole) yield { constraint: sumOf(whole.id, [part.id]) }
      else if (isLocated && part.publicUpper === 0) continue
      else if (secrecy.masked_by_producer) yield { constraint: atMost(part.id, whole.id) }
      else if (part.value !== null && whole.value !== null && part.value > whole.value) continue
      else yield complement({ ...part, rule: part.rule ?? whole.rule }, whole)
    }
  }
}
