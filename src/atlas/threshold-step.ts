import { type CrossSummary, summarise } from './cross-table.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/** What a change of thresholds, of rule, or of the reader's method did: the stock of concern before and after, and the zones that moved. */
export interface ThresholdStep {
  /** null where the page does not count these zones itself and the database had not answered for the settings before */
  readonly before: CrossSummary | null
  /** null, for the same zones, until the database has answered */
  readonly after: CrossSummary | null
  /** codes of the zones whose class, or state, is not the same */
  readonly moved: readonly string[]
  /** other classes are pointed out than before: the stock of concern is no longer of the same classes */
  readonly pointsOthers: boolean
}

type Classed = Pick<ViewZone, 'code' | 'classIndex' | 'state' | 'candidates'>

/** The step from one view to another of the same subject; null where they are of two, or have the same settings. */
export function thresholdStep(before: ResolvedView, after: ResolvedView): ThresholdStep | null {
  const { method } = after
  if (!method || !isSameSubject(before, after) || isSameSettings(before, after)) return null
  const [cross, now] = [crossNow(before), crossNow(after)]
  return {
    // each by the classes that were pointed out then
    before: cross ? summarise(cross, before.method ?? method) : null,
    after: now ? summarise(now, method) : null,
    moved: movedZones(before.zones, after.zones),
    pointsOthers: concernOf(before.method) !== concernOf(method),
  }
}

/** The cross-table of the settings of a view, the database's where the page has none; undefined until it has answered. */
export const crossNow = ({ cross, answering, answers }: ResolvedView) =>
  cross ?? (answering === 'current' ? answers?.method?.cross : undefined)

const concernOf = (method: ResolvedView['method']): string =>
  (method?.classes ?? []).map(({ concern }) => Number(concern)).join('')

/** Whether two views are of the same zones under the same indicator and method. */
export const isSameSubject = (a: ResolvedView, b: ResolvedView): boolean =>
  a.territory.id === b.territory.id &&
  a.indicator.id === b.indicator.id &&
  a.choice.level === b.choice.level &&
  a.year === b.year

export const isSameSettings = (a: ResolvedView, b: ResolvedView): boolean =>
  JSON.stringify(a.settings) === JSON.stringify(b.settings)

/** Codes of the zones that are not classed as they were. */
export function movedZones(before: readonly Classed[], after: readonly Classed[]): string[] {
  const was = new Map(before.map((zone) => [zone.code, zone]))
  return after.flatMap((zone) => {
    const former = was.get(zone.code)
    const same =
      former !== undefined &&
      former.classIndex === zone.classIndex &&
      former.state === zone.state &&
      former.candidates.join() === zone.candidates.join()
    return same ? [] : [zone.code]
  })
}
