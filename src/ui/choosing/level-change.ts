import type { Choice } from '../../atlas/choice.ts'
import type { Store } from '../../atlas/store.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { levelChangeWords } from '../../i18n/words/level-change.ts'
import { exhausted } from '../../lib/exhausted.ts'
import type { MapLevel } from '../../territory/level.ts'
import { cameraOn } from './camera-on.ts'
import { type Carried, carriedZones } from './carried-zones.ts'

/** A level that took the place of another. */
export interface LevelChange {
  readonly from: MapLevel
  /** what is shown now, with the place of what was */
  readonly choice: Choice
  readonly carried: Carried
}

/**
 * A choice at another level, with the place of the one before: what holds the zones selected is selected, or the zones that they
 * hold are brought into sight, the one alone selected. Null where the level stays.
 */
export function keepPlace(
  before: Choice,
  next: Choice,
  store: Pick<Store, 'zone' | 'zones'>,
): LevelChange | null {
  if (next.level === before.level) return null
  const carried = carriedZones(before, next.level, store)
  return { from: before.level, choice: { ...next, ...placeOf(carried, next) }, carried }
}

function placeOf(carried: Carried, { follow, camera }: Choice): Partial<Choice> {
  switch (carried.kind) {
    case 'none':
    case 'lost':
      return {}
    case 'holders':
      return { selection: carried.zones.map(({ code }) => code) }
    case 'held':
      return {
        selection: carried.zones.length === 1 ? carried.zones.map(({ code }) => code) : [],
        // where the level follows the zoom, a nearer camera would ask for another level
        camera: follow ? camera : cameraOn(carried.zones),
      }
    default:
      return exhausted(carried)
  }
}

/** Of zones that a reader goes through one by one. */
const MOST_HELD = 12

/** The zones that those selected hold, where several of them and not too many are to be gone through. */
export const heldZones = ({ carried }: LevelChange): readonly ZoneRow[] =>
  carried.kind === 'held' && carried.zones.length > 1 && carried.zones.length <= MOST_HELD
    ? carried.zones
    : []

/** What became of the zones that were selected; empty where none was. */
function carriedText({ choice: { level }, carried }: LevelChange, lang: Lang): string {
  const w = levelChangeWords[lang]
  const names = (zones: readonly { readonly name: string }[]) => zones.map(({ name }) => name).join(', ')
  switch (carried.kind) {
    case 'none':
      return ''
    case 'holders':
      return w.holders(names(carried.zones))
    case 'held': {
      const n = carried.zones.length
      return w.held(formatNumber(n, lang), level, n > 1, names(carried.of))
    }
    case 'lost':
      return w.lost
    default:
      return exhausted(carried)
  }
}

/**
 * What is said of it, while that indicator and level are shown.
 * @param isForced by an indicator that has not the level before: that is said first
 */
export function levelChangeText(change: LevelChange, isForced: boolean, lang: Lang): string {
  const forced = isForced ? levelChangeWords[lang].forced(change.from, change.choice.level) : ''
  return [forced, carriedText(change, lang)].filter((text) => text !== '').join(' ')
}
