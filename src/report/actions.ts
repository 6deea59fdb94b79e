import { citedPart } from '../atlas/cited-part.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { formatNumber } from '../i18n/format.ts'
import { type Lang, listed } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { MEMBER_LEVEL } from '../territory/level.ts'
import { communesOf, namesCommunes, type SheetZone } from './sheet-zone.ts'

/** Actions of the plan that name a commune of the zone, one line each; without one, a line that says so. */
export interface ActionLines {
  readonly lines: readonly string[]
  /** what is said of the others */
  readonly note: string
}

/** null where no action is declared, and for zones within a commune. */
export function actionsOf(opened: Opened, zone: SheetZone, lang: Lang): ActionLines | null {
  const { actions } = opened.territory
  if (!actions || !namesCommunes(zone.level)) return null
  const w = sheetWords[lang]
  const communes = communesOf(opened, zone)
  const naming = actions.filter(({ communes: named }) => named.some((code) => communes?.has(code) ?? true))
  const nameOf = (code: string) => opened.store.zone(MEMBER_LEVEL, code)?.name ?? code
  const all = formatNumber(actions.length, lang)
  return {
    lines: naming.map(({ number, title, calendar, pilot, communes: named, source_ref }) =>
      listed(
        [
          `${w.action(number)}, ${title}`,
          named.map(nameOf).join(', '),
          ...(calendar === null ? [] : [calendar]),
          ...(pilot === null ? [] : [pilot]),
          citedPart(source_ref, opened.territory.document, lang),
        ],
        lang,
      ),
    ),
    note: naming.length > 0 || zone.level === 'epci' ? w.actionsOfPlan(all) : w.actionsNone(all),
  }
}
