import type { DeskBuild, DeskState } from '../../imports/desk-state.ts'
import type { OwnFile } from '../../imports/own-file.ts'

type Built = Extract<DeskBuild, { kind: 'built' }>

/** What a desk has to show first: the territory that is built of its files, or the indicator of the first of them. */
export type FirstShown =
  | { readonly kind: 'territory'; readonly built: Built }
  | { readonly kind: 'indicator'; readonly indicator: string }

/** null where there is nothing to show, or a file still needs its reader: it is refused, or nobody has said what it holds. */
export function firstShown(
  { files, overlay, build }: Pick<DeskState, 'files' | 'overlay' | 'build'>,
  makes: 'territory' | 'figures',
): FirstShown | null {
  if (files.some(({ state }) => state.kind !== 'read' && state.kind !== 'contours')) return null
  if (makes === 'territory') return build?.kind === 'built' ? { kind: 'territory', built: build } : null
  const [indicator] = files.flatMap(({ name }) => overlay?.indicators[name] ?? [])
  return indicator === undefined ? null : { kind: 'indicator', indicator }
}

/** Whether a table was read on a territory in which none of its rows has a place. */
export const isOfElsewhere = ({ state }: Pick<OwnFile, 'state'>): boolean =>
  state.kind === 'read' &&
  state.reading.report.matched.length === 0 &&
  (state.reading.report.points?.placed ?? 0) === 0 &&
  state.reading.members.length === 0
