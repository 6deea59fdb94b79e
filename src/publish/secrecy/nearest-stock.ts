import { type CellKey, cellId } from '../../disclosure/cell.ts'
import { keptWith } from '../../lib/kept-with.ts'
import { isPointLevel } from '../../territory/level.ts'
import { type Built, publicCell, type SecretInput } from './secret-cells.ts'

type Given = Pick<SecretInput, 'cells' | 'origins'>

/** The dwellings that the register tells, and the year whose dwellings a reader takes for those of another. */
export interface NearestStock {
  /** the year itself where a point of the level has the measure then, else the nearest that has it; null where none has */
  yearOf(points: string, measure: string, vintage: string): string | null
  /** dwellings of that other year, of a zone; null where points have their own, and where the register says nothing of the zone */
  borrowed(points: string, key: CellKey): number | null
}

/**
 * The register of residences may be of one year, and the survey of several: a reader takes the dwellings of the nearest year for
 * those of the year of the survey. Of two years that are as near, the later.
 */
export const nearestStock = keptWith(({ cells, origins }: Given): NearestStock => {
  const stocks = new Set(
    [...new Set([...origins.values()].map(({ declaration }) => declaration))].flatMap((declaration) =>
      declaration.format === 'wide' ? declaration.at_most.map(([, more]) => more) : [],
    ),
  )
  const years = new Map<string, Set<number>>()
  const told = new Map<string, number>()
  for (const row of cells) {
    if (!stocks.has(row.measure)) continue
    const cell = publicCell(row)
    if (cell === null || cell.value === null) continue
    told.set(cell.id, cell.value)
    if (!isPointLevel(row.level)) continue
    const key = `${row.level}|${row.measure}`
    years.set(key, (years.get(key) ?? new Set()).add(row.year))
  }
  const yearOf = (points: string, measure: string, vintage: string) => {
    const year = Number(vintage)
    const far = (other: number) => Math.abs(other - year)
    const [nearest] = [...(years.get(`${points}|${measure}`) ?? [])].sort((a, b) => far(a) - far(b) || b - a)
    return nearest === undefined ? null : String(nearest)
  }
  return {
    yearOf,
    borrowed(points, key) {
      const vintage = yearOf(points, key.measure, key.vintage)
      if (vintage === null || vintage === key.vintage) return null
      return told.get(cellId({ ...key, vintage })) ?? null
    },
  }
})

/**
 * The dwellings of each point in a year in which the register has none by point, as the nearest year has them: in `built`
 * from here on, as nothing that is printed. Where a count is over them they contradict it, and nothing is known for certain.
 */
export function fillNearestStock(input: Given, built: Built): void {
  const stock = nearestStock(input)
  for (const { cell, origin } of [...built.values()]) {
    if (cell.rule === null || origin?.declaration.format !== 'wide' || !isPointLevel(cell.level)) continue
    for (const [less, measure] of origin.declaration.at_most) {
      if (less !== cell.measure) continue
      const { level, zone, vintage } = cell
      const key = { level, zone, measure, vintage }
      const id = cellId(key)
      const value = stock.borrowed(level, key)
      if (value === null || built.has(id) || (cell.value ?? 0) > value) continue
      const known = { publicLower: value, publicUpper: value }
      built.set(id, {
        cell: { ...key, id, value, rule: null, publicWeight: 0, withheld: true, ...known },
        origin: null,
      })
    }
  }
}
