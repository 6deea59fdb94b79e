import { flagsOfSum } from '../../atlas/cell-source.ts'
import { standingZone } from '../../contours/standing-zone.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { sum } from '../../indicators/ratio.ts'
import { isNumber, type State } from '../../indicators/value.ts'
import { groupBy } from '../../lib/group-by.ts'
import { zoneCode } from '../../territory/code.ts'
import { FINEST_TILES, isPointLevel, WORK_LEVEL } from '../../territory/level.ts'
import type { ZoneLayer } from '../territory-source.ts'

/** The IRIS that make up a perimeter exactly, by its code; none for one that cuts an IRIS. */
export type WholeIris = ReadonlyMap<string, readonly string[]>

/**
 * What is counted in each perimeter of work, as sums of what is published: of the IRIS that make it up where it cuts none,
 * else of the residences and condominiums that stand in it. What neither counts is not estimated, and has no cell. A sum
 * of published figures tells nothing that they do not; one of a secret figure is secret.
 * @param cells as they are published
 * @param perimeters as they were drawn
 * @param summable measures that may be added up
 */
export function workCells(
  { zones, cells }: { readonly zones: readonly ZoneRow[]; readonly cells: readonly CellRow[] },
  perimeters: ZoneLayer,
  wholeIris: WholeIris,
  summable: ReadonlySet<string>,
): CellRow[] {
  if (perimeters.features.length === 0) return []
  const points = zones.filter(({ level }) => isPointLevel(level))
  const byZone = groupBy(
    cells.filter(
      ({ level, measure }) => summable.has(measure) && (level === FINEST_TILES || isPointLevel(level)),
    ),
    ({ level, code }) => `${level} ${code}`,
  )
  return perimeters.features.flatMap((perimeter): CellRow[] => {
    const { code } = perimeter.properties
    const holds = standingZone({ type: 'FeatureCollection', features: [perimeter] })
    const iris = sumsOf(
      code,
      (wholeIris.get(code) ?? []).map((one) => `${FINEST_TILES} ${one}`),
      byZone,
    )
    const standing = points
      .filter(({ lon, lat }) => lon !== null && lat !== null && holds({ lon, lat }) !== null)
      .map((point) => `${point.level} ${point.code}`)
    const counted = new Set(iris.map(({ measure }) => measure))
    return [...iris, ...sumsOf(code, standing, byZone).filter(({ measure }) => !counted.has(measure))]
  })
}

/** Each measure and year that every one of the zones has a cell of, those of one level added up. */
function sumsOf(
  code: string,
  zones: readonly string[],
  byZone: ReadonlyMap<string, readonly CellRow[]>,
): CellRow[] {
  const of = (zone: string) => zone.slice(0, zone.indexOf(' '))
  const groups = groupBy(
    zones.flatMap((zone) => byZone.get(zone) ?? []),
    ({ level, measure, year }) => `${level} ${measure} ${year}`,
  )
  return [...groups.values()].flatMap((members): CellRow[] => {
    const [first] = members
    if (!first || members.length < zones.filter((zone) => of(zone) === first.level).length) return []
    const { measure, year } = first
    const { value } = sum(members.map((cell) => cell.value ?? (cell.state as State)))
    return [
      {
        level: WORK_LEVEL,
        code: zoneCode(WORK_LEVEL, code),
        measure,
        year,
        value: isNumber(value) ? value : null,
        state: isNumber(value) ? null : value,
        flags: flagsOfSum(members.map(({ flags }) => flags)),
      },
    ]
  })
}
