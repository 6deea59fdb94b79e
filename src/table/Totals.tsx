import { aggregateText, isSummed, pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { sentence } from '../i18n/typeset.ts'
import { overlapWords } from '../i18n/words/overlap.ts'
import { tableWords } from '../i18n/words/table.ts'
import { mayOverlap } from '../territory/level.ts'
import { countText } from './count-text.ts'
import { isTextKey, type SortKey } from './rows.ts'

/** Whether the zones selected have a total of their own. */
export const hasSelection = (view: ResolvedView) => view.choice.selection.length > 1

/** Totals come from the database: ratio of sums, or "k of n" where a member is not a number. */
export function Totals({
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
    if (key === 'value') return isSummed(view) ? sentence(aggregateText(total, view)) : '–'
    if (key === 'numerator' || key === 'denominator') return countText(total[key], view)
    return ''
  }
  const rows: [string, Aggregate | null][] = [[w.total, answers?.epci ?? null]]
  const selected =
    isSummed(view) && mayOverlap(view.choice.level)
      ? `${w.selection}, ${overlapWords[lang].sharedTwice}`
      : w.selection
  if (hasSelection(view)) rows.push([selected, answers?.selection ?? null])
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
              <td key={key} className={isTextKey(key) || key === 'class' ? undefined : 'number'}>
                <span className={cell(key, total) === '' ? undefined : pendingClass(view)}>
                  <Glossed text={cell(key, total)} lang={lang} />
                </span>
              </td>
            ),
          )}
        </tr>
      ))}
    </tfoot>
  )
}
