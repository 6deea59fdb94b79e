import type { Cell } from '../../disclosure/cell.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { isSliver, SLIVER } from '../read/official-layers.ts'
import { ofKind } from './identity.ts'
import { areKnown, beyond, equality, figuresOf, type Link } from './link.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

/**
 * A district crosses IRIS. What it counts beyond the IRIS inside it, what the IRIS that it touches count beyond it, and
 * what the EPCI counts beyond its districts are worked out by a reader, and are counts under the same rule. Where the
 * district is made of whole IRIS there is nothing beyond.
 */
export function linkedDistricts({ zones, overlaps, identities }: SecretInput, built: Built): Link[] {
  const [declared] = ofKind(identities, 'districts')
  if (!declared) return []
  const { id } = declared
  const byDistrict = new Map<string, Overlap[]>()
  for (const overlap of overlaps)
    byDistrict.set(overlap.qpv, [...(byDistrict.get(overlap.qpv) ?? []), overlap])
  const districts = zones.filter(({ level }) => level === 'qpv').map(({ code }) => code)
  return [...built.values()].flatMap(({ cell }) => {
    if (cell.level === 'epci') return outsideAll(id, cell, districts, built)
    if (cell.level !== 'qpv') return []
    const found = (parts: readonly Overlap[]) =>
      parts.flatMap(({ iris }) => built.get(at('iris', iris, cell.measure, cell.vintage))?.cell ?? [])
    const touching = byDistrict.get(cell.zone) ?? []
    const crossing = touching.filter((overlap) => !isSliver(overlap))
    const within = touching.filter(({ shareOfIris }) => shareOfIris >= 1 - SLIVER)
    const inside = found(within)
    if (inside.length > 0 && inside.length === crossing.length) return [equality(id, [cell], inside)]
    const links = [
      ...(inside.length > 0 ? more(id, 'qpv-rest', cell, [cell], inside) : []),
      ...[touching, ...(crossing.length < touching.length ? [crossing] : [])].flatMap((parts, i) => {
        const cells = found(parts)
        return parts.length > 0 && cells.length === parts.length
          ? more(id, i === 0 ? 'qpv-outside' : 'qpv-outside-near', cell, cells, [cell])
          : []
      }),
    ]
    return links.length > 0 || touching.length === 0
      ? links
      : [{ kind: 'untied', identity: id, reason: 'absent', figures: figuresOf([cell], found(touching)) }]
  })
}

/**
 * What some cells count beyond others. A border is drawn twice, so a district may count more than the IRIS that it
 * touches: such figures are no subtraction.
 */
function more(
  identity: string,
  level: string,
  like: Cell,
  left: readonly Cell[],
  right: readonly Cell[],
): Link[] {
  const { zone, measure, vintage, rule } = like
  const made = beyond(identity, { level, zone, measure, vintage }, rule, left, right)
  const misses = made.kind === 'tied' && made.difference !== undefined && areKnown([...left, ...right])
  return misses
    ? [{ kind: 'untied', identity, reason: 'contradiction', figures: figuresOf(left, right) }]
    : [made]
}

/** What the EPCI counts beyond the districts that have a figure: outside of all of them, or in one without. */
function outsideAll(identity: string, epci: Cell, districts: readonly string[], built: Built): Link[] {
  const cells = districts.flatMap(
    (code) => built.get(at('qpv', code, epci.measure, epci.vintage))?.cell ?? [],
  )
  return cells.length === 0 ? [] : more(identity, 'epci-outside', epci, [epci], cells)
}
