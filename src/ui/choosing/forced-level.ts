import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { forcedLevelWords } from '../../i18n/words/forced-level.ts'
import { exhausted } from '../../lib/exhausted.ts'
import type { MapLevel } from '../../territory/level.ts'
import { cameraOn } from './camera-on.ts'
import { type Carried, carriedZones } from './carried-zones.ts'
import { withIndicator } from './change.ts'

/** A level that an indicator took the place of another by. */
export interface ForcedLevel {
  readonly from: MapLevel
  readonly choice: Choice
  readonly carried: Carried
}

/**
 * Another indicator, at a level; where that is not the level shown, what holds the zones selected is selected, or the zones that they
 * hold are brought into sight, the one alone selected.
 */
export function pickIndicator(
  choice: Choice,
  { indicator, level }: Pick<Choice, 'indicator' | 'level'>,
  { territory, store }: Pick<Opened, 'territory' | 'store'>,
): { readonly next: Choice; readonly forced: ForcedLevel | null } {
  const next = withIndicator(choice, indicator, territory, level)
  if (next.level === choice.level) return { next, forced: null }
  const carried = carriedZones(choice, next.level, store)
  const kept = { ...next, ...placeOf(carried, next) }
  return { next: kept, forced: { from: choice.level, choice: kept, carried } }
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

/** What is said of it, while that indicator and level are shown. */
export function forcedLevelText({ from, choice: { level }, carried }: ForcedLevel, lang: Lang): string {
  const w = forcedLevelWords[lang]
  const names = (zones: readonly { readonly name: string }[]) => zones.map(({ name }) => name).join(', ')
  const changed = w.changed(from, level)
  switch (carried.kind) {
    case 'none':
      return changed
    case 'holders':
      return `${changed} ${w.holders(names(carried.zones))}`
    case 'held': {
      const n = carried.zones.length
      return `${changed} ${w.held(formatNumber(n, lang), level, n > 1, names(carried.of))}`
    }
    case 'lost':
      return `${changed} ${w.lost}`
    default:
      return exhausted(carried)
  }
}
