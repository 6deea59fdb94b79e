import type { CSSProperties, ReactNode } from 'react'
import { type ComparedLine, comparedLines } from '../atlas/compared-lines.ts'
import { criterionGroups } from '../atlas/criterion-groups.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { cardWords } from '../i18n/words/card.ts'
import type { Value } from '../indicators/value.ts'
import { barScale } from './bar-scale.ts'
import { ColumnBar } from './ColumnBar.tsx'
import { countText } from './count-text.ts'
import { criterionKey } from './rows.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import { ZoneFlags } from './ZoneFlags.tsx'
import type { ZoneColumn } from './zone-column.ts'
import { zoneColumns } from './zone-columns.tsx'
import './compared-columns.css'

interface Props {
  view: ResolvedView
  onPick: (code: string) => void
}

/**
 * The zones compared as columns side by side, with their groups, the whole and the reference chosen: the columns of the table of
 * zones are its rows. Bars of a row are to one scale.
 */
export default function ComparedColumns({ view, onPick }: Props) {
  const { lang } = view
  const title = `${cardWords[lang].comparison}, ${view.title}`
  const lines = comparedLines(view)
  return (
    <ScrollRegion label={title}>
      <table className="data compared" style={{ '--columns': lines.length } as CSSProperties}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <td />
            {lines.map(({ key, label, zone }) => (
              <th key={key} scope="col">
                {zone ? (
                  <button type="button" className="link" onClick={() => onPick(zone.code)}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(view).map((column) => (
            <Row key={column.key} column={column} lines={lines} view={view} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** The figure first; the names are the head. */
function rowsOf(view: ResolvedView): readonly ZoneColumn[] {
  const columns = zoneColumns(view).filter(({ key }) => key !== 'name')
  return [...columns.filter(({ key }) => key === 'value'), ...columns.filter(({ key }) => key !== 'value')]
}

interface RowProps {
  column: ZoneColumn
  lines: readonly ComparedLine[]
  view: ResolvedView
}

function Row({ column, lines, view }: RowProps) {
  const { key, label } = column
  const barred = barredBy(column, view)
  const scale = barred && barScale(lines.map(barred))
  return (
    <tr>
      <th scope="row">
        {label}
        {key === 'value' && view.year !== null && <span className="soft"> {view.year}</span>}
      </th>
      {lines.map((line) => (
        <td key={line.key}>
          {scale && <ColumnBar value={barred(line)} scale={scale} color={colorIn(column, line)} />}
          {cellOf(column, line, view)}
          {key === 'value' && <ZoneFlags flags={line.zone?.flags ?? []} lang={view.lang} />}
        </td>
      ))}
    </tr>
  )
}

/** The number that the bars of a row are of; null where the row has none. */
function barredBy({ key }: ZoneColumn, { method }: ResolvedView): ((line: ComparedLine) => Value) | null {
  if (key === 'value') return ({ value }) => value
  const group = method && criterionGroups(method).find(({ id }) => criterionKey(id) === key)
  if (!group) return null
  const own = new Set(group.criteria.map(({ id }) => id))
  return ({ zone }) => zone?.checks.find(({ criterion }) => own.has(criterion))?.rate ?? 'missing'
}

const colorIn = ({ key }: ZoneColumn, { color }: ComparedLine) => (key === 'value' ? color : undefined)

/** What is no zone has its figure where zones have theirs, and what that figure is made of. */
function cellOf({ key, cell }: ZoneColumn, line: ComparedLine, view: ResolvedView): ReactNode {
  if (key === 'value') return line.text
  if (line.zone) return cell(line.zone) || '–'
  if (key === 'class' && view.method) return line.text
  if (key === 'numerator' || key === 'denominator') return countText(line[key], view)
  return '–'
}
