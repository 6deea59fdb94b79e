import type { Choice } from '../../atlas/choice.ts'
import { type CrossSummary, summarise } from '../../atlas/cross-table.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { digitsUnder, formatNumber, formatPercent, formatSigned } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'
import { CommuneCrossTable } from './CommuneCrossTable.tsx'
import { CrossTable } from './CrossTable.tsx'
import { share } from './cross-share.ts'

interface Props {
  view: ResolvedView
  overlap: Choice['overlap']
  method: Method
  onChange: (change: Partial<Choice>) => void
  onPick: (code: string) => void
}

/** What the thresholds give, in dwellings: headline, cross-table, communes, zones near a bound, effect of 5 points. */
export function MethodTables({ view, overlap, method, onChange, onPick }: Props) {
  const { lang, answers } = view
  const w = methodWords[lang]
  const found = answers?.method
  if (!found) return null
  const summary = summarise(found.cross, method)
  return (
    <section
      className="block method-tables"
      aria-labelledby="cross-title"
      aria-busy={view.answering === 'awaited'}
    >
      <h2 id="cross-title">{w.cross}</h2>
      <Headline summary={summary} lang={lang} />
      <fieldset className="inline-choice">
        <legend>{w.overlap}</legend>
        {(['split', 'straddling'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="overlap"
              checked={way === overlap}
              onChange={() => onChange({ overlap: way })}
            />
            {way === 'split' ? w.split : w.straddlingChoice}
          </label>
        ))}
      </fieldset>
      <CrossTable summary={summary} method={method} lang={lang} />
      {summary.unknown > 0 && <p className="soft">{w.unknownStock(summary.unknown)}</p>}
      <CommuneCrossTable cross={found.cross} places={summary.places} method={method} lang={lang} />
      <div className="two-columns">
        <NearTable view={view} method={method} onPick={onPick} />
        <MovesTable view={view} method={method} />
      </div>
    </section>
  )
}

function Headline({ summary, lang }: { summary: CrossSummary; lang: 'fr' | 'en' }) {
  const w = methodWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const { concern, stock, undecided } = summary
  return (
    <p className="headline" aria-live="polite">
      <strong>{w.headline(n(concern.all), share(concern.all, stock.all, lang))}</strong>,{' '}
      {concern.straddling > 0
        ? w.headlineRange(n(concern.inside), n(concern.inside + concern.straddling))
        : w.headlineIn(n(concern.inside), share(concern.inside, concern.all, lang))}
      .{undecided.zones > 0 && ` ${w.undecided(n(undecided.dwellings.all), n(undecided.zones))}.`}
    </p>
  )
}

function NearTable({
  view,
  method,
  onPick,
}: {
  view: ResolvedView
  method: Method
  onPick: (code: string) => void
}) {
  const { lang } = view
  const w = methodWords[lang]
  const near = view.answers?.method?.near ?? []
  const zones = new Map(view.zones.map((z) => [z.code, z]))
  const rows = near.map((row) => {
    const zone = zones.get(row.code)
    const check = zone?.checks.find(({ criterion }) => criterion === row.criterion)
    return {
      ...row,
      name: zone?.name ?? row.code,
      check,
      digits: digitsUnder(row.rate, [check?.threshold ?? 0], 1),
    }
  })
  return (
    <div>
      <h3 id="near-title">{w.near}</h3>
      {near.length === 0 ? (
        <p className="soft">{w.nearNone}</p>
      ) : (
        <ScrollRegion label={w.near} tall="short">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{w.zone}</th>
                <th scope="col">{w.criterion}</th>
                <th scope="col" className="number">
                  {w.rate}
                </th>
                <th scope="col" className="number">
                  {w.margin}
                </th>
                <th scope="col">{w.verdict}</th>
                <th scope="col" className="number">
                  {w.stock}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, check, digits, ...row }) => (
                <tr key={`${row.code}-${row.criterion}`}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onPick(row.code)}>
                      {name}
                    </button>
                  </th>
                  <td>{method.criteria.find((c) => c.id === row.criterion)?.label[lang]}</td>
                  <td className="number">{formatPercent(row.rate, lang, digits)}</td>
                  <td className="number">{formatSigned(row.margin, lang, digits)}</td>
                  <td>{check && uiWords[lang][check.verdict]}</td>
                  <td className="number">
                    {isNumber(row.dwellings)
                      ? formatNumber(row.dwellings, lang)
                      : sentence(STATE_WORDS[lang][row.dwellings])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  )
}

function MovesTable({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang } = view
  const w = methodWords[lang]
  const moves = view.answers?.method?.moves ?? []
  return (
    <div>
      <h3 id="moves-title">{w.moves}</h3>
      <ScrollRegion label={w.moves}>
        <table className="data">
          <caption>{w.movesNote}</caption>
          <thead>
            <tr>
              <th scope="col">{w.criterion}</th>
              <th scope="col" className="number">
                {w.lower}
              </th>
              <th scope="col" className="number">
                {w.higher}
              </th>
            </tr>
          </thead>
          <tbody>
            {method.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{criterion.label[lang]}</th>
                {([-5, 5] as const).map((delta) => {
                  const move = moves.find((m) => m.criterion === criterion.id && m.delta === delta)
                  return (
                    <td key={delta} className="number">
                      {move ? formatNumber(move.moved, lang) : '–'}
                      {move && (
                        <span className="share balance">
                          {w.balance} {formatSigned(move.concernChange, lang)}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
