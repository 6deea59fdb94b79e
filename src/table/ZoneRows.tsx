import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import type { ViewZone } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Stop } from './roving-stop.ts'
import { withGaps, withKept } from './row-gaps.ts'
import { WidestRow } from './WidestRow.tsx'
import { type RowActions, ZoneRow } from './ZoneRow.tsx'
import type { ZoneColumn } from './zone-column.ts'

interface Props extends RowActions {
  zones: readonly ViewZone[]
  /** those of the view, whether the table shows them or not: what is sorted or left out widens no column */
  every: readonly ViewZone[]
  columns: readonly ZoneColumn[]
  lang: Lang
  hovered: string | null
  /** the last zone chosen: brought into sight */
  last: string | undefined
  /** where Tab leads: its row is in the page wherever the table is scrolled to */
  stop: Stop
  /** how the rows are sorted: another order starts at its first row */
  order: string
  /** rows behind a button have no place: the one chosen comes into sight once they have */
  shown: boolean
  /** not all rows are in the page: those in sight, some beyond, and the one that Tab leads to */
  windowed: boolean
  /** what the body scrolls in */
  scroll: RefObject<HTMLElement | null>
}

const ROW_HEIGHT = 33
/** Rows kept beyond the edge: the next one is there for who goes on by keyboard. */
const OVERSCAN = 12
/** What the head and the totals cover, in pixels. */
const [HEAD, FOOT] = [48, 80]

/** The body of the table of zones. */
export function ZoneRows({
  zones,
  every,
  columns,
  lang,
  hovered,
  last,
  stop,
  order,
  shown,
  windowed,
  scroll,
  ...actions
}: Props) {
  const indexOf = (code: string | null | undefined) => zones.findIndex((zone) => zone.code === code)
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    // rows behind a button are measured as nothing, and would push the scroll down once they have a height
    enabled: windowed && shown,
    count: zones.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => zones[index]?.code ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: 544 },
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: FOOT,
    rangeExtractor: (range) =>
      withKept(defaultRangeExtractor(range), stop.code === null ? null : indexOf(stop.code)),
  })

  // The last zone chosen, on the map or by search, comes into sight within the table's own scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order of the rows moves nothing
  useEffect(() => {
    const box = scroll.current
    if (last === undefined || !box || !shown) return
    const row = box.querySelector(`[data-code="${CSS.escape(last)}"]`)
    if (!row) {
      if (windowed && indexOf(last) >= 0) rows.scrollToIndex(indexOf(last), { align: 'center' })
      return
    }
    const [r, b] = [row.getBoundingClientRect(), box.getBoundingClientRect()]
    if (r.top < b.top + HEAD || r.bottom > b.bottom - FOOT) box.scrollTop += r.top - b.top - b.height / 2
  }, [last, shown])

  const ordered = useRef(order)
  useEffect(() => {
    if (ordered.current === order) return
    ordered.current = order
    if (windowed) rows.scrollToOffset(0)
    else scroll.current?.scrollTo({ top: 0 })
  }, [order, windowed, rows, scroll])

  const row = (zone: ViewZone, index: number | null) => (
    <ZoneRow
      key={zone.code}
      zone={zone}
      columns={columns}
      lang={lang}
      isHovered={zone.code === hovered}
      index={index}
      measure={index === null ? undefined : rows.measureElement}
      stop={zone.code === stop.code ? stop.column : null}
      {...actions}
    />
  )
  return (
    <tbody onPointerLeave={() => actions.onHover(null)}>
      {windowed ? (
        <>
          <WidestRow zones={every} columns={columns} />
          {withGaps(rows.getVirtualItems(), rows.getTotalSize()).map((part) => {
            if (part.kind === 'gap')
              return (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table takes no focus
                <tr key={`gap ${part.before}`} className="row-gap" aria-hidden="true">
                  <td colSpan={columns.length + 1} style={{ height: part.height }} />
                </tr>
              )
            const zone = zones[part.index]
            return zone && row(zone, part.index)
          })}
        </>
      ) : (
        zones.map((zone) => row(zone, null))
      )}
    </tbody>
  )
}
