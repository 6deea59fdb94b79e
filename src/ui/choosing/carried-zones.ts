import type { Choice } from '../../atlas/choice.ts'
import { groupOf } from '../../atlas/parents.ts'
import type { Store } from '../../atlas/store.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { exhausted } from '../../lib/exhausted.ts'
import { arePoints, type MapLevel } from '../../territory/level.ts'

/** What becomes of the zones selected at one level where another one takes its place. */
export type Carried =
  /** none was selected, or points of the other level are not there yet to tell: they come when they are first shown */
  | { readonly kind: 'none' }
  /** the zones that hold them */
  | { readonly kind: 'holders'; readonly zones: readonly ZoneRow[] }
  /** the zones that they hold */
  | { readonly kind: 'held'; readonly zones: readonly ZoneRow[]; readonly of: readonly ZoneRow[] }
  /** neither holds the other */
  | { readonly kind: 'lost' }

type Held = Pick<Store, 'zone' | 'zones'>

/** The code of the zone of a level that holds another one whole; null where none does, or no table says so. */
function holderOf(store: Held, zone: ZoneRow, level: MapLevel): string | null {
  switch (level) {
    case 'group':
      return groupOf(store, zone)
    case 'commune':
      return zone.commune
    case 'iris':
      return zone.iris ?? null
    case 'qpv':
      return zone.qpv ?? null
    case 'work':
    case 'residence':
    case 'condominium':
    case 'address':
      return null
    default:
      return exhausted(level)
  }
}

export function carriedZones(
  { level: from, selection }: Pick<Choice, 'level' | 'selection'>,
  to: MapLevel,
  store: Held,
): Carried {
  const selected = selection.flatMap((code) => store.zone(from, code) ?? [])
  if (selected.length === 0 || (arePoints(to) && store.zones(to).length === 0)) return { kind: 'none' }
  const holders = new Set(selected.flatMap((zone) => store.zone(to, holderOf(store, zone, to) ?? '') ?? []))
  if (holders.size > 0) return { kind: 'holders', zones: [...holders] }
  const codes = new Set<string>(selection)
  const zones = store.zones(to).filter((zone) => codes.has(holderOf(store, zone, from) ?? ''))
  return zones.length > 0 ? { kind: 'held', zones, of: selected } : { kind: 'lost' }
}
