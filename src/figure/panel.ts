import type { ResolvedView } from '../atlas/view.ts'

/** One map of small multiples: what tells it from the others, and what it shows in their common classes. */
export interface Panel {
  readonly key: string
  readonly caption: string
  readonly view: ResolvedView
}
