import { HATCHES, type Hatch } from '../../figure/hatch-shapes.ts'
import { overprintTile } from '../../figure/overprints.ts'
import type { Inks } from '../../figure/palette.ts'
import type { State } from '../../indicators/value.ts'
import { hatchImage, squareCanvas } from '../hatch-image.ts'
import { OVER_IMAGES, overImage } from '../over-images.ts'
import type { Tile } from './paint-raster.ts'

/** Tiles as pixels, at a whole number of them on a side, so that they repeat exactly. */
export interface ZoneTiles {
  /** the hatch of a state */
  readonly hatch: (state: State) => Tile
  /** a colour and what is printed over it, by the name of its image */
  readonly over: (name: string, color: string) => Tile
}

/** Each is drawn once. */
export function zoneTiles(ratio: number, inks: Inks): ZoneTiles {
  const known = new Map<string, Tile>()
  const tile = (key: string, size: Hatch['size'], draw: (ratio: number) => ImageData): Tile => {
    const found = known.get(key)
    if (found) return found
    const side = Math.max(1, Math.round(size * ratio))
    const drawn = { side, pixels: new Uint32Array(draw(side / size).data.buffer) }
    known.set(key, drawn)
    return drawn
  }
  return {
    hatch: (state) =>
      tile(state, HATCHES[state].size, (scale) => hatchImage(HATCHES[state], inks, scale, squareCanvas)),
    over(name, color) {
      const one = OVER_IMAGES.find((image) => image.name === name)
      if (!one) throw new Error(`no image is called ${name}`)
      return tile(`${name} ${color}`, overprintTile(one.signs).size, (scale) =>
        overImage(one, color, scale, squareCanvas),
      )
    },
  }
}
