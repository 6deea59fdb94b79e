import { marginText, rateText } from '../../atlas/threshold-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** Zones near a threshold, nearest first. */
export function NearTable({
  view,
  method,
  onPick,
}: {
  view: ResolvedView
  method: Method
  onPick?: ((code: string) => void) | undefined
}) {
  const { lang } = view
  const w = methodTableWords[lang]
  const near = view.answers?.method?.near ?? []
  const zones = new Map(view.zones.map((z) => [z.code as string, z]))
  const rows = near.map((row) => {
    const zone = zones.get(row.code)
    const check = zone?.checks.find(({ criterion }) => criterion === row.criterion)
    return {
      ...row,
      name: zone?.name ?? row.code,
      check,
      of: method.criteria.find((c) => c.id === row.criterion),
    }
  })
  return (
    <div>
      <h3 id="near-title">{w.near}</h3>
      {method.criteria.some(({ unit }) => unit === 'mean') && <p className="soft">{w.nearMean}</p>}
      {near.length === 0 ? (
        <p className="soft">{w.nearNone}</p>
      ) : (
        <ScrollRegion label={w.near} tall="short">
          <table className="data">
            <caption className="visually-hidden">{w.near}</caption>
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
                {method.weight !== null && (
                  <th scope="col" className="number">
                    {methodWords[lang].stock}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, check, of, ...row }) => (
                <tr key={`${row.code}-${row.criterion}`}>
                  <th scope="row">
                    {onPick ? (
                      <button type="button" className="link" onClick={() => onPick(row.code)}>
                        {name}
                      </button>
                    ) : (
                      name
                    )}
                  </th>
                  <td>{of?.label[lang]}</td>
                  <td className="number">{rateText(row.rate, check?.threshold ?? 0, lang, of)}</td>
                  <td className="number">
                    {marginText(row.margin, row.rate, check?.threshold ?? 0, lang, of)}
                  </td>
                  <td>{check && uiWords[lang][check.verdict]}</td>
                  {method.weight !== null && (
                    <td className="number">
                      {isNumber(row.dwellings)
                        ? formatNumber(row.dwellings, lang)
                        : sentence(STATE_WORDS[lang][row.dwellings])}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  )
}
