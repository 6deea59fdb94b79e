import { cellId } from '../../disclosure/cell.ts'
import { ofKind } from './identity.ts'
import { areKnown } from './link.ts'
import { type PointColumn, pointsIn, summedColumns } from './point-members.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'

/**
 * A file of points that names every household without saying so: each zone that a source counts counts what its points count
 * together, in each column that adds up. A reader sees it of the zones that are printed, and believes it of the others: such a file is held to be
 * complete, in `built` from here on.
 */
export function tellComplete(
  input: Pick<SecretInput, 'zones' | 'identities' | 'catalogue'>,
  built: Built,
): void {
  const identities = ofKind(input.identities, 'points')
  for (const points of new Set(identities.map((one) => one.points))) {
    const columns = summedColumns(input, built, points)
    const zones = identities
      .filter((one) => one.points === points)
      .flatMap((one) =>
        [...pointsIn(input.zones, points, one.zones)].map(([zone, codes]) => ({
          level: one.zones,
          zone,
          codes,
        })),
      )
    const sums = zones.flatMap((zone) => columns.flatMap((column) => sumsUp(zone, column, points, built)))
    if (sums.length === 0 || sums.includes(false)) continue
    for (const [id, one] of built) if (one.cell.level === points) built.set(id, asComplete(one))
  }
}

interface Place {
  readonly level: string
  readonly zone: string
  readonly codes: readonly string[]
}

/** Whether the points of a zone count what it counts; nothing where no source counts the zone. */
function sumsUp({ level, zone, codes }: Place, column: PointColumn, points: string, built: Built): boolean[] {
  const { measure, vintage } = column
  const total = built.get(cellId({ level, zone, measure, vintage }))?.cell
  if (!total) return []
  const cells = codes.flatMap((code) => built.get(at(points, code, measure, vintage))?.cell ?? [])
  if (cells.length < codes.length || !areKnown([total, ...cells])) return [false]
  return [cells.reduce((sum, { value }) => sum + (value ?? 0), 0) === total.value]
}

const asComplete = ({ cell, origin }: BuiltCell): BuiltCell =>
  origin?.declaration.format === 'wide'
    ? { cell, origin: { ...origin, declaration: { ...origin.declaration, complete: true } } }
    : { cell, origin }
