import { equality, type Link } from './link.ts'
import type { Built, SecretInput } from './secret-cells.ts'

/**
 * Sums of some points, each named: a reader knows the points of a file from the zones that they stand in. A zone counts what
 * these count together, whatever else stands in it.
 */
export const linkedSumsOfPoints = ({ summed }: Pick<SecretInput, 'summed'>, built: Built): Link[] =>
  [...(summed ?? [])].flatMap(([sum, points]) => {
    const total = built.get(sum)?.cell
    const cells = points.flatMap((point) => built.get(point)?.cell ?? [])
    if (!total || cells.length < points.length) return []
    return [equality('points-summed', [total], cells)]
  })
