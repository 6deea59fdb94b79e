import { type Cell, type CellKey, cellId } from '../../disclosure/cell.ts'
import { groupBy } from '../../lib/group-by.ts'
import { keptWith } from '../../lib/kept-with.ts'
import { isPointLevel } from '../../territory/level.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { fillAbsent } from './absent-members.ts'
import { ofKind } from './identity.ts'
import { at, type Built, publicCell, type SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

type Given = Pick<SecretInput, 'cells' | 'origins' | 'ownYears'>

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
export const nearestStock = keptWith((input: Given): NearestStock => {
  if (input.ownYears) return { yearOf: (_, __, vintage) => vintage, borrowed: () => null }
  const { cells } = input
  const stocks = stocksOf(input)
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
    const [nearest] = byDistance([...(years.get(`${points}|${measure}`) ?? [])], Number(vintage))
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

/** The measures that others count no more than. */
const stocksOf = ({ origins }: Given): ReadonlySet<string> =>
  new Set(
    [...new Set([...origins.values()].map(({ declaration }) => declaration))].flatMap((declaration) =>
      declaration.format === 'wide' ? declaration.at_most.map(([, more]) => more) : [],
    ),
  )

/** Of two years that are as near, the later first. */
const byDistance = (years: readonly number[], year: number): number[] => {
  const far = (other: number) => Math.abs(other - year)
  return years.toSorted((a, b) => far(a) - far(b) || b - a)
}

/**
 * The dwellings of each zone, and those of them in districts, in a year of a survey of which nobody gives them, as the nearest
 * year has them: in `built` from here on, as nothing that is printed. Where a count of the zone is over them they contradict it, and
 * nothing is known of the zone.
 * @returns whether there are any
 */
export function fillNearestStockOfZones(input: SecretInput, built: Built): boolean {
  if (input.ownYears) return false
  const limits = [...built.values()].flatMap(({ cell, origin }) =>
    cell.rule === null || origin?.declaration.format !== 'wide'
      ? []
      : origin.declaration.at_most
          .filter(([less]) => less === cell.measure)
          .map(([less, more]) => ({ less, more, vintage: cell.vintage })),
  )
  const vintages = new Set(limits.map(({ vintage }) => vintage))
  if (vintages.size === 0) return false
  const wholes = new Map(ofKind(input.identities, 'located').map(({ located, whole }) => [located, whole]))
  const limited = [...new Map(limits.map((one) => [Object.values(one).join('|'), one])).values()]
  const contradicts = ({ level, zone, measure, vintage }: CellKey, value: number) =>
    limited.some(
      ({ less, more, vintage: of }) =>
        more === measure &&
        of === vintage &&
        (built.get(at(level, zone, less, vintage))?.cell.value ?? 0) > value,
    )
  let isFilled = false
  const told = groupBy(toldStocks(input), ({ level, zone, measure }) => `${level}|${zone}|${measure}`)
  // the part in districts after the whole
  for (const of of [...told.values()].sort((a, b) => rank(a, wholes) - rank(b, wholes)))
    for (const vintage of vintages) {
      const [nearest] = byDistance(
        of.map((cell) => Number(cell.vintage)),
        Number(vintage),
      )
      const cell = of.find((one) => Number(one.vintage) === nearest)
      if (!cell || cell.value === null) continue
      const { level, zone, measure, value } = cell
      const key = { level, zone, measure, vintage }
      const id = cellId(key)
      const own = built.get(id)?.cell
      if ((own && (own.value !== null || own.rule !== null)) || contradicts(key, value)) continue
      const whole = wholes.get(measure)
      if (whole !== undefined) {
        const all = built.get(at(level, zone, whole, vintage))?.cell.value ?? null
        const isKnown = told.has(`${level}|${zone}|${whole}`)
        if (all === null ? isKnown : all < value) continue
      }
      built.set(id, { cell: { ...known(key, value), id }, origin: null })
      isFilled = true
    }
  return isFilled
}

const rank = ([cell]: readonly Cell[], wholes: ReadonlyMap<string, string>): number =>
  cell && wholes.has(cell.measure) ? 1 : 0

/** The dwellings of zones that are public, of every year, with those that all but one IRIS of a commune leave. */
function toldStocks(input: SecretInput): Cell[] {
  const stocks = stocksOf(input)
  const measures = new Set([
    ...stocks,
    ...ofKind(input.identities, 'located').flatMap(({ located, whole }) =>
      stocks.has(whole) ? located : [],
    ),
  ])
  const built: Built = new Map()
  for (const row of input.cells) {
    if (!measures.has(row.measure) || isPointLevel(row.level)) continue
    const origin = input.origins.get(rowId(row))
    const isRuled =
      origin && !input.exempt.has(origin.declaration.id) && ruleOf(origin.declaration, row.measure)
    const cell = isRuled ? null : publicCell(row)
    if (cell) built.set(cell.id, { cell, origin: null })
  }
  fillAbsent(input, built)
  return [...built.values()].flatMap(({ cell }) => (cell.value === null ? [] : [cell]))
}

/** Dwellings that every reader knows, and nobody prints. */
const known = (key: CellKey, value: number) => ({
  ...key,
  value,
  rule: null,
  publicWeight: 0,
  withheld: true,
  publicLower: value,
  publicUpper: value,
})

/**
 * The dwellings of each point in a year in which the register has none by point, as the nearest year has them: in `built`
 * from here on, as nothing that is printed. Where a count is over them they contradict it, and nothing is known for certain.
 * @returns whether there are any
 */
export function fillNearestStock(input: Given, built: Built): boolean {
  const stock = nearestStock(input)
  let isFilled = false
  for (const { cell, origin } of [...built.values()]) {
    if (cell.rule === null || origin?.declaration.format !== 'wide' || !isPointLevel(cell.level)) continue
    for (const [less, measure] of origin.declaration.at_most) {
      if (less !== cell.measure) continue
      const { level, zone, vintage } = cell
      const key = { level, zone, measure, vintage }
      const id = cellId(key)
      const value = stock.borrowed(level, key)
      if (value === null || built.has(id) || (cell.value ?? 0) > value) continue
      built.set(id, { cell: { ...known(key, value), id }, origin: null })
      isFilled = true
    }
  }
  return isFilled
}
