import { memo } from 'react'
import type { ViewZone } from '../atlas/view.ts'
import { nodeText } from './node-text.ts'
import type { ZoneColumn } from './zone-column.ts'

/**
 * A row that takes no height and holds the longest text of each column: columns keep their widths whichever rows are in
 * the page.
 */
export const WidestRow = memo(function WidestRow({
  zones,
  columns,
}: {
  zones: readonly ViewZone[]
  columns: readonly ZoneColumn[]
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table takes no focus
    <tr className="row-widest" aria-hidden="true">
      <td />
      {columns.map((column) => (
        <WidestCell key={column.key} zones={zones} column={column} />
      ))}
    </tr>
  )
})

/** A component of its own: of many zones it takes a while, and React answers what is pressed between two. */
function WidestCell({ zones, column: { number, cell } }: { zones: readonly ViewZone[]; column: ZoneColumn }) {
  const widest = longest(zones, (zone) => nodeText(cell(zone)))
  return <td className={number ? 'number' : undefined}>{widest && cell(widest)}</td>
}

function longest(zones: readonly ViewZone[], text: (zone: ViewZone) => string): ViewZone | undefined {
  let best: { readonly zone: ViewZone; readonly length: number } | undefined
  for (const zone of zones) {
    const { length } = text(zone)
    if (!best || length > best.length) best = { zone, length }
  }
  return best?.zone
}
