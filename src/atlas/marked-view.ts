import type { ResolvedView } from './view.ts'
import { markSelected } from './view-zones.ts'

/** The view with some zones outlined as those of the selection are: what any map draws, and nothing else reads. */
export const markedView = (view: ResolvedView, codes: readonly string[]): ResolvedView =>
  codes.length === 0 ? view : { ...view, zones: markSelected(view.zones, codes) }
