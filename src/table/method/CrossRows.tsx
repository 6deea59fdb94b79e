import { countText, shareText } from '../../atlas/bounds-text.ts'
import type { ByPlace, CrossSummary } from '../../atlas/cross-table.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { Place } from '../../db/answers-types.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'
import type { Method } from '../../methods/method.ts'

interface Props {
  summary: CrossSummary
  /** places shown, before all of them together */
  places: readonly Place[]
  method: Method
  lang: Lang
}

const isState = (id: string): id is State => (STATES as readonly string[]).includes(id)

/**
 * One row a class and a state, then what is of concern and the stock: dwellings, and their share of the place's stock.
 * Dwellings without a class are counted in each that they could be of: bounds, never 0.
 */
export function CrossRows({ summary, places, method, lang }: Props) {
  const w = methodWords[lang]
  const label = (id: string) =>
    isState(id)
      ? sentence(STATE_WORDS[lang][id])
      : (method.classes.find((c) => c.id === id)?.label[lang] ?? id)
  const rows: { key: string; name: string; total: boolean; dwellings: ByPlace; possible: ByPlace | null }[] =
    [
      ...summary.rows.map((row) => ({
        key: row.class,
        name: label(row.class),
        total: false,
        dwellings: row.dwellings,
        possible: row.possible,
      })),
      {
        key: 'concern',
        name: sentence(methodPhrases(method, lang).concern),
        total: true,
        dwellings: summary.concern,
        possible: summary.possible,
      },
      {
        key: 'stock',
        name: method.weight === null ? w.wholeCount : w.totalStock,
        total: true,
        dwellings: summary.stock,
        possible: null,
      },
    ]
  return rows.map(({ key, name, total, dwellings, possible }) => (
    <tr key={key} className={total ? 'total' : undefined}>
      <th scope="row">{name}</th>
      {([...places, 'all'] as const).map((place) => (
        <td key={place} className="number">
          {countText(dwellings[place], possible?.[place] ?? 0, lang)}
          <span className="share">
            {shareText(dwellings[place], possible?.[place] ?? 0, summary.stock[place], lang)}
          </span>
        </td>
      ))}
    </tr>
  ))
}

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
