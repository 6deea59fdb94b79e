import { afterEach, expect, it, vi } from 'vitest'
import { HATCHES } from '../figure/hatch-shapes.ts'
import { DARK_INKS } from '../figure/palette.ts'
import { STATES } from '../indicators/value.ts'
import { hatchImage } from './hatch-image.ts'

/** Notes what is drawn, in the order it is. */
function notebook() {
  const notes: string[] = []
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineCap: 'butt' as CanvasLineCap,
    scale: (x: number, y: number) => notes.push(`scale ${x} ${y}`),
    fillRect: (...box: number[]) => notes.push(`paper ${context.fillStyle} ${box}`),
    stroke: (path?: unknown) =>
      notes.push(
        `ink ${context.strokeStyle} ${context.lineWidth} ${context.lineCap} ${(path as { data: string }).data}`,
      ),
    getImageData: (...box: number[]) => ({ box }) as unknown as ImageData,
  }
  return { notes, context: context as unknown as CanvasRenderingContext2D }
}

afterEach(() => vi.unstubAllGlobals())

it.each(STATES)('draws the hatch of %s from the data that the figure draws', (state) => {
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(readonly data: string) {}
    },
  )
  const hatch = HATCHES[state]
  const { notes, context } = notebook()
  const sides: number[] = []
  const image = hatchImage(hatch, DARK_INKS, 2, (side) => {
    sides.push(side)
    return context
  })
  expect(sides).toEqual([hatch.size * 2])
  expect(image).toEqual({ box: [0, 0, hatch.size * 2, hatch.size * 2] })
  expect(notes).toEqual([
    'scale 2 2',
    `paper ${DARK_INKS.hatchPaper} 0,0,${hatch.size},${hatch.size}`,
    ...hatch.paths.map((path) => `ink ${DARK_INKS.hatchInk} ${hatch.strokeWidth} round ${path}`),
  ])
})
