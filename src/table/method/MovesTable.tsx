import { countText } from '../../atlas/bounds-text.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { MoveRow } from '../../db/answers-types.ts'
import { formatSigned } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import type { Criterion, Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** Dwellings whose class changes when one threshold moves by 5 points either way. */
export function MovesTable({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang } = view
  const w = methodWords[lang]
  const { counted, concern } = methodPhrases(method, lang)
  const moves = view.answers?.method?.moves ?? []
  return (
    <div>
      <h3 id="moves-title">{w.moves}</h3>
      <ScrollRegion label={w.moves}>
        <table className="data">
          <caption>{w.movesNote(sentence(counted), concern)}</caption>
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
                      {move ? countText(move.moved, move.doubtful, lang) : '–'}
                      {move && (
                        <span className="share balance">
                          {w.balance} {balanceText(move, criterion, lang)}
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

/**
 * What the move adds to the dwellings of concern or takes from them. Those without a class can only go the way of all the
 * others: a lower bound of "at least" is met by more zones, a higher one by fewer.
 */
function balanceText({ delta, concernChange, doubtful }: MoveRow, { comparison }: Criterion, lang: Lang) {
  const isUp = delta < 0 === comparison.startsWith('>')
  const bounds = isUp ? [concernChange, concernChange + doubtful] : [concernChange - doubtful, concernChange]
  const [low = '', high = ''] = bounds.map((bound) => formatSigned(bound, lang))
  return low === high ? low : methodWords[lang].range(low, high)
}
