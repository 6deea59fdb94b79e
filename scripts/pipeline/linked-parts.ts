import type { Cell } from '../../src/disclosure/cell.ts'
import { atMost, complement, type LinearConstraint, sumOf } from '../../src/disclosure/constraint.ts'
import type { SourceDeclaration } from '../readers/declaration.ts'
import type { PositionOf } from './nestings.ts'
import type { UsedSource } from './read-sources.ts'
import { at, type Built, ruleOf, type SecretInput } from './secret-cells.ts'

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
        : { ...cell, publicLower: Math.min(cell.value, thresholdOf(origin)) }
    built.set(key, { cell: settled, origin })
  }
}

const thresholdOf = ({ declaration }: UsedSource): number => ruleOf(declaration)?.threshold ?? 0

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
      const isInside = isLocated && position(part.level, part.zone) === 'inside'
      if (isInside && part.value !== null && part.value === whole.value)
        yield { constraint: sumOf(whole.id, [part.id]) }
      else if (isLocated && part.publicUpper === 0) continue
      else if (secrecy.masked_by_producer) yield { constraint: atMost(part.id, whole.id) }
      else if (part.value !== null && whole.value !== null && part.value > whole.value) continue
      else {
        const rest = complement({ ...part, rule: part.rule ?? whole.rule }, whole)
        const { value } = rest.cell
        yield isInside && value !== null
          ? { ...rest, cell: { ...rest.cell, publicLower: Math.min(value, thresholdOf(origin)) } }
          : rest
      }
    }
  }
}
