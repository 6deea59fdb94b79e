import type { Choice } from '../../../atlas/choice.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'

/** What the plots of a page are given, and what they change. */
export interface PlotProps {
  readonly view: ResolvedView
  /** open now: its controls show it at once, the view a moment later */
  readonly plot: Choice['plot']
  readonly opened: Opened
  readonly hovered: string | null
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, several: boolean) => void
  readonly onChange: (change: Partial<Choice>) => void
}
