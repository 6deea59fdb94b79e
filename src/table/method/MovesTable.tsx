import { countText } from '../../atlas/bounds-text.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { balanceOf, type ThresholdMove, thresholdMoves } from '../../atlas/threshold-moves.ts'
import { thresholdText } from '../../atlas/threshold-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { MoveRow } from '../../db/answers-types.ts'
import { formatSigned } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import type { Criterion, Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** Dwellings whose class changes when one threshold moves either way: by 5 points of a rate, 5 % of the bound of a mean. */
export function MovesTable({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang } = view
  const w = methodTableWords[lang]
  const { counted, concern } = methodPhrases(method, lang)
  const hasMean = method.criteria.some(({ unit }) => unit === 'mean')
  const rows = thresholdMoves(view, method)
  return (
    <div>
      <h3 id="moves-title">{w.moves}</h3>
      {hasMean && <p className="soft">{w.meanMoves}</p>}
      {rows.some(({ isYesOrNo }) => isYesOrNo) && (
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
            {rows.map(({ criterion, threshold, moves }) => (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.label[lang]}{' '}
                  {criterion.unit === 'mean' && !Number.isNaN(threshold) && (
                    <span className="share balance">{meanMoved(moves, criterion, lang)}</span>
                  )}
                </th>
                {moves.map(({ delta, found, isPointless }) =>
                  isPointless ? (
                    <td key={delta} className="number soft">
                      {w.noMove}
                    </td>
                  ) : (
                    <td key={delta} className="number">
                      {found ? countText(found.moved, found.doubtful, lang) : '–'}
                      {found && (
                        <span className="share balance">
                          {w.balance} {balanceText(found, criterion, lang)}
                        </span>
                      )}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

/** Where the bound of a mean goes, which a percentage does not say. */
function meanMoved(moves: readonly ThresholdMove[], criterion: Criterion, lang: Lang) {
  const [lower = '', higher = ''] = moves.map(({ threshold }) => thresholdText(threshold, lang, criterion))
  return methodTableWords[lang].meanMoved(lower, higher)
}

function balanceText(move: MoveRow, criterion: Criterion, lang: Lang) {
  const [low = '', high = ''] = balanceOf(move, criterion).map((bound) => formatSigned(bound, lang))
  return low === high ? low : methodWords[lang].range(low, high)
}
