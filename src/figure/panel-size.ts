import type { Panel } from '../atlas/panels.ts'
import type { Geometry } from './geometry.ts'
import type { OwnLegends } from './own-legends.ts'
import { PANEL_GAP, type PanelGrid, panelGrid } from './panel-grid.ts'
import type { Size } from './projection.ts'
import { ratioOf } from './ratio-of.ts'
import { tenth } from './tenth.ts'
import { wrapText } from './text-width.ts'

export const CAPTION_SIZE = 12.5
export const CAPTION_LEADING = 15

/** Where several maps stand, under their captions and over legends of their own, and the size of each. */
export interface PanelPlan extends Size {
  readonly grid: PanelGrid
  readonly captions: readonly (readonly string[])[]
  /** height of the captions */
  readonly caption: number
}

export function panelSize(
  panels: readonly Panel[],
  box: Size,
  geometry: Geometry,
  ownLegends: OwnLegends | null,
): PanelPlan {
  const shape = { ratio: ratioOf(geometry), gap: PANEL_GAP, inRow: ownLegends !== null }
  const foot = ownLegends?.height ?? 0
  // captions are broken to the width that the panels have with captions of one line
  const rough = panelGrid(panels.length, box, { ...shape, caption: CAPTION_LEADING + 6 + foot })
  const captions = panels.map(({ caption }) => wrapText(caption, rough.width, CAPTION_SIZE, true))
  const caption = Math.max(1, ...captions.map((lines) => lines.length)) * CAPTION_LEADING + 6
  const grid = panelGrid(panels.length, box, { ...shape, caption: caption + foot })
  return { grid, captions, caption, width: tenth(grid.width), height: tenth(grid.height - caption - foot) }
}
