import type { ByPlace, CrossSummary } from '../../atlas/cross-table.ts'
import type { Place } from '../../db/answers-types.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'
import type { Method } from '../../methods/method.ts'
import { share } from './cross-share.ts'

interface Props {
  summary: CrossSummary
  /** places shown, before all of them together */
  places: readonly Place[]
  method: Method
  lang: Lang
}

const isState = (id: string): id is State => (STATES as readonly string[]).includes(id)

/** One row a class and a state, then what is of concern and the stock: dwellings, and their share of the place's stock. */
export function CrossRows({ summary, places, method, lang }: Props) {
  const w = methodWords[lang]
  const label = (id: string) =>
    isState(id)
      ? sentence(STATE_WORDS[lang][id])
      : (method.classes.find((c) => c.id === id)?.label[lang] ?? id)
  const rows: { key: string; name: string; total: boolean; dwellings: ByPlace }[] = [
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
      {([...places, 'all'] as const).map((place) => (
        <td key={place} className="number">
          {key === 'concern' && allUndecided(summary, place) ? (
            sentence(STATE_WORDS[lang].indeterminate)
          ) : (
            <>
              {formatNumber(dwellings[place], lang)}
              <span className="share">{share(dwellings[place], summary.stock[place], lang)}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  ))
}

/** No dwelling of the place has a class: how many are of concern is not known, and not 0. */
const allUndecided = ({ stock, undecided }: CrossSummary, place: keyof ByPlace) =>
  stock[place] > 0 && undecided.dwellings[place] === stock[place]

/** The head of the same places. */
export function CrossHead({ places, lang }: Pick<Props, 'places' | 'lang'>) {
  const w = methodWords[lang]
  return (
    <thead>
      <tr>
        <th scope="col">{w.class}</th>
        {([...places, 'all'] as const).map((place) => (
          <th key={place} scope="col" className="number">
            {w[place]}
          </th>
        ))}
      </tr>
    </thead>
  )
}
