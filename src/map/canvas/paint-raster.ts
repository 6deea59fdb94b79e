import type { PixelRect } from './pixel-rect.ts'
import type { ZoneRaster } from './zone-raster.ts'

/** Pixels as a canvas keeps them, whatever the order of the machine's bytes: red, green, blue, alpha. */
export type Pixels = Uint32Array

/** A square that repeats in both directions. */
export interface Tile {
  readonly side: number
  readonly pixels: Pixels
}

/** What stands at each number of a raster. */
export interface Paint {
  /** a colour; read where no tile stands */
  readonly flat: Pixels
  /** rank in `tiles` plus one; 0 for a colour */
  readonly tileOf: Uint8Array
  readonly tiles: readonly Tile[]
}

/**
 * Colours the pixels of a rectangle. Tiles repeat from `origin`, so that a hatch goes along with the map that is moved.
 */
export function paintRaster(
  { ids, width }: ZoneRaster,
  { flat, tileOf, tiles }: Paint,
  into: Pixels,
  { left, top, right, bottom }: PixelRect,
  origin: { readonly x: number; readonly y: number },
): void {
  for (let y = top; y < bottom; y++) {
    const end = y * width + right
    // pixels of one number stand side by side: what they are painted with is looked up once for them all
    for (let from = y * width + left, to = from; from < end; from = to) {
      const id = ids[from] as number
      while (to < end && ids[to] === id) to++
      const rank = tileOf[id] as number
      if (rank === 0) {
        const pixel = flat[id] as number
        for (let i = from; i < to; i++) into[i] = pixel
      } else {
        const { side, pixels } = tiles[rank - 1] as Tile
        const row = modulo(y - origin.y, side) * side
        let column = modulo(from - y * width - origin.x, side)
        for (let i = from; i < to; i++) {
          into[i] = pixels[row + column] as number
          if (++column === side) column = 0
        }
      }
    }
  }
}

const modulo = (value: number, by: number) => ((value % by) + by) % by

/** One pixel of a colour written "#rrggbb"; a transparent one for null. */
export function pixelOf(hex: string | null): number {
  const bytes = new Uint8Array(4)
  if (hex !== null) {
    const value = Number.parseInt(hex.slice(1), 16)
    bytes.set([value >> 16, (value >> 8) & 255, value & 255, 255])
  }
  return new Uint32Array(bytes.buffer)[0] as number
}
