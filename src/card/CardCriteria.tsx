import { pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import { countText, shareText } from '../atlas/bounds-text.ts'
import { summarise } from '../atlas/cross-table.ts'
import { methodPhrases } from '../atlas/method-phrases.ts'
import { marginText, rateText, thresholdText } from '../atlas/threshold-text.ts'
import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import type { CrossRow } from '../db/answers-types.ts'
import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'

interface Props {
  view: ResolvedView
  card: ViewCard
  method: Method
}

const text = (value: Value, lang: Lang) =>
  isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]

/** What a method reads in one zone: criteria met and by how much, dwellings, and the share around it. */
export function CardCriteria({ view, card, method }: Props) {
  const { lang } = view
  const w = uiWords[lang]
  const words = cardWords[lang]
  const { zone, counts } = card
  const { counted } = methodPhrases(method, lang)
  const { stock, located } = counts ?? { stock: 'missing', located: 'missing' }
  return (
    <>
      <table className="data criteria">
        <caption className="visually-hidden">{w.criteria}</caption>
        <tbody>
          {zone.checks.map((check) => {
            const { numerator, denominator } = check
            const criterion = method.criteria.find(({ id }) => id === check.criterion)
            const marginWords = (margin: number, rate: number, threshold: number) => {
              const text = marginText(margin, rate, threshold, lang, criterion)
              return criterion?.unit === 'mean' ? text : w.margin(text)
            }
            return (
              <tr key={check.criterion} className={`verdict-${check.verdict}`}>
                <th scope="row">
                  {criterion?.label[lang]}{' '}
                  {isNumber(numerator) && isNumber(denominator) && (
                    <span className="soft">{words.of(text(numerator, lang), text(denominator, lang))}</span>
                  )}
                </th>
                <td className="number">
                  {isNumber(check.rate)
                    ? rateText(check.rate, check.threshold, lang, criterion)
                    : STATE_WORDS[lang][check.rate]}
                  <span className="soft">
                    {w.threshold} {thresholdText(check.threshold, lang, criterion)}
                  </span>
                </td>
                <td className="number">
                  {w[check.verdict]}
                  {check.margin !== null && isNumber(check.rate) && (
                    <span className="soft">{marginWords(check.margin, check.rate, check.threshold)}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {card.complements.length > 0 && (
        <dl className="pairs">
          {card.complements.map(({ indicator, label, value }) => (
            <div key={indicator}>
              <dt>{label}</dt>
              <dd>{isNumber(value) ? formatPercent(value, lang, 1) : sentence(STATE_WORDS[lang][value])}</dd>
            </div>
          ))}
        </dl>
      )}
      {method.weight !== null && (
        <p>
          {isNumber(located) && isNumber(stock)
            ? `${words.located(text(located, lang), text(stock, lang), counted)}.`
            : `${words.labelled(sentence(counted), text(stock, lang))}.`}
        </p>
      )}
      {zone.perimeter !== null && (
        <p className="soft">
          {words.labelled(w.perimeter, w[zone.perimeter as 'inside' | 'outside' | 'straddling'])}
        </p>
      )}
      <Around view={view} card={card} method={method} />
    </>
  )
}

/** The share of the stock that is fragile in the zone's commune, its group and the whole EPCI. */
function Around({ view, card: { zone, groupCommunes }, method }: Props) {
  const { lang, answers } = view
  const w = uiWords[lang]
  const card = cardWords[lang]
  const { counted, concern } = methodPhrases(method, lang)
  const cross = answers?.method?.cross
  const inGroup = new Set(groupCommunes)
  const share = (rows: readonly CrossRow[]): string => {
    const { concern: met, possible, stock } = summarise(rows, method)
    if (stock.all === 0) return '–'
    return card.share(
      shareText(met.all, possible.all, stock.all, lang),
      countText(met.all, possible.all, lang),
      counted,
    )
  }
  const rows: { label: string; of: (row: CrossRow) => boolean }[] = []
  if (zone.commune !== null)
    rows.push({ label: zone.communeName ?? zone.commune, of: ({ commune }) => commune === zone.commune })
  if (inGroup.size > 0)
    rows.push({
      label: card.labelled(w.group, zone.groupName ?? zone.group ?? ''),
      of: ({ commune }) => inGroup.has(commune),
    })
  rows.push({ label: card.labelled(w.epci, view.territory.epci), of: () => true })
  return (
    <>
      <h3>{card.around(counted, concern)}</h3>
      <dl className="pairs" aria-busy={view.answering === 'awaited'}>
        {rows.map(({ label, of }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={pendingClass(view)}>{cross ? share(cross.filter(of)) : pendingText(view)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
