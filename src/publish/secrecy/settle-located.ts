import type { CellRow } from '../../db/tables.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { positions } from './nestings.ts'
import type { SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/** A count that was taken as the map has it; for the private report alone: it holds the count as given. */
export interface SettledCell {
  readonly cell: string
  readonly given: number
  readonly taken: number
}

/**
 * The dwellings located in the districts, as the map bounds them: none outside of every district, all inside of one. A
 * file may be a few dwellings off (an address on a border). Printed as they are, such few would make a 0 outside, or a
 * whole inside, mean exactly that, and a mark in its place mean 1 to 10: the mark alone would say that the count is not
 * the map's. So fewer than the threshold are taken as the map has them, and a printed 0 means 0 to 10, which is what
 * the rule protects. A difference of the threshold or more is no secret and stays.
 *
 * @returns all the cells, the few settled; and these, for the private report
 */
export function settleLocated({ zones, cells, origins, catalogue, exempt }: SecretInput): {
  cells: CellRow[]
  settled: SettledCell[]
} {
  const position = positions(zones)
  const given = new Map(cells.map((cell) => [rowId(cell), cell.value]))
  const settled: SettledCell[] = []
  const taken = (cell: CellRow, threshold: number, weight: string): number | null => {
    if (cell.value === null) return null
    const where = position(cell.level, cell.code)
    const whole = given.get(rowId({ ...cell, measure: weight })) ?? null
    const expected = where === 'outside' ? 0 : where === 'inside' ? whole : null
    const isNear = expected !== null && Math.abs(expected - cell.value) < threshold
    return isNear ? expected : cell.value
  }
  const after = cells.map((cell) => {
    const source = origins.get(rowId(cell))?.declaration
    const weight = catalogue.methods.find(({ located }) => located === cell.measure)?.weight
    const threshold = source && !exempt.has(source.id) ? ruleOf(source, cell.measure)?.threshold : null
    if (!source || !weight || !threshold || source.secrecy.masked_by_producer) return cell
    const value = taken(cell, threshold, weight)
    if (cell.value === null || value === null || value === cell.value) return cell
    settled.push({ cell: rowId(cell), given: cell.value, taken: value })
    return { ...cell, value }
  })
  return { cells: after, settled }
}
