import type { ReactNode } from 'react'

/** A drawing planned before it is drawn, since what stands under it must know its height. */
export interface Layout {
  readonly height: number
  readonly element: ReactNode
}

/** What a reader may do with a drawing in the page; a file has none of it. */
export interface PlotGestures {
  readonly hovered: string | null
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, several: boolean) => void
}

/** Type size of plots, in their own pixels. */
export const SIZE = 12
export const LEADING = 15
export const round = (value: number): number => Math.round(value * 10) / 10
