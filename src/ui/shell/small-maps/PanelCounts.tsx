import type { Panel } from '../../../atlas/panels.ts'
import type { ResolvedView, ViewZone } from '../../../atlas/view.ts'
import { legendRows } from '../../../figure/legend-rows.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { ScrollRegion } from '../../../table/ScrollRegion.tsx'

interface Props {
  legend: ResolvedView
  panels: readonly Panel[]
  title: string
  /** head of the column that names the maps */
  map: string
}

/** What the small maps show, as numbers: how many zones of each map are in each class and state. */
export function PanelCounts({ legend, panels, title, map }: Props) {
  const rows = legendRows(legend)
  const isIn = (key: string) => (zone: ViewZone) =>
    zone.state === null ? key === `class-${zone.classIndex}` : key === zone.state
  return (
    <ScrollRegion label={title}>
      <table className="data">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{map}</th>
            {rows.map(({ key, label }) => (
              <th key={key} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panels.map(({ key, caption, view }) => (
            <tr key={key}>
              <th scope="row">{caption}</th>
              {rows.map((row) => (
                <td key={row.key} className="number">
                  {formatNumber(view.zones.filter(isIn(row.key)).length, view.lang)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
