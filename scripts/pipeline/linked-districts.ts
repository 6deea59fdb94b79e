import type { Cell } from '../../src/disclosure/cell.ts'
import type { LinearConstraint } from '../../src/disclosure/constraint.ts'
import type { Overlap } from '../readers/contours/overlaps.ts'
import { SLIVER } from './official-layers.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

/**
 * A district crosses IRIS: it counts at least those that lie inside it, and at most all those that it touches. Figures
 * that say otherwise are not tied.
 */
export function linkedDistricts(
  { overlaps }: SecretInput,
  built: Built,
  unlinked: string[],
): LinearConstraint[] {
  const byDistrict = new Map<string, Overlap[]>()
  for (const overlap of overlaps)
    byDistrict.set(overlap.qpv, [...(byDistrict.get(overlap.qpv) ?? []), overlap])
  return [...built.values()].flatMap(({ cell }) => {
    if (cell.level !== 'qpv') return []
    const found = (parts: readonly Overlap[]) =>
      parts.flatMap(({ iris }) => built.get(at('iris', iris, cell.measure, cell.vintage))?.cell ?? [])
    const touching = byDistrict.get(cell.zone) ?? []
    const inside = found(touching.filter(({ shareOfIris }) => shareOfIris >= 1 - SLIVER))
    const touched = found(touching)
    const sumOfKnown = (cells: readonly Cell[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const terms = (cells: readonly Cell[], coefficient: number) =>
      cells.map(({ id }) => ({ cell: id, coefficient }))
    const constraints: LinearConstraint[] = []
    if (inside.length > 0 && (cell.value === null || sumOfKnown(inside) <= cell.value))
      constraints.push({
        terms: [...terms(inside, 1), { cell: cell.id, coefficient: -1 }],
        relation: '<=',
        constant: 0,
      })
    const isKnown = touched.every(({ value }) => value !== null)
    if (
      touched.length === touching.length &&
      touching.length > 0 &&
      (!isKnown || (cell.value ?? 0) <= sumOfKnown(touched))
    )
      constraints.push({
        terms: [{ cell: cell.id, coefficient: 1 }, ...terms(touched, -1)],
        relation: '<=',
        constant: 0,
      })
    if (constraints.length === 0)
      unlinked.push(`${cell.id} is not between the IRIS inside it and those that it touches`)
    return constraints
  })
}
