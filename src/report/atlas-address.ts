import { formatChoice, territoryQuery } from '../atlas/choice-url.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { defaultChoice } from '../atlas/settle.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { indicatorsOf, readLevel, type SheetZone } from './sheet-zone.ts'

/** Where the atlas shows a zone: chosen on the map of what its territory opens on, or of the first that its scale has. */
export function atlasAddress(
  opened: Opened,
  zone: SheetZone,
  lang: Lang,
  scenario: Scenario | null = null,
): string {
  const defaults = defaultChoice(opened.territory, lang)
  const has = (id: string) => readLevel(opened, zone, id) === zone.level
  const indicator = has(defaults.indicator)
    ? defaults.indicator
    : indicatorsOf(opened, zone).find(({ id }) => has(id))?.id
  if (zone.level === 'epci' || indicator === undefined)
    return `./${territoryQuery(opened.territory.id, lang)}`
  const choice = { ...defaults, indicator, level: zone.level, selection: [zone.code], scenario }
  return `./${formatChoice(choice, defaultChoice(opened.territory))}`
}
