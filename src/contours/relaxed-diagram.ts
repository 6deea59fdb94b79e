import { centroid, type Point, type Ring } from './plane.ts'
import { powerDiagram } from './power-diagram.ts'

/** `rounds` times, each site goes the share `pull` of the way to the middle of its cell. */
interface Relaxation {
  rounds: number
  pull: number
}

/** Power diagram whose cells are made rounder by Lloyd's relaxation, at the cost of moving the sites. */
export function relaxedDiagram(
  outline: Ring,
  sites: readonly Point[],
  targetAreas: readonly number[],
  { rounds, pull }: Relaxation,
): Ring[][] {
  let centres = sites
  let cells = powerDiagram(outline, centres, targetAreas)
  for (let round = 0; round < rounds; round++) {
    centres = centres.map(([x, y], i): Point => {
      const [cx, cy] = centroid(cells[i] as Ring[])
      return [x + pull * (cx - x), y + pull * (cy - y)]
    })
    cells = powerDiagram(outline, centres, targetAreas)
  }
  return cells
}
