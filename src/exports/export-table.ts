import { correctionCountText } from '../atlas/correction-text.ts'
import type { Drawn } from '../atlas/resolve.ts'
import type { ViewZone } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { exportWords } from '../i18n/words/exports.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Place } from '../territory/place.ts'
import { type ExportCell, type ExportColumn, exportColumns } from './columns.ts'
import { vintagesOf } from './vintages.ts'

/** Which zones are taken away: those of the view, those selected, or those of each level of its indicator. */
export type Scope = 'view' | 'selection' | 'territory'

/** A table, before it is written in a format. */
export interface WrittenTable {
  readonly lang: Lang
  readonly columns: readonly Omit<ExportColumn, 'cell'>[]
  readonly rows: readonly { readonly cells: readonly ExportCell[] }[]
  /** what must be known of the table as a whole */
  readonly about: readonly AboutLine[]
}

/** The table of the zones. */
export interface ExportTable extends WrittenTable {
  readonly rows: readonly ExportRow[]
}

export interface ExportRow {
  readonly level: MapLevel
  readonly code: string
  /** of a point, which has no contour */
  readonly place?: Place
  /** one a column */
  readonly cells: readonly ExportCell[]
}

export interface AboutLine {
  readonly name: string
  readonly label: string
  readonly value: string
}

/**
 * The zones of one indicator as rows.
 * @param views the view shown, or one a level where the scope is the whole territory; at least one
 */
export function exportTable(views: readonly [Drawn, ...Drawn[]], scope: Scope, link: string): ExportTable {
  const [view] = views
  const kept = (zone: ViewZone) => scope !== 'selection' || zone.selected
  const filter = filterText(views, scope)
  // the rows of every level have the same columns
  const corrected = views.some(({ corrections }) => corrections !== null)
  const context = { filter, link, corrected }
  return {
    lang: view.lang,
    columns: exportColumns(view, context),
    rows: views.flatMap((one) => {
      const columns = exportColumns(one, context)
      return one.zones.filter(kept).map((zone) => ({
        level: one.choice.level,
        code: zone.code,
        ...(one.symbol === 'points' && { place: { lon: zone.lon, lat: zone.lat } }),
        cells: columns.map(({ cell }) => cell(zone)),
      }))
    }),
    about: aboutLines(view, filter, link),
  }
}

function filterText(views: readonly [Drawn, ...Drawn[]], scope: Scope): string {
  const [{ lang, choice, zones }] = views
  const words = exportWords[lang]
  const by = (level: MapLevel) => LEVEL_WORDS[lang][level].by
  switch (scope) {
    case 'view':
      return words.everyZone(by(choice.level), zones.length)
    case 'selection':
      return words.selectedZones(by(choice.level), zones.filter((z) => z.selected).length, zones.length)
    case 'territory':
      return words.everyLevel(views.map((one) => `${by(one.choice.level)} (${one.zones.length})`).join(' | '))
  }
}

function aboutLines(view: Drawn, filter: string, link: string): AboutLine[] {
  const { lang, indicator, definition } = view
  const words = exportWords[lang]
  const corrections = correctionCountText(view)
  const line = (name: keyof typeof words & string, value: string): AboutLine => ({
    name,
    label: String(words[name]),
    value,
  })
  return [
    ...view.warnings.map((warning) => line('warning', warning)),
    line('territory', view.territory.name),
    line('indicator', view.title),
    line('view', view.subtitle),
    line('definition', indicator.definition[lang]),
    line('filter', filter),
    ...(corrections === null ? [] : [line('corrections', sentence(corrections))]),
    ...vintagesOf(view).map((vintage) => line('vintage', vintage)),
    line('source', view.sourceLine),
    ...definition.secrecy.map((rule) => line('secrecy', rule)),
    ...view.caveats.map((caveat) => line('caveats', caveat)),
    line('link', link),
  ]
}
