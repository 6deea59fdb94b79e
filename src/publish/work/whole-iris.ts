import { groupBy } from '../../lib/group-by.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { isSliver } from '../read/official-layers.ts'
import type { WholeIris } from './work-cells.ts'

/** Share of an IRIS, or of a perimeter, from which on the rest is a border drawn twice. */
const WHOLE = 0.98

/**
 * The perimeters that IRIS make up exactly: no IRIS is cut, and nothing of the perimeter lies outside of them.
 * @param overlaps of IRIS and perimeters, `qpv` being the code of a perimeter
 */
export function wholeIris(overlaps: readonly Overlap[]): WholeIris {
  const parts = groupBy(
    overlaps.filter((overlap) => !isSliver(overlap)),
    ({ qpv }) => qpv,
  )
  return new Map(
    [...parts].flatMap(([code, own]): [string, string[]][] => {
      const covered = own.reduce((share, { shareOfQpv }) => share + shareOfQpv, 0)
      const isWhole = covered >= WHOLE && own.every(({ shareOfIris }) => shareOfIris >= WHOLE)
      return isWhole ? [[code, own.map(({ iris }) => iris).sort()]] : []
    }),
  )
}
