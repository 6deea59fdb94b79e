import { HATCHES } from '../../figure/hatch-shapes.ts'
import type { Inks } from '../../figure/palette.ts'
import type { State } from '../../indicators/value.ts'
import { hatchImage } from '../hatch-image.ts'
import type { Tile } from './paint-raster.ts'

/** The hatches of states as pixels, at a whole number of them on a side, so that they repeat exactly. */
export function hatchTiles(ratio: number, inks: Inks): (state: State) => Tile {
  const known = new Map<State, Tile>()
  return (state) => {
    const found = known.get(state)
    if (found) return found
    const hatch = HATCHES[state]
    const side = Math.max(1, Math.round(hatch.size * ratio))
    const { data } = hatchImage(hatch, inks, side / hatch.size, (width) => {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = width
      return canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
    })
    const tile = { side, pixels: new Uint32Array(data.buffer) }
    known.set(state, tile)
    return tile
  }
}
