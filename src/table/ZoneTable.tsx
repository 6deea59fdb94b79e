import { useMemo, useRef, useState } from 'react'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { tableWords } from '../i18n/words/table.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import { commonFlags, filterZones, isTextKey, type Sort, type SortKey, sortZones } from './rows.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import { hasSelection, Totals } from './Totals.tsx'
import { useRovingStop } from './use-roving-stop.ts'
import { ZoneRows } from './ZoneRows.tsx'
import { zoneColumns } from './zone-columns.tsx'
import './table.css'

interface Props {
  view: ResolvedView
  hovered: string | null
  onHover: (code: string | null) => void
  onSelect: (code: string, several: boolean) => void
  /** every row in the page, for paper */
  whole?: boolean
  /** the table is in sight, and not behind its button */
  shown?: boolean
}

/** How the keyboard goes about the table: seen while it does. */
const KEYS = 'table-keys'

/** With more rows, those in sight are in the page, and all of them on request. */
const MOST_ROWS = 150

/** All that the map says, as a table: sorted, filtered, its rows and the map's zones chosen together. */
export function ZoneTable({ view, hovered, onHover, onSelect, whole = false, shown = true }: Props) {
  const { lang } = view
  const w = tableWords[lang]
  const [filter, setFilter] = useState('')
  const isMethod = view.indicator.unit === 'class'
  const [chosen, setChosen] = useState<Sort | null>(null)
  // by default the greatest values first; a method has classes in their place
  const sort = chosen ?? { key: isMethod ? 'class' : 'value', descending: true }
  const { key: sortKey, descending } = sort
  // a letter typed in the filter sorts nothing again
  const every = useMemo(
    () => sortZones(view, view.zones, { key: sortKey, descending }),
    [view, sortKey, descending],
  )
  const zones = useMemo(() => filterZones(view, filter, every), [view, filter, every])
  const [all, setAll] = useState(false)
  const windowed = !whole && !all && zones.length > MOST_ROWS
  const scroll = useRef<HTMLElement>(null)

  const columns = useMemo(() => zoneColumns(view), [view])
  const sorted = columns.flatMap(({ key, sortable = true }) => (sortable ? [key] : []))
  const last = view.choice.selection.at(-1)
  const roving = useRovingStop(zones, last, sorted.length)
  const sortBy = (key: SortKey) =>
    setChosen({
      key,
      descending: sort.key === key ? !sort.descending : !isTextKey(key),
    })
  return (
    <div className="zone-table">
      <div className="table-tools">
        <label htmlFor="table-filter" className="field-label">
          {w.filter}
        </label>
        <input
          id="table-filter"
          type="search"
          value={filter}
          placeholder={w.filterHint}
          onChange={(event) => setFilter(event.target.value)}
        />
        <p className="soft" aria-live="polite">
          {zones.length === 0
            ? w.none
            : w.shown(formatNumber(zones.length, lang), formatNumber(view.zones.length, lang))}
        </p>
        {zones.length > MOST_ROWS && !all && (
          <button type="button" className="link" title={w.allRowsHint} onClick={() => setAll(true)}>
            {w.allRows(formatNumber(zones.length, lang))}
          </button>
        )}
        <p id={KEYS} className="soft table-keys">
          {w.keys}
        </p>
      </div>
      {commonFlags(view).map((flag) => (
        <p key={flag} className="soft">
          {w.allFlagged(FLAG_WORDS[lang][flag])}
        </p>
      ))}
      <ScrollRegion ref={scroll} tall="tall" roves label={w.caption(view.title, view.subtitle)}>
        <table
          {...roving.table}
          className="data zones"
          aria-describedby={KEYS}
          aria-rowcount={
            windowed ? 1 + zones.length + (isMethod ? 0 : 1 + Number(hasSelection(view))) : undefined
          }
        >
          <caption className="visually-hidden">{w.caption(view.title, view.subtitle)}</caption>
          <thead>
            <tr aria-rowindex={windowed ? 1 : undefined}>
              <th scope="col">
                <span className="visually-hidden">{w.chosen}</span>
              </th>
              {columns.map(({ key, label, number, sortable = true }) => (
                <th
                  key={key}
                  scope="col"
                  className={number ? 'number' : undefined}
                  aria-sort={
                    sortable && sort.key === key ? (sort.descending ? 'descending' : 'ascending') : undefined
                  }
                >
                  {sortable ? (
                    <button
                      type="button"
                      tabIndex={roving.stop.code === null && sorted[roving.stop.column] === key ? 0 : -1}
                      onClick={() => sortBy(key)}
                      title={w.sort(label)}
                    >
                      {label}
                      <span aria-hidden="true" className="arrow">
                        {sort.key === key ? (sort.descending ? '▼' : '▲') : '△'}
                      </span>
                    </button>
                  ) : (
                    label
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <ZoneRows
            zones={zones}
            every={view.zones}
            columns={columns}
            lang={lang}
            hovered={hovered}
            last={last}
            stop={roving.stop}
            order={`${sortKey} ${descending}`}
            shown={shown}
            windowed={windowed}
            scroll={scroll}
            onHover={onHover}
            onSelect={onSelect}
          />
          <Totals view={view} columns={columns.map((c) => c.key)} from={windowed ? 2 + zones.length : null} />
        </table>
      </ScrollRegion>
    </div>
  )
}
