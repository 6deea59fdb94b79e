import { type Cell, type CellId, formerId } from '../../disclosure/cell.ts'
import { constraintKey, type LinearConstraint } from '../../disclosure/constraint.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { tellSets } from './counted-sets.ts'
import type { FormerRelease } from './former-release.ts'
import type { Link } from './link.ts'
import { PIECE } from './linked-pieces.ts'
import type { Built, BuiltCell, SecretInput } from './secret-cells.ts'

/** Ties the cells of one publication by every identity, see `secretTables`. */
export type TieAll = (input: SecretInput, built: Built) => Link[]

/**
 * The relations of former releases, over their own zones and districts. A figure that is the same now is the same cell;
 * one that was revised since, or is published no more, is a known count of its own; what was masked is as unknown as it is
 * now. A relation that the figures of today do not meet was revised: it does not bound them.
 *
 * The cells that are made are put in `built`.
 *
 * @param added figures of former releases alone, see `addFormer`
 */
export function linkedFormer(
  input: SecretInput,
  built: Built,
  measureYears: ReadonlySet<string>,
  added: ReadonlySet<CellId>,
  tieAll: TieAll,
  links: readonly Link[],
): Link[] {
  const present = new Set(links.flatMap((link) => keyOf(link) ?? []))
  return (input.former ?? []).flatMap((release, n) => {
    const { zones, cells, overlaps } = release
    const before = cellsBefore(release, `former-${n + 1}`, input, built, measureYears, added)
    const found = tieAll({ ...input, zones, cells, overlaps }, before)
    tellSets(before)
    return renamed(found, `former-${n + 1}`, before, built, present)
  })
}

const keyOf = (link: Link): string | null =>
  link.kind === 'tied' && link.constraint ? constraintKey(link.constraint) : null

/** The cells of a former release: those of today where they are the same count. */
function cellsBefore(
  release: FormerRelease,
  tag: string,
  input: SecretInput,
  built: Built,
  measureYears: ReadonlySet<string>,
  added: ReadonlySet<CellId>,
): Built {
  const sources = new Map([...input.origins].map(([key, origin]) => [measureYearOf(key), origin]))
  const before: Built = new Map()
  for (const row of release.cells) {
    const { level, code: zone, measure, year, value, state } = row
    if (!measureYears.has(`${measure}|${year}`)) continue
    const key = rowId(row)
    const now = built.get(key)
    const isMasked = state === 'suppressed'
    if (!isMasked && (value === null || !Number.isInteger(value) || value < 0)) continue
    const isCount = now && (!now.cell.withheld || added.has(key))
    if (isCount && (isMasked || now.cell.value === null || now.cell.value === value)) {
      before.set(key, now)
      continue
    }
    const known = isMasked || value === null ? {} : { publicLower: value, publicUpper: value }
    const cell: Cell = {
      id: formerId(tag, key),
      level,
      zone,
      measure,
      vintage: String(year),
      value: isMasked ? null : value,
      rule: null,
      publicWeight: 0,
      withheld: true,
      ...known,
    }
    const own: BuiltCell = { cell, origin: sources.get(`${measure}|${year}`) ?? null }
    before.set(key, own)
    built.set(cell.id, own)
  }
  return before
}

const measureYearOf = (key: string): string => key.split('|').slice(2).join('|')

/** The links of a former release beside those of today: a count that is made otherwise has a name of its own. */
function renamed(
  found: readonly Link[],
  tag: string,
  before: Built,
  built: Built,
  present: Set<string>,
): Link[] {
  const names = new Map<CellId, CellId>()
  const own = (constraint: LinearConstraint): LinearConstraint => ({
    ...constraint,
    terms: constraint.terms.map((term) => ({ ...term, cell: names.get(term.cell) ?? term.cell })),
  })
  // what the districts of then cut an IRIS into is not what those of now do
  for (const [key, piece] of before) {
    if (piece.cell.level !== PIECE) continue
    const cell = { ...piece.cell, id: formerId(tag, key) }
    names.set(key, cell.id)
    built.set(cell.id, { ...piece, cell })
  }
  const links = found.flatMap((link): Link[] => {
    if (link.kind === 'untied' || !link.constraint) return [link]
    if (present.has(constraintKey(own(link.constraint)))) return []
    if (link.difference !== undefined) {
      const figures = constraintKey(link.constraint)
      return [{ kind: 'untied', identity: link.identity, reason: 'revised', figures }]
    }
    const made = link.cell && (before.get(link.cell.id) ?? { cell: link.cell, origin: null })
    if (!made) {
      const constraint = own(link.constraint)
      present.add(constraintKey(constraint))
      // what was masked before and is given no more may contradict what is given now
      const isUnsure = constraint.terms.some((term) => built.get(term.cell)?.cell.value === null)
      return [{ ...link, constraint, ...(isUnsure && { unsure: true as const }) }]
    }
    const cell = { ...made.cell, id: formerId(tag, made.cell.id) }
    names.set(made.cell.id, cell.id)
    built.set(cell.id, { ...made, cell })
    return [{ ...link, constraint: own(link.constraint), cell }]
  })
  for (const id of names.values()) tellCounted(id, names, built)
  return links
}

/** The counts that a set of a former release is told by bear their new names as well. */
function tellCounted(id: CellId, names: ReadonlyMap<CellId, CellId>, built: Built): void {
  const own = built.get(id)
  const counted = own?.cell.set?.counted
  const name = counted && names.get(counted)
  const having = own?.cell.lacks && names.get(own.cell.lacks)
  if (own && having) built.set(id, { ...own, cell: { ...own.cell, lacks: having } })
  if (own?.cell.set && name)
    built.set(id, { ...own, cell: { ...own.cell, set: { ...own.cell.set, counted: name } } })
}
