import { type CrossSummary, summarise } from '../atlas/cross-table.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { zoneCounts } from '../atlas/zone-detail.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import { arePerimeters, FINEST_TILES, isMapped } from '../territory/level.ts'
import { metText } from './met-text.ts'
import type { SheetViews } from './sheet-views.ts'
import { communesOf, type SheetZone } from './sheet-zone.ts'

/** What a criteria method says of the zones that a sheet is made of. */
export interface FragileIris {
  readonly title: string
  readonly method: Method
  readonly rows: readonly FragileRow[]
  /** dwellings by class and place; null until the database has answered, and where the rows are one zone */
  readonly summary: CrossSummary | null
  readonly view: ResolvedView
}

export interface FragileRow {
  readonly code: string
  readonly name: string
  readonly class: string
  /** "2 sur 3", or "de 1 à 2 sur 3" where a criterion is not known */
  readonly met: string
  readonly dwellings: string
  readonly located: string
  /** known not to be of concern, or without anything to count: paper counts such rows where there are many */
  readonly isMinor: boolean
}

/** Of the methods that a territory may have, the one that sheets and summaries tell. */
const METHOD = 'fragility'
export const isTold = ({ formula }: Pick<Indicator, 'formula'>): boolean =>
  formula.kind === 'method' && formula.method === METHOD

const COUNT = { unit: 'ratio', decimals: 0 } as const

/** null where no method is read in the territory at a scale that the zone is made of. */
export function fragileIris(
  opened: Opened,
  views: SheetViews,
  zone: SheetZone,
  lang: Lang,
): FragileIris | null {
  const indicator = opened.catalogue.indicators.find(isTold)
  const years = opened.territory.available.find((a) => a.indicator === indicator?.id)?.years
  const level = isMapped(zone.level) && arePerimeters(zone.level) ? zone.level : FINEST_TILES
  if (!indicator || !years?.[level]?.length) return null
  const view = views(indicator.id, level, zone.level === level ? [zone.code] : [])
  const { method, year } = view
  if (!method || year === null) return null
  const communes = communesOf(opened, zone)
  const isIn = ({ code, commune }: ViewZone) => {
    if (zone.iris !== undefined) return code === zone.iris
    if (zone.level === level) return code === zone.code
    return communes === null || (commune !== null && communes.has(commune))
  }
  const inside = view.zones.filter(isIn)
  const shown =
    // the whole has too many: those of concern
    communes === null ? inside.filter(({ classIndex }) => method.classes[classIndex]?.concern) : inside
  const cross = view.answers?.method?.cross
  return {
    title: view.title,
    method,
    view,
    rows: shown
      .toSorted((a, b) => b.classIndex - a.classIndex || numberOf(b) - numberOf(a))
      .map((one) => {
        const counts = zoneCounts(
          { choice: { ...view.choice, level }, store: opened.store },
          method,
          one.code,
          year,
        )
        return {
          code: one.code,
          name: one.name,
          class: one.text,
          met: metText(one, lang),
          dwellings: valueText(counts.stock, COUNT, lang),
          located: valueText(counts.located, COUNT, lang),
          isMinor:
            one.state === 'undefined' || (one.state === null && !method.classes[one.classIndex]?.concern),
        }
      }),
    summary:
      cross && zone.level !== level && zone.iris === undefined
        ? summarise(
            cross.filter(({ commune }) => communes === null || communes.has(commune)),
            method,
          )
        : null,
  }
}

const numberOf = ({ weight }: ViewZone): number => (weight !== null && isNumber(weight) ? weight : -1)
