import type { Cell } from '../../src/disclosure/cell.ts'
import { type LinearConstraint, remainder, sumOf } from '../../src/disclosure/constraint.ts'
import type { Overlap } from '../readers/contours/overlaps.ts'
import { isSliver, SLIVER } from './official-layers.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

interface Linked {
  readonly constraint: LinearConstraint
  readonly cell?: Cell
}

/**
 * A district crosses IRIS. What it counts beyond the IRIS inside it, what the IRIS that it touches count beyond it, and
 * what the EPCI counts beyond all of its districts are worked out by a reader, and are counts under the same rule.
 * Where the district is made of whole IRIS there is nothing beyond. Figures that say otherwise are not tied.
 */
export function linkedDistricts(
  { zones, overlaps }: SecretInput,
  built: Built,
  unlinked: string[],
): Linked[] {
  const byDistrict = new Map<string, Overlap[]>()
  for (const overlap of overlaps)
    byDistrict.set(overlap.qpv, [...(byDistrict.get(overlap.qpv) ?? []), overlap])
  const districts = zones.filter(({ level }) => level === 'qpv').map(({ code }) => code)
  return [...built.values()].flatMap(({ cell }) => {
    if (cell.level === 'epci') return outsideAll(cell, districts, built)
    if (cell.level !== 'qpv') return []
    const found = (parts: readonly Overlap[]) =>
      parts.flatMap(({ iris }) => built.get(at('iris', iris, cell.measure, cell.vintage))?.cell ?? [])
    const touching = byDistrict.get(cell.zone) ?? []
    const crossing = touching.filter((overlap) => !isSliver(overlap))
    const within = touching.filter(({ shareOfIris }) => shareOfIris >= 1 - SLIVER)
    const inside = found(within)
    if (inside.length > 0 && inside.length === crossing.length)
      return tied(cell, inside, unlinked, sumOf(cell.id, ids(inside)))
    const links = [
      ...(inside.length > 0 ? beyond('qpv-rest', cell, [cell], inside) : []),
      ...[touching, ...(crossing.length < touching.length ? [crossing] : [])].flatMap((parts, i) => {
        const cells = found(parts)
        return parts.length > 0 && cells.length === parts.length
          ? beyond(i === 0 ? 'qpv-outside' : 'qpv-outside-near', cell, cells, [cell])
          : []
      }),
    ]
    if (links.length === 0)
      unlinked.push(`${cell.id} is not between the IRIS inside it and those that it touches`)
    return links
  })
}

const ids = (cells: readonly Cell[]) => cells.map(({ id }) => id)
const sum = (cells: readonly Cell[]) => cells.reduce((total, { value }) => total + (value ?? 0), 0)
const areKnown = (cells: readonly Cell[]) => cells.every(({ value }) => value !== null)

function tied(
  district: Cell,
  inside: readonly Cell[],
  unlinked: string[],
  constraint: LinearConstraint,
): Linked[] {
  if (!areKnown([district, ...inside]) || sum(inside) === district.value) return [{ constraint }]
  unlinked.push(`${district.id} is not the sum of the IRIS that make it`)
  return []
}

/** What some cells count beyond others; none where they contradict each other. */
function beyond(level: string, like: Cell, more: readonly Cell[], less: readonly Cell[]): Linked[] {
  const { zone, measure, vintage, rule } = like
  const left = remainder({ level, zone, measure, vintage }, rule, more, less)
  return (left.cell.value ?? 0) >= 0 ? [left] : []
}

function outsideAll(epci: Cell, districts: readonly string[], built: Built): Linked[] {
  const cells = districts.flatMap(
    (code) => built.get(at('qpv', code, epci.measure, epci.vintage))?.cell ?? [],
  )
  if (cells.length === 0 || cells.length < districts.length) return []
  return beyond('epci-outside', epci, [epci], cells)
}
