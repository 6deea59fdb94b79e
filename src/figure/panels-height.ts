import type { FigureSheetProps } from './FigureSheet.tsx'
import { ratioOf } from './ratio-of.ts'
import { layoutSheet, plainOptions } from './sheet-layout.ts'

/** Width that a map of small multiples has at least where several stand in a row: less on a phone, where two do. */
const LEAST_WIDTH = 210
const LEAST_ON_PHONE = 150
const PHONE = 480
const CAPTION = 40

/** The height of small multiples on a page of a width: as many in a row as are legible. */
export function panelsHeight(
  { view, geometry, panels = [], options = plainOptions(view), link = null }: FigureSheetProps,
  width: number,
): number {
  const bare = layoutSheet({
    view,
    geometry,
    width,
    height: 0,
    link,
    options,
    idPrefix: 'sheet',
    panels,
  })
  const least = bare.map.width < PHONE ? LEAST_ON_PHONE : LEAST_WIDTH
  const columns = Math.max(1, Math.min(panels.length, Math.floor(bare.map.width / least)))
  const rows = Math.ceil(panels.length / columns)
  const wanted = rows * (bare.map.width / columns / ratioOf(geometry) + CAPTION)
  return Math.ceil(bare.height - bare.map.height + Math.max(bare.map.height, wanted))
}
