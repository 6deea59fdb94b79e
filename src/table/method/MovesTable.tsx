import type { ResolvedView } from '../../atlas/view.ts'
import { formatNumber, formatSigned } from '../../i18n/format.ts'
import { methodWords } from '../../i18n/words/method.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** Dwellings whose class changes when one threshold moves by 5 points either way. */
export function MovesTable({ view, method }: { view: ResolvedView; method: Method }) {
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
