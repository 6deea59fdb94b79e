import type { PartialChoice } from '../atlas/choice-url.ts'
import { createResolver } from '../atlas/resolve.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { settledLink } from '../atlas/settled-link.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import { outlinesOf } from './outlines-of.ts'
import type { Sketch } from './sketch-markup.ts'
import { tableOf } from './table-of.ts'

/** The view of a link in a territory before the database answers, and the parameters that were asked in vain. */
export function linkView(
  partial: PartialChoice,
  territory: Opened,
): { readonly view: ResolvedView; readonly refused: string[] } {
  const { choice, problems, opened } = settledLink({ kind: 'read', partial, problems: [] }, territory)
  const view = { ...createResolver(opened)(choice), answers: null, answering: 'awaited' as const }
  return { view, refused: problems.map(({ param }) => param) }
}

/** The first picture of a link that none was prepared of (a threshold, classes, colours), drawn from the data. */
export function linkSketch(
  partial: PartialChoice,
  territory: Opened & { readonly geometry: Geometry },
): { readonly sketch: Sketch; readonly refused: string[] } {
  const { view, refused } = linkView(partial, territory)
  const { geometry } = territory
  const outlines = outlinesOf(geometry, view.choice.level, view.zones, view.choice.camera)
  return { sketch: { outlines, table: tableOf(view, geometry) }, refused }
}
