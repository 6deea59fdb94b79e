import { STATES, type State } from '../../indicators/value.ts'
import type { ZoneState } from '../zone-state.ts'
import { type Paint, pixelOf, type Tile } from './paint-raster.ts'
import { FIRST_ZONE, GROUND, OUTSIDE } from './zone-raster.ts'

/**
 * The pixels of a raster's numbers: nothing outside, the ground, then a colour or a hatch a zone.
 * @param ground its colour
 */
export function zonePaint(
  states: readonly ZoneState[],
  ground: string,
  hatch: (state: State) => Tile,
): Paint {
  const flat = new Uint32Array(FIRST_ZONE + states.length)
  const tileOf = new Uint8Array(FIRST_ZONE + states.length)
  flat[OUTSIDE] = pixelOf(null)
  flat[GROUND] = pixelOf(ground)
  const pixels = new Map<string, number>()
  states.forEach(({ color, state }, id) => {
    if (state !== '') tileOf[FIRST_ZONE + id] = 1 + STATES.indexOf(state)
    const pixel = pixels.get(color) ?? pixelOf(color)
    pixels.set(color, pixel)
    flat[FIRST_ZONE + id] = pixel
  })
  return { flat, tileOf, tiles: STATES.map(hatch) }
}

/** The zones whose paint differs, by position. */
export function changedZones(before: Paint, after: Paint): number[] {
  const changed: number[] = []
  for (let i = FIRST_ZONE; i < after.flat.length; i++)
    if (before.flat[i] !== after.flat[i] || before.tileOf[i] !== after.tileOf[i]) changed.push(i - FIRST_ZONE)
  return changed
}
