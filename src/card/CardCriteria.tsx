import { pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import { countText, shareText } from '../atlas/bounds-text.ts'
import { countedBy } from '../atlas/counted-by.ts'
import { criterionGroups } from '../atlas/criterion-groups.ts'
import { summarise } from '../atlas/cross-table.ts'
import { methodPhrases } from '../atlas/method-phrases.ts'
import { marginText, rateText, thresholdText } from '../atlas/threshold-text.ts'
import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import type { CrossRow } from '../db/answers-types.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { CriterionCheck } from '../methods/evaluate.ts'
import type { Criterion, Method } from '../methods/method.ts'

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
          {criterionGroups(method).map((group) => {
            const own = new Set(group.criteria.map(({ id }) => id))
            const checks = zone.checks.filter(({ criterion }) => own.has(criterion))
            const [check] = checks
            if (!check) return null
            return checks.length > 1 ? (
              <ManyBounds
                key={group.id}
                label={group.label[lang]}
                checks={checks}
                criterion={group.criteria[0]}
                lang={lang}
              />
            ) : (
              <OneBound key={group.id} check={check} criterion={group.criteria[0]} lang={lang} />
            )
          })}
        </tbody>
      </table>
      {card.complements.length > 0 && (
        <dl className="pairs">
          {card.complements.map(({ indicator, label, value }) => (
            <div key={indicator}>
              <dt>
                <Glossed text={label} lang={lang} />
              </dt>
              <dd>{isNumber(value) ? formatPercent(value, lang, 1) : sentence(STATE_WORDS[lang][value])}</dd>
            </div>
          ))}
        </dl>
      )}
      {method.weight !== null && (
        <p>
          <Glossed
            text={
              isNumber(located) && isNumber(stock)
                ? `${words[located < 2 ? 'locatedOne' : 'located'](text(located, lang), text(stock, lang), counted)}.`
                : `${words.labelled(sentence(counted), text(stock, lang))}.`
            }
            lang={lang}
          />
        </p>
      )}
      {zone.perimeter !== null && (
        <p className="soft">
          <Glossed
            text={words.labelled(w.perimeter, w[zone.perimeter as 'inside' | 'outside' | 'straddling'])}
            lang={lang}
          />
        </p>
      )}
      <Around view={view} card={card} method={method} />
    </>
  )
}

interface RowProps {
  criterion: Criterion | undefined
  lang: Lang
}

/** Name of a criterion, and the counts that its rate is of. */
function Counted({ label, check, lang }: { label: string; check: CriterionCheck; lang: Lang }) {
  const { numerator, denominator } = check
  return (
    <th scope="row">
      <Glossed text={label} lang={lang} />{' '}
      {isNumber(numerator) && isNumber(denominator) && (
        <span className="soft">{cardWords[lang].of(text(numerator, lang), text(denominator, lang))}</span>
      )}
    </th>
  )
}

function OneBound({ check, criterion, lang }: RowProps & { check: CriterionCheck }) {
  const w = uiWords[lang]
  const marginWords = (margin: number, rate: number) => {
    const said = marginText(margin, rate, check.threshold, lang, criterion)
    return criterion?.unit === 'mean' ? said : w.margin(said)
  }
  return (
    <tr className={`verdict-${check.verdict}`}>
      <Counted label={criterion?.label[lang] ?? check.criterion} check={check} lang={lang} />
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
          <span className="soft">{marginWords(check.margin, check.rate)}</span>
        )}
      </td>
    </tr>
  )
}

/** One rate held against several bounds, as quintiles are: how many of them it meets. */
function ManyBounds({
  label,
  checks,
  criterion,
  lang,
}: RowProps & { label: string; checks: readonly CriterionCheck[] }) {
  const w = uiWords[lang]
  const [first] = checks
  if (!first) return null
  const met = checks.filter(({ verdict }) => verdict === 'met').length
  const known = isNumber(first.rate)
  return (
    <tr className={`verdict-${known ? (met > 0 ? 'met' : 'not_met') : 'unknown'}`}>
      <Counted label={label} check={first} lang={lang} />
      <td className="number">
        {isNumber(first.rate)
          ? rateText(first.rate, first.threshold, lang, criterion)
          : STATE_WORDS[lang][first.rate]}
        <span className="soft">
          {w.threshold} {checks.map(({ threshold }) => thresholdText(threshold, lang, criterion)).join(' / ')}
        </span>
      </td>
      <td className="number">
        {known
          ? cardWords[lang].boundsMet(formatNumber(met, lang), formatNumber(checks.length, lang))
          : w.unknown}
      </td>
    </tr>
  )
}

/** The share of the stock that is fragile in the zone's commune, its group and the whole EPCI. */
function Around({ view, card: { zone, groupCommunes }, method }: Props) {
  const { lang, answers } = view
  const w = uiWords[lang]
  const card = cardWords[lang]
  const { counted, concern } = methodPhrases(method, lang)
  const found = answers?.method
  const cross = found?.cross
  const by = found ? countedBy(found.crossLevel, view.choice.level, lang) : null
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
      {by !== null && <p className="soft">{by}</p>}
      <dl className="pairs" aria-busy={view.answering === 'awaited'}>
        {rows.map(({ label, of }) => (
          <div key={label}>
            <dt>
              <Glossed text={label} lang={lang} />
            </dt>
            <dd className={pendingClass(view)}>{cross ? share(cross.filter(of)) : pendingText(view)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
