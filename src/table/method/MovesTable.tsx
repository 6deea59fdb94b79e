import { countText } from '../../atlas/bounds-text.ts'
import { isYesOrNo } from '../../atlas/is-yes-or-no.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { thresholdText } from '../../atlas/threshold-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { MoveRow } from '../../db/answers-types.ts'
import { formatSigned } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import type { Criterion, Method } from '../../methods/method.ts'
import { DELTAS, type Delta, movedThreshold } from '../../methods/moved-threshold.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** Dwellings whose class changes when one threshold moves either way: by 5 points of a rate, 5 % of the bound of a mean. */
export function MovesTable({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang } = view
  const w = methodTableWords[lang]
  const { counted, concern } = methodPhrases(method, lang)
  const moves = view.answers?.method?.moves ?? []
  const hasMean = method.criteria.some(({ unit }) => unit === 'mean')
  const yesOrNo = new Set(method.criteria.filter((one) => isYesOrNo(one, view.zones)).map(({ id }) => id))
  const movedTo = (criterion: Criterion, delta: Delta) =>
    movedThreshold(criterion, thresholdOf(criterion), delta)
  const thresholdOf = ({ id, threshold }: Criterion) => view.settings?.thresholds[id] ?? threshold
  const at = (criterion: Criterion, delta: Delta) => thresholdText(movedTo(criterion, delta), lang, criterion)
  return (
    <div>
      <h3 id="moves-title">{w.moves}</h3>
      {hasMean && <p className="soft">{w.meanMoves}</p>}
      {yesOrNo.size > 0 && (
        <p className="soft">{method.criteria.length > 1 ? `${w.yesOrNo} ${w.yesOrNoElse}` : w.yesOrNo}</p>
      )}
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
                <th scope="row">
                  {criterion.label[lang]}{' '}
                  {criterion.unit === 'mean' && !Number.isNaN(thresholdOf(criterion)) && (
                    <span className="share balance">{w.meanMoved(at(criterion, -5), at(criterion, 5))}</span>
                  )}
                </th>
                {DELTAS.map((delta) => {
                  // a threshold that goes nowhere changes nothing, which no count says
                  if (yesOrNo.has(criterion.id) || movedTo(criterion, delta) === thresholdOf(criterion))
                    return (
                      <td key={delta} className="number soft">
                        {w.noMove}
                      </td>
                    )
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
