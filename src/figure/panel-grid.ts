/** Between two panels, in pixels. */
export const PANEL_GAP = 14

/** Of the patterns of a panel. */
export const panelPrefix = (idPrefix: string, key: string): string => `${idPrefix}-${key}`

/** Places of panels of one size in a box. */
export interface PanelGrid {
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/**
 * Rows and columns in which panels are as large as they can be, or one row where that is asked for.
 * @param ratio width over height of what each panel shows
 * @param caption height over each panel for its words, counted in the panel's own
 */
export function panelGrid(
  count: number,
  box: { readonly width: number; readonly height: number },
  {
    ratio,
    gap,
    caption,
    inRow = false,
  }: { readonly ratio: number; readonly gap: number; readonly caption: number; readonly inRow?: boolean },
): PanelGrid {
  const sized = Array.from({ length: count }, (_, i) => {
    const columns = i + 1
    const rows = Math.ceil(count / columns)
    const width = (box.width - gap * (columns - 1)) / columns
    const height = (box.height - gap * (rows - 1)) / rows
    return { columns, width, height, shown: Math.min(width, (height - caption) * ratio) }
  })
  const best = (inRow ? sized.slice(-1) : sized).reduce((a, b) => (b.shown > a.shown ? b : a))
  return {
    width: best.width,
    height: best.height,
    places: Array.from({ length: count }, (_, i) => ({
      x: (i % best.columns) * (best.width + gap),
      y: Math.floor(i / best.columns) * (best.height + gap),
    })),
  }
}
