import type { ByColumn, CrossSummary } from '../../atlas/cross-table.ts'
import type { Column } from '../../db/answers-types.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { fragilityWords } from '../../i18n/words/fragility.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'
import type { Method } from '../../methods/method.ts'
import { share } from './cross-share.ts'

interface Props {
  summary: CrossSummary
  /** places shown, before all of them together */
  columns: readonly Column[]
  method: Method
  lang: Lang
}

const isState = (id: string): id is State => (STATES as readonly string[]).includes(id)

/** One row a class and a state, then what is of concern and the stock: dwellings, and their share of the column's stock. */
export function CrossRows({ summary, columns, method, lang }: Props) {
  const w = fragilityWords[lang]
  const label = (id: string) =>
    isState(id)
      ? sentence(STATE_WORDS[lang][id])
      : (method.classes.find((c) => c.id === id)?.label[lang] ?? id)
  const rows: { key: string; name: string; total: boolean; dwellings: ByColumn }[] = [
    ...summary.rows.map((row) => ({
      key: row.class,
      name: label(row.class),
      total: false,
      dwellings: row.dwellings,
    })),
    { key: 'concern', name: w.totalConcern, total: true, dwellings: summary.concern },
    { key: 'stock', name: w.totalStock, total: true, dwellings: summary.stock },
  ]
  return rows.map(({ key, name, total, dwellings }) => (
    <tr key={key} className={total ? 'total' : undefined}>
      <th scope="row">{name}</th>
      {([...columns, 'all'] as const).map((column) => (
        <td key={column} className="number">
          {key === 'concern' && allUndecided(summary, column) ? (
            sentence(STATE_WORDS[lang].indeterminate)
          ) : (
            <>
              {formatNumber(dwellings[column], lang)}
              <span className="share">{share(dwellings[column], summary.stock[column], lang)}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  ))
}

/** No dwelling of the column has a class: how many are of concern is not known, and not 0. */
const allUndecided = ({ stock, undecided }: CrossSummary, column: keyof ByColumn) =>
  stock[column] > 0 && undecided.dwellings[column] === stock[column]

/** The head of the same columns. */
export function CrossHead({ columns, lang }: Pick<Props, 'columns' | 'lang'>) {
  const w = fragilityWords[lang]
  return (
    <thead>
      <tr>
        <th scope="col">{w.class}</th>
        {([...columns, 'all'] as const).map((column) => (
          <th key={column} scope="col" className="number">
            {w[column]}
          </th>
        ))}
      </tr>
    </thead>
  )
}
