import { useMemo, useRef, useState } from 'react'
import { aggregateText, pendingText } from '../atlas/aggregate-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import { digitsUnder, formatNumber, formatPercent } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { tableWords } from '../i18n/words/table.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { classText, commonFlags, filterZones, type Sort, type SortKey, sortZones } from './rows.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import { ZoneRows } from './ZoneRows.tsx'
import type { ZoneColumn } from './zone-column.ts'
import './table.css'

/** Columns of words, sorted from A to Z at the first click. */
const TEXT_KEYS: readonly SortKey[] = ['name', 'commune', 'kind', 'code']

interface Props {
  view: ResolvedView
  hovered: string | null
  onHover: (code: string | null) => void
  onSelect: (code: string, several: boolean) => void
  /** every row in the page, for paper */
  whole?: boolean
}

/** With more rows, those in sight are in the page, and all of them on request. */
const MOST_ROWS = 150

/** All that the map says, as a table: sorted, filtered, its rows and the map's zones chosen together. */
export function ZoneTable({ view, hovered, onHover, onSelect, whole = false }: Props) {
  const { lang } = view
  const w = tableWords[lang]
  const [filter, setFilter] = useState('')
  const isMethod = view.indicator.unit === 'class'
  const [chosen, setChosen] = useState<Sort | null>(null)
  // by default the greatest values first; a method has classes in their place
  const sort = chosen ?? { key: isMethod ? 'class' : 'value', descending: true }
  const { key: sortKey, descending } = sort
  const zones = useMemo(
    () => sortZones(view, filterZones(view, filter), { key: sortKey, descending }),
    [view, filter, sortKey, descending],
  )
  const [all, setAll] = useState(false)
  const windowed = !whole && !all && zones.length > MOST_ROWS
  const scroll = useRef<HTMLElement>(null)

  const columns = useMemo(
    () =>
      columnsOf(
        view,
        view.zones.some((z) => z.numerator !== null),
      ),
    [view],
  )
  const sortBy = (key: SortKey) =>
    setChosen({
      key,
      descending: sort.key === key ? !sort.descending : !TEXT_KEYS.includes(key),
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
      </div>
      {commonFlags(view).map((flag) => (
        <p key={flag} className="soft">
          {w.allFlagged(FLAG_WORDS[lang][flag])}
        </p>
      ))}
      <ScrollRegion ref={scroll} tall="tall" label={w.caption(view.title, view.subtitle)}>
        <table
          className="data zones"
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
                    <button type="button" onClick={() => sortBy(key)} title={w.sort(label)}>
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
            columns={columns}
            lang={lang}
            hovered={hovered}
            last={view.choice.selection.at(-1)}
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

function countText(value: Value | null, view: ResolvedView): string {
  if (value === null) return '–'
  return isNumber(value)
    ? formatNumber(value, view.lang, Number.isInteger(value) ? 0 : 1)
    : sentence(STATE_WORDS[view.lang][value])
}

function columnsOf(view: ResolvedView, ratio: boolean): ZoneColumn[] {
  const { lang } = view
  const w = tableWords[lang]
  const { level } = view.choice
  const name = sentence(LEVEL_WORDS[lang][level].one)
  const isMethod = view.indicator.unit === 'class'
  const common = commonFlags(view)
  const swatch = (zone: ViewZone) => {
    const color = view.classes[zone.classIndex]?.color
    return (
      <>
        <svg className="row-swatch" viewBox="0 0 12 12" aria-hidden="true">
          <rect width="12" height="12" fill={color ?? 'none'} stroke="currentColor" strokeOpacity="0.35" />
        </svg>
        {sentence(classText(view, zone))}
      </>
    )
  }
  const columns: (ZoneColumn | false)[] = [
    { key: 'name', label: name, number: false, cell: (z) => z.name },
    level === 'iris' && { key: 'commune', label: w.commune, number: false, cell: (z) => z.communeName ?? '' },
    level === 'commune' &&
      view.zones.some((z) => z.groupName !== null) && {
        key: 'commune',
        label: w.group,
        number: false,
        cell: (z) => z.groupName ?? '–',
      },
    level === 'qpv' && {
      key: 'kind',
      label: w.kind,
      number: false,
      cell: (z) => z.kind && legendWords[lang][z.kind],
    },
    !isMethod && {
      key: 'value',
      label: w.value,
      number: true,
      cell: (z) => (
        <>
          {sentence(z.text)}
          {z.flags
            .filter((flag) => !common.includes(flag))
            .map((flag) => (
              <abbr key={flag} className="flag" title={FLAG_WORDS[lang][flag]}>
                {' '}
                {FLAG_WORDS[lang][flag]}
              </abbr>
            ))}
        </>
      ),
    },
    ratio && {
      key: 'numerator',
      label: w.numerator,
      number: true,
      cell: (z) => countText(z.numerator, view),
    },
    ratio && {
      key: 'denominator',
      label: w.denominator,
      number: true,
      cell: (z) => countText(z.denominator, view),
    },
    // circles of one colour have no class to tell: the column is then for states
    { key: 'class', label: w.class, number: false, cell: swatch },
    isMethod && {
      key: 'value',
      label: w.criteria,
      number: false,
      sortable: false,
      cell: (z) =>
        sentence(
          z.checks
            .map((r) =>
              isNumber(r.rate)
                ? formatPercent(r.rate, lang, digitsUnder(r.rate, [r.threshold], 1))
                : STATE_WORDS[lang][r.rate],
            )
            .join(' · '),
        ),
    },
    view.weightLabel !== null && {
      key: 'weight',
      label: sentence(view.weightLabel),
      number: true,
      cell: (z) => countText(z.weight, view),
    },
    isRanked(view.indicator) && {
      key: 'rank',
      label: w.rank,
      number: true,
      cell: (z) => (view.answers ? (view.answers.ranks[z.code] ?? '–') : pendingText(view)),
    },
    // last: what a reader looks for stands beside the name, on a phone within its width
    { key: 'code', label: w.code, number: false, cell: (z) => <span className="code">{z.code}</span> },
  ]
  return columns.filter((c): c is ZoneColumn => c !== false)
}

const hasSelection = (view: ResolvedView) => view.choice.selection.length > 1

/** Totals come from the database: ratio of sums, or "k of n" where a member is not a number. */
function Totals({
  view,
  columns,
  from,
}: {
  view: ResolvedView
  columns: readonly SortKey[]
  /** row that the first one is among all, where not all of them are in the page */
  from: number | null
}) {
  const { lang, answers } = view
  const w = tableWords[lang]
  if (view.indicator.unit === 'class') return null
  const cell = (key: SortKey, total: Aggregate | null): string => {
    if (!total) return key === 'value' ? pendingText(view) : ''
    if (key === 'value')
      return view.indicator.summability === 'none' ? '–' : sentence(aggregateText(total, view))
    if (key === 'numerator' || key === 'denominator') return countText(total[key], view)
    return ''
  }
  const rows: [string, Aggregate | null][] = [[w.total, answers?.epci ?? null]]
  if (hasSelection(view)) rows.push([w.selection, answers?.selection ?? null])
  return (
    <tfoot aria-busy={view.answering === 'awaited'}>
      {rows.map(([label, total], row) => (
        <tr key={label} aria-rowindex={from === null ? undefined : from + row}>
          <td />
          {columns.map((key, i) =>
            i === 0 ? (
              <th key={key} scope="row">
                {label}
              </th>
            ) : (
              <td key={key} className={[...TEXT_KEYS, 'class'].includes(key) ? undefined : 'number'}>
                {cell(key, total)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tfoot>
  )
}
