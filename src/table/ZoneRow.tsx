import { memo } from 'react'
import type { ViewZone } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { tableWords } from '../i18n/words/table.ts'
import { CHECKBOX, NAME } from './roving-stop.ts'
import type { ZoneColumn } from './zone-column.ts'

export interface RowActions {
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, several: boolean) => void
}

interface Props extends RowActions {
  zone: ViewZone
  columns: readonly ZoneColumn[]
  lang: Lang
  isHovered: boolean
  /** position among all rows, where not all of them are in the page */
  index: number | null
  /** the control that Tab leads to, where it is in this row */
  stop: number | null
  /** measures a row whose height a window must know */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

/** Memoised: what the pointer is on draws two rows again, and not the table. */
export const ZoneRow = memo(function ZoneRow(props: Props) {
  const { zone, columns, lang, isHovered, index, stop, measure, onHover, onSelect } = props
  const words = [zone.selected && 'row-selected', isHovered && 'row-hovered'].filter(Boolean)
  return (
    <tr
      ref={measure}
      data-index={index ?? undefined}
      // the head is the first row
      aria-rowindex={index === null ? undefined : index + 2}
      data-code={zone.code}
      className={words.join(' ') || undefined}
      onPointerEnter={() => onHover(zone.code)}
    >
      <td>
        {/* around the box, to be pressed: a box alone is a small target */}
        <label className="row-check">
          <input
            type="checkbox"
            tabIndex={stop === CHECKBOX ? 0 : -1}
            checked={zone.selected}
            aria-label={tableWords[lang].select(zone.name)}
            onChange={() => onSelect(zone.code, true)}
            onFocus={() => onHover(zone.code)}
          />
        </label>
      </td>
      {columns.map(({ key, number, cell }) =>
        key === 'name' ? (
          <th key={key} scope="row">
            <button
              type="button"
              className="link"
              tabIndex={stop === NAME ? 0 : -1}
              onClick={() => onSelect(zone.code, false)}
            >
              {zone.name}
            </button>
          </th>
        ) : (
          <td key={key} className={number ? 'number' : undefined}>
            {cell(zone)}
          </td>
        ),
      )}
    </tr>
  )
})
