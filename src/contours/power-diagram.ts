import { polygonContains } from 'd3-polygon'
import polylabel from 'polylabel'
import { conformRings } from './conform.ts'
import { solveLaplacian } from './laplacian.ts'
import { counterclockwise, distance, type Point, type Ring, signedArea } from './plane.ts'
import { neighbourOrder, type PowerCell, powerCells } from './power-cells.ts'

/** Largest relative error on an area, and the number of Newton steps given to reach it. */
const TOLERANCE = 1e-6
const MAX_STEPS = 200

/** Points closer than this share of the outline's size are one. */
const WELD = 1e-7

/**
 * Divides a simple polygon, convex or not, into one cell per site with areas in proportion of
 * `targetAreas` (same order as `sites`). Each cell is a list of rings, counterclockwise and not closed:
 * one, or several where a concave outline cuts the cell. Cells tile the outline; the edges they share, and
 * those on the outline, have identical vertices on both sides.
 *
 * Only the places of the sites relative to one another matter: the cells stay the same when all the sites
 * are moved or scaled together, so a site may lie outside the outline.
 *
 * Damped Newton on the weights (Kitagawa, Merigot, Thibert 2019, "Convergence of a Newton algorithm for
 * semi-discrete optimal transport", algorithm 1).
 *
 * @throws RangeError when two sites coincide, or when a target is not a positive number.
 */
export function powerDiagram(
  outline: Ring,
  sites: readonly Point[],
  targetAreas: readonly number[],
): Ring[][] {
  check(sites, targetAreas)
  const ring = counterclockwise(outline)
  const scale = signedArea(ring) / targetAreas.reduce((sum, area) => sum + area, 0)
  const targets = targetAreas.map((area) => area * scale)
  const cells = fittedCells(ring, moveInside(ring, sites), targets)
  return weld(cells, ring)
}

function check(sites: readonly Point[], targetAreas: readonly number[]) {
  if (sites.length !== targetAreas.length || sites.length === 0)
    throw new RangeError(`${sites.length} sites for ${targetAreas.length} areas`)
  targetAreas.forEach((area, i) => {
    if (!(area > 0 && Number.isFinite(area))) throw new RangeError(`area of site ${i} is ${area}`)
  })
  const seen = new Map<string, number>()
  sites.forEach((site, i) => {
    const twin = seen.get(String(site))
    if (twin !== undefined) throw new RangeError(`sites ${twin} and ${i} are at the same place`)
    seen.set(String(site), i)
  })
}

/** Shrinks the sites towards a point well inside until all are inside: every first cell then has an area. */
function moveInside(outline: Ring, sites: readonly Point[]): Point[] {
  const [cx, cy] = polylabel([outline], 1e-3 * Math.sqrt(signedArea(outline)))
  let moved = sites.map(([x, y]): Point => [x, y])
  while (!moved.every((site) => polygonContains(outline, site)))
    moved = moved.map(([x, y]) => [cx + (x - cx) * 0.7, cy + (y - cy) * 0.7])
  return moved
}

function fittedCells(outline: Ring, sites: readonly Point[], targets: readonly number[]): PowerCell[] {
  const order = neighbourOrder(sites)
  let weights = sites.map(() => 0)
  let cells = powerCells(outline, sites, weights, order)
  const floor = Math.min(...cells.map((cell) => cell.area), ...targets) / 2
  for (let step = 0; step < MAX_STEPS; step++) {
    const missing = targets.map((target, i) => target - (cells[i] as PowerCell).area)
    if (missing.every((gap, i) => Math.abs(gap) <= TOLERANCE * (targets[i] as number))) return cells
    const direction = solveLaplacian(conductances(cells, sites), missing)
    const norm = Math.hypot(...missing)
    for (let pace = 1; ; pace /= 2) {
      if (pace < 1e-9) throw new Error('power diagram: no step improves the areas')
      const trial = weights.map((weight, i) => weight + pace * (direction[i] as number))
      const next = powerCells(outline, sites, trial, order)
      const error = Math.hypot(...next.map((cell, i) => (targets[i] as number) - cell.area))
      if (next.every((cell) => cell.area >= floor) && error <= (1 - pace / 2) * norm) {
        weights = trial
        cells = next
        break
      }
    }
  }
  throw new Error(`power diagram: areas not reached in ${MAX_STEPS} steps`)
}

/** d area_i / d weight_j = -(length of their border) / (2 x distance of the sites). */
function conductances(cells: readonly PowerCell[], sites: readonly Point[]): Map<number, number>[] {
  return cells.map(
    (cell, i) =>
      new Map(
        [...cell.borders].map(([j, length]) => [
          j,
          length / (2 * distance(sites[i] as Point, sites[j] as Point)),
        ]),
      ),
  )
}

function weld(cells: readonly PowerCell[], outline: Ring): Ring[][] {
  const rings = [outline, ...cells.flatMap((cell) => cell.parts)]
  const welded = conformRings(rings, WELD * Math.sqrt(signedArea(outline))).slice(1)
  return cells.map((cell) => welded.splice(0, cell.parts.length).filter((ring) => ring.length > 0))
}
