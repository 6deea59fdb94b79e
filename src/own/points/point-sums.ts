import type { ZoneRow } from '../../db/tables.ts'
import { CELL_FLAGS } from '../../indicators/value.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import type { PlacedPoint } from '../../sources/points/read-points.ts'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import { SUMMED_LEVELS } from './points-source.ts'

type Point = Pick<PlacedPoint, 'code' | 'commune' | 'iris' | 'qpv'>

/** A point of a territory, of which its commune is known. */
export const summedPoint = ({ code, commune, iris = null, qpv = null }: ZoneRow): Point[] =>
  commune === null ? [] : [{ code, commune, iris, qpv }]

/**
 * What points count, summed over the commune, the IRIS and the district that each stands in. A zone without a point has no
 * sum: that none is in the file is no proof that there is none. A zone of which a point has no number has none either.
 * @param summed measures that are summed
 * @param lost communes of which a row has no place: the sums of their zones are of a part of what the file counts
 */
export function pointSums(
  points: readonly Point[],
  cells: readonly LongCell[],
  summed: ReadonlySet<string>,
  lost: ReadonlySet<string>,
): LongCell[] {
  const byCode = new Map(points.map((point) => [point.code, point]))
  const sums = new Map<string, LongCell>()
  for (const { code, measure, year, value } of cells) {
    const point = byCode.get(code)
    if (!point || !summed.has(measure)) continue
    const flags = lost.has(point.commune) ? CELL_FLAGS.partial_perimeter : 0
    for (const level of SUMMED_LEVELS) {
      const zone: string | null = point[level]
      if (zone === null) continue
      const key = `${level}|${zone}|${measure}|${year}`
      const before = sums.get(key)
      sums.set(key, {
        level,
        code: before?.code ?? codeIn(level, zone),
        measure,
        year,
        value: added(before?.value ?? 0, value),
        flags: flags | (before?.flags ?? 0),
      })
    }
  }
  return [...sums.values()]
}

const codeIn = (level: (typeof SUMMED_LEVELS)[number], zone: string): ZoneCode => zoneCode(level, zone)

const added = (sum: LongCell['value'], value: LongCell['value']): LongCell['value'] =>
  typeof sum === 'number' && typeof value === 'number' ? sum + value : 'missing'
