import type { Hatch } from '../figure/hatch-shapes.ts'
import type { Inks } from '../figure/palette.ts'

/** A blank canvas whose pixels are read. @param side in pixels */
export function squareCanvas(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  return canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
}

/** Pixels of a hatch's tile: `size` times `ratio` on a side. A whole `ratio` keeps the repeat exact. */
export function hatchImage(
  { size, paths, strokeWidth }: Hatch,
  { hatchInk, hatchPaper }: Pick<Inks, 'hatchInk' | 'hatchPaper'>,
  ratio: number,
  /** a blank square canvas of this many pixels on a side */
  canvas: (side: number) => CanvasRenderingContext2D,
): ImageData {
  const side = size * ratio
  const context = canvas(side)
  context.scale(ratio, ratio)
  context.fillStyle = hatchPaper
  context.fillRect(0, 0, size, size)
  context.strokeStyle = hatchInk
  context.lineWidth = strokeWidth
  context.lineCap = 'round'
  for (const path of paths) context.stroke(new Path2D(path))
  return context.getImageData(0, 0, side, side)
}
