import type { CellRow } from '../../db/tables.ts'
import type { ProtectionRule } from '../../disclosure/rule.ts'
import type { Tables } from '../../disclosure/tables.ts'
import { isPointLevel } from '../../territory/level.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { fillAbsent } from './absent-members.ts'
import { fillAbsentPoints } from './absent-points.ts'
import { tellComplete } from './complete-points.ts'
import { tellSets } from './counted-sets.ts'
import { tellEmpty } from './empty-sets.ts'
import { addFormer } from './former-figures.ts'
import { rememberFormer } from './former-knowledge.ts'
import type { Link } from './link.ts'
import { linkedCells } from './linked-cells.ts'
import { linkedDifferences } from './linked-differences.ts'
import { linkedDistricts } from './linked-districts.ts'
import { linkedFlows } from './linked-flows.ts'
import { linkedFormer } from './linked-former.ts'
import { linkedLocated } from './linked-located.ts'
import {
  boundLocated,
  linkedApart,
  linkedAtMost,
  linkedCrossings,
  linkedParts,
  linkedSums,
} from './linked-parts.ts'
import { linkedPieces } from './linked-pieces.ts'
import { linkedPiecePoints, linkedPoints } from './linked-points.ts'
import { linkedRates } from './linked-rates.ts'
import { linkedTotals } from './linked-totals.ts'
import { fillNearestStock, fillNearestStockOfZones } from './nearest-stock.ts'
import { positions } from './nestings.ts'
import { pairedPoints } from './paired-points.ts'
import { publicBeside } from './public-beside.ts'
import { tellBounds } from './public-bounds.ts'
import { relatedMeasures } from './related-measures.ts'
import { type Built, publicCell, type SecretInput, secretCell } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'
import { linkedSumsOfPoints } from './summed-points.ts'
import { unprintedDistricts } from './unprinted-districts.ts'
import { withUnprinted } from './unprinted-figures.ts'

export interface SecretTables {
  readonly tables: Tables
  /** every identity that figures could meet, tied or not */
  readonly links: readonly Link[]
  /** the same for the figures of former releases */
  readonly formerLinks: readonly Link[]
  /** the reader takes dwellings of one year for those of another */
  readonly hasNearest: boolean
}

/**
 * The linked tables of a territory: every cell of a source that has a rule, every figure that a declared identity ties
 * to one, public elsewhere or not, and these identities: zones in zones, points in zones, parts in their whole, the
 * located part of a stock, districts and the IRIS that they cross, one count by two producers.
 */
export function secretTables(given: SecretInput): SecretTables {
  const input = withUnprinted(given)
  const { cells, origins, exempt } = input
  const ruled = (cell: CellRow): UsedSource | null => {
    const origin = origins.get(rowId(cell))
    const isRuled = origin && !exempt.has(origin.declaration.id) && ruleOf(origin.declaration, cell.measure)
    return isRuled ? origin : null
  }
  const measureYears = relatedMeasures(input, cells.filter(ruled))
  const seen = new Set((input.tied ?? []).flatMap((terms) => terms.map(({ cell }) => cell)))
  const position = positions(input.zones)
  const built: Built = new Map()
  for (const row of cells) {
    if (!measureYears.has(`${row.measure}|${row.year}`) && !seen.has(rowId(row))) continue
    if (row.state !== null && row.state !== 'suppressed') continue
    const origin = ruled(row)
    const cell = origin ? secretCell(row, origin.declaration) : publicCell(row)
    const least = given.disputed?.get(rowId(row))
    if (cell) built.set(rowId(row), { cell: least === undefined ? cell : { ...cell, least }, origin })
  }
  const added = addFormer(input, built, measureYears)
  fillAbsent(input, built)
  fillAbsentPoints(input, built)
  const isNearest = [fillNearestStockOfZones(input, built), fillNearestStock(input, built)]
  tellComplete(input, built)
  tellBounds(built, ({ level }) => isPointLevel(level))
  boundLocated(built, input.catalogue, position)
  tellEmpty(built)
  const links = [...publicBeside(input, built), ...tieAll(input, built)]
  rememberFormer(input, built)
  const formerLinks = linkedFormer(input, built, measureYears, added, tieAll, links)
  tellBounds(built, () => true)
  tellSets(built, given)
  const constraints = constraintsOf([...links, ...formerLinks])
  return {
    tables: { ...tablesOf(built), constraints },
    links,
    formerLinks,
    hasNearest: isNearest.includes(true),
  }
}

/** Every relation of the cells of one publication; the counts that they make are put in `built`. */
function tieAll(input: SecretInput, built: Built): Link[] {
  const links: Link[] = []
  const tie = (found: Iterable<Link>) => {
    for (const link of [...found]) {
      links.push(link)
      if (link.kind === 'untied' || !link.cell) continue
      const from = (link.constraint?.terms ?? []).map((term) => built.get(term.cell)?.origin ?? null)
      built.set(link.cell.id, { cell: link.cell, origin: from.find((origin) => origin !== null) ?? null })
    }
  }
  tie(linkedPoints(input, built))
  tie(linkedSumsOfPoints(input, built))
  tie(linkedTotals(input, built))
  tie(linkedDistricts(input, built))
  tie(linkedLocated(input, built))
  tie(linkedPieces(input, built))
  tie(linkedPiecePoints(input, built))
  tie(unprintedDistricts(input, built))
  tie(linkedFlows(input, built))
  // what is left of totals and districts has parts as well
  tie(linkedParts(built, input.catalogue, positions(input.zones)))
  tie(linkedSums(built))
  tie(linkedCrossings(built))
  tie(linkedApart(built))
  tie(linkedAtMost(built))
  tie(linkedCells(input, built))
  tie(linkedDifferences(input, built))
  tie(linkedRates(input, built))
  // last: such a sum has no relation of its own, which would tie its members
  tie(pairedPoints(input, built))
  return links
}

const constraintsOf = (links: readonly Link[]) =>
  links.flatMap((link) => (link.kind === 'tied' && link.constraint ? [link.constraint] : []))

function tablesOf(built: Built): Omit<Tables, 'constraints'> {
  const rules = new Map<string, ProtectionRule>()
  for (const { cell, origin } of built.values()) {
    const rule = cell.rule !== null && origin ? ruleOf(origin.declaration, cell.measure) : null
    if (rule) rules.set(rule.id, rule)
  }
  return { cells: [...built.values()].map(({ cell }) => cell), rules: [...rules.values()] }
}
