import * as fc from 'fast-check'
import { boxOf, type PlaneZone } from './plane-contours.ts'

/** A grid of quadrilaterals that share their moved vertices, some turned the other way round. */
export const jitteredGrid = (columns: number, rows: number): fc.Arbitrary<PlaneZone[]> => {
  const corners = (columns + 1) * (rows + 1)
  return fc
    .record({
      moves: fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), {
        minLength: 2 * corners,
        maxLength: 2 * corners,
      }),
      turned: fc.array(fc.boolean(), { minLength: columns * rows, maxLength: columns * rows }),
    })
    .map(({ moves, turned }) => {
      const vertex = (column: number, row: number) => {
        const at = row * (columns + 1) + column
        return [column + (moves[2 * at] ?? 0), row + (moves[2 * at + 1] ?? 0)]
      }
      return turned.map((isTurned, i) => {
        const [column, row] = [i % columns, Math.floor(i / columns)]
        const ring = [
          vertex(column, row),
          vertex(column + 1, row),
          vertex(column + 1, row + 1),
          vertex(column, row + 1),
          vertex(column, row),
        ]
        const rings = [Float64Array.from((isTurned ? ring.reverse() : ring).flat())]
        return { code: String(i), rings, box: boxOf(rings) }
      })
    })
}
