import type { Built, DeskState } from '../../imports/desk-state.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { OwnReading } from '../../own/read-own.ts'
import { type MapLevel, POINT_LEVELS } from '../../territory/level.ts'
import type { Made } from './give-files.ts'

/** What a project has to show first: the territory that is built of its files, or the indicator of the first of them. */
export type FirstShown =
  | { readonly kind: 'territory'; readonly built: Built }
  | { readonly kind: 'indicator'; readonly indicator: string; readonly level: MapLevel | undefined }

/**
 * Null where there is nothing to show, or a file of the project still needs its reader: it is refused, or nobody has said what
 * it holds. Other files may be open on the desk.
 */
export function firstShown(
  { files, overlay, build }: Pick<DeskState, 'files' | 'overlay' | 'build'>,
  { makes, names }: Made,
): FirstShown | null {
  const ofProject = files.filter(({ name }) => names.has(name))
  if (ofProject.some(({ state }) => state.kind !== 'read' && state.kind !== 'contours')) return null
  if (makes === 'territory') return build?.kind === 'built' ? { kind: 'territory', built: build } : null
  const [first] = ofProject.flatMap(({ name, state }) => {
    const level = state.kind === 'read' ? pointLevelOf(state.reading) : undefined
    return (overlay?.indicators[name] ?? []).map((indicator) => ({ indicator, level }))
  })
  return first ? { kind: 'indicator', ...first } : null
}

/** The level of the points that a file gives, or gives figures of: what it says is looked at there. */
export function pointLevelOf({ used: { declaration } }: Pick<OwnReading, 'used'>): MapLevel | undefined {
  const level = 'level' in declaration ? declaration.level : null
  return POINT_LEVELS.find((one) => one === level)
}

/** Whether a table was read on a territory in which none of its rows has a place. */
export const isOfElsewhere = ({ state }: Pick<OwnFile, 'state'>): boolean =>
  state.kind === 'read' &&
  state.reading.report.matched.length === 0 &&
  (state.reading.report.points?.placed ?? 0) === 0 &&
  state.reading.members.length === 0
