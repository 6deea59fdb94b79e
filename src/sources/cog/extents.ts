/** West, south, east, north, in degrees of WGS84. */
export type Extent = readonly [number, number, number, number]

/** Extents of arrondissements and départements, by code: data/cog/extents.csv. */
export const parseExtents = (csv: string): ReadonlyMap<string, Extent> =>
  new Map(
    csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line): [string, Extent] => {
        const [place = '', west, south, east, north] = line.split(',')
        return [place, [Number(west), Number(south), Number(east), Number(north)]]
      }),
  )

const KM = 111.2

/** Kilometres from a position to an extent; 0 inside. */
export function kilometresFrom(
  [west, south, east, north]: Extent,
  [x = 0, y = 0]: readonly number[],
): number {
  const dx = Math.max(west - x, 0, x - east)
  const dy = Math.max(south - y, 0, y - north)
  return Math.hypot(dx * Math.cos((Math.min(Math.abs(y), 89) * Math.PI) / 180), dy) * KM
}
