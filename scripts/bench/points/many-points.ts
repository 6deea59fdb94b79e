import type { TerritorySource } from '../../../src/publish/territory-source.ts'
import { zoneCode } from '../../../src/territory/code.ts'
import { stream } from '../../demo/random.ts'

const LEVEL = 'residence'
/** Degrees around a residence in which its copies stand. */
const AROUND = 0.012

/** A territory whose residences are copied, each with its figures, until there are so many of them: for measures alone. */
export function manyPoints(source: TerritorySource, id: string, least: number): TerritorySource {
  const residences = source.zones.filter(({ level }) => level === LEVEL)
  const copies = Math.ceil(least / residences.length) - 1
  const ranks = Array.from({ length: copies }, (_, i) => i + 1)
  const copied = (code: string, rank: number) => zoneCode(LEVEL, `${code}Z${rank}`)
  const moved = (degrees: number | null, ...of: (string | number)[]) =>
    degrees === null ? null : degrees + stream(1, ...of).between(-AROUND, AROUND)
  return {
    ...source,
    meta: { ...source.meta, id },
    zones: [
      ...source.zones,
      ...ranks.flatMap((rank) =>
        residences.map((one) => ({
          ...one,
          code: copied(one.code, rank),
          name: `${one.name} ${rank + 1}`,
          lon: moved(one.lon, 'lon', one.code, rank),
          lat: moved(one.lat, 'lat', one.code, rank),
        })),
      ),
    ],
    cells: [
      ...source.cells,
      ...ranks.flatMap((rank) =>
        source.cells
          .filter(({ level }) => level === LEVEL)
          .map((cell) => ({ ...cell, code: copied(cell.code, rank) })),
      ),
    ],
  }
}
