import { MAP_LEVELS } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import type { Store } from './store.ts'

/** Degrees from the centres of the outer zones to their far edges, at most: no commune is that wide. */
const EDGE = 0.25

/** Whether a camera is centred on the territory or close by, as the centres of its zones tell. */
export function meets({ lon, lat }: NonNullable<Choice['camera']>, store: Store): boolean {
  const within = (at: number, values: readonly number[]) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)]
    const margin = EDGE + (greatest - least) / 4
    return at >= least - margin && at <= greatest + margin
  }
  const zones = MAP_LEVELS.flatMap((level) => store.zones(level)).filter(
    (zone) => zone.lon !== null && zone.lat !== null,
  )
  return (
    within(
      lon,
      zones.map((zone) => zone.lon ?? 0),
    ) &&
    within(
      lat,
      zones.map((zone) => zone.lat ?? 0),
    )
  )
}
