import type { Giver, Nought } from '../i18n/words/legend.ts'
import type { Formula } from '../indicators/catalogue.ts'
import { isChange } from '../indicators/change.ts'
import type { State } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import { FINEST_TILES, type Level, MEMBER_LEVEL, SUM_LEVEL } from '../territory/level.ts'
import type { ResolvedView } from './view.ts'
import { isLocal } from './view-texts.ts'

const WHOLE: ReadonlySet<Level> = new Set([MEMBER_LEVEL, SUM_LEVEL])

type Shown = Pick<ResolvedView, 'zones' | 'states'>

/**
 * Whether the zones of a state are left pale on the map: those that an indicator is not about, those where there is
 * nothing to count, and those that a source does not name where it names less than half of them. Secrecy, what cannot be
 * decided, and what is missing among many that are known keep their hatch. Legend, table and exports tell all five apart.
 */
export function isQuiet(state: State, { zones, states }: Shown): boolean {
  switch (state) {
    case 'not_applicable':
    case 'undefined':
      return true
    case 'missing':
      return 2 * (states.find((one) => one.state === 'missing')?.count ?? 0) > zones.length
    case 'suppressed':
    case 'indeterminate':
      return false
  }
}

/**
 * Who gives the figures of a view, or those that it sums: a commune or a group has none where one of its IRIS has none. A
 * zone without a figure of a file of the reader's may be one whose row was left aside, and not one that the file leaves out.
 */
export function giverOf({
  indicator,
  choice,
  definition,
  credits,
}: Pick<ResolvedView, 'indicator' | 'choice' | 'definition' | 'credits'>): Giver {
  if (isLocal(credits)) return 'own'
  if (indicator.section === 'objectifs') return 'plan'
  const isSummed =
    WHOLE.has(choice.level) && indicator.summability !== 'none' && definition.levels.includes(FINEST_TILES)
  return isSummed ? 'parts' : 'source'
}

/** The view as a map draws it: zones of quiet states have no hatch. Nothing else reads it. */
export function quietView(view: ResolvedView): ResolvedView {
  const quiet = view.states.filter(({ state }) => isQuiet(state, view)).map(({ state }) => state)
  return quiet.length === 0 ? view : { ...view, zones: withoutHatch(view.zones, ...quiet) }
}

/** The same zones each time: a map whose camera moves is given no others. */
const withoutHatch = keptWith((zones: ResolvedView['zones'], ...quiet: readonly State[]) =>
  zones.map((zone) => (zone.state !== null && quiet.includes(zone.state) ? { ...zone, state: null } : zone)),
)

/** What is 0 where an indicator has nothing to count, if it is more than its denominator. */
export const noughtOf = (formula: Formula): Nought | null =>
  isChange(formula) ? 'start' : formula.kind === 'progress' ? 'objective' : null
