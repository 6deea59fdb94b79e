import { STATES } from '../../indicators/value.ts'
import type { ZoneState } from '../zone-state.ts'
import { type Paint, pixelOf } from './paint-raster.ts'
import { FIRST_ZONE, GROUND, OUTSIDE } from './zone-raster.ts'
import type { ZoneTiles } from './zone-tiles.ts'

/**
 * The pixels of a raster's numbers: nothing outside, the ground, then a zone's colour, hatch, or colour printed over.
 * @param ground its colour
 */
export function zonePaint(
  states: readonly ZoneState[],
  ground: string,
  { hatch, over: printed }: ZoneTiles,
): Paint {
  const flat = new Uint32Array(FIRST_ZONE + states.length)
  const tileOf = new Uint8Array(FIRST_ZONE + states.length)
  flat[OUTSIDE] = pixelOf(null)
  flat[GROUND] = pixelOf(ground)
  const pixels = new Map<string, number>()
  const tiles = STATES.map(hatch)
  const ranks = new Map<string, number>()
  states.forEach(({ color, state, over }, id) => {
    if (state !== '') tileOf[FIRST_ZONE + id] = 1 + STATES.indexOf(state)
    else if (over !== '') {
      const key = `${over} ${color}`
      const rank = ranks.get(key) ?? tiles.push(printed(over, color))
      ranks.set(key, rank)
      tileOf[FIRST_ZONE + id] = rank
    }
    const pixel = pixels.get(color) ?? pixelOf(color)
    pixels.set(color, pixel)
    flat[FIRST_ZONE + id] = pixel
  })
  return { flat, tileOf, tiles }
}

/** The same object for the same tile. */
const tileAt = ({ tileOf, tiles }: Paint, i: number) => tiles[(tileOf[i] ?? 0) - 1]

/** The zones whose paint differs, by position. */
export function changedZones(before: Paint, after: Paint): number[] {
  const changed: number[] = []
  for (let i = FIRST_ZONE; i < after.flat.length; i++)
    if (before.flat[i] !== after.flat[i] || tileAt(before, i) !== tileAt(after, i))
      changed.push(i - FIRST_ZONE)
  return changed
}
