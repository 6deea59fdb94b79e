import type { State } from '../indicators/value.ts'
import type { ResolvedView } from './view.ts'

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

/** The view as a map draws it: zones of quiet states have no hatch. Nothing else reads it. */
export function quietView(view: ResolvedView): ResolvedView {
  const quiet = new Set(view.states.filter(({ state }) => isQuiet(state, view)).map(({ state }) => state))
  if (quiet.size === 0) return view
  return {
    ...view,
    zones: view.zones.map((zone) =>
      zone.state !== null && quiet.has(zone.state) ? { ...zone, state: null } : zone,
    ),
  }
}
