import type { Opened } from '../atlas/resolve-input.ts'
import { resolvePlot } from '../charts/plots/resolve-plot.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { SheetPlot } from './SheetPlot.tsx'
import type { Sheet } from './sheet.ts'

/** Zones at either end of a ranking; the zone of the sheet stands between them where it is at neither. */
const ENDS = 2

interface Props {
  readonly sheet: Sheet
  readonly opened: Opened
  readonly idPrefix?: string
}

/** Where the zone of a sheet stands among those of its level, one ranking for each map of the sheet. */
export function SheetPlots({ sheet: { zone, maps, lang }, opened, idPrefix = 'sheet' }: Props) {
  const plots = maps
    .filter(({ indicator }) => zone.level !== 'epci' && isRanked(indicator))
    .map((view) => resolvePlot({ kind: 'ranking', ends: ENDS }, view, opened))
    .filter(({ body }) => body.kind === 'ranking')
  if (plots.length === 0) return null
  return (
    <section className="sheet-section sheet-keep sheet-plots">
      <h2>{sheetWords[lang].places}</h2>
      <div className="sheet-maps">
        {plots.map((plot) => (
          <SheetPlot
            key={plot.view.indicator.id}
            plot={plot}
            idPrefix={`${idPrefix}-${zone.code}-${plot.view.indicator.id}-rank`}
          />
        ))}
      </div>
    </section>
  )
}
