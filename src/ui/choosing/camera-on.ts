import { type Choice, ZOOMS } from '../../atlas/choice.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { placeOf } from '../../territory/place.ts'

/** Pixels that a map has at the least, of a phone too; pixels of the world at zoom 0. */
const LEAST_MAP = 300
const WORLD = 512
/** What zones take beyond their middles, in the distance between these; degrees where there is one. */
const AROUND = 1.8
const ALONE = 0.02

/** A camera that has these zones in sight on any screen; null where none has a place. */
export function cameraOn(zones: readonly Pick<ZoneRow, 'lon' | 'lat'>[]): Choice['camera'] {
  const placed = zones.flatMap((zone) => placeOf(zone) ?? [])
  if (placed.length === 0) return null
  const [west, east] = ends(placed.map(({ lon }) => lon))
  const [south, north] = ends(placed.map(({ lat }) => lat))
  const lat = (south + north) / 2
  // a degree of latitude is wider than one of longitude on the map
  const tall = (north - south) / Math.cos((lat * Math.PI) / 180)
  const span = Math.max(ALONE, AROUND * Math.max(east - west, tall))
  const zoom = Math.log2((LEAST_MAP / WORLD) * (360 / span))
  return { zoom: Math.min(ZOOMS.max, Math.max(ZOOMS.min, zoom)), lat, lon: (west + east) / 2 }
}

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const
