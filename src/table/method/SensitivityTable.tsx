import { countText } from '../../atlas/bounds-text.ts'
import { type Change, sensitivityOf } from '../../atlas/sensitivity.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** What changes class where a criterion is left out, and where its points double. */
export function SensitivityTable({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang, settings, zones } = view
  if (!settings || method.criteria.length < 2) return null
  const w = methodTableWords[lang]
  const cell = (change: Change | null) => (
    <td className="number">
      {change ? countText(change.moved, change.doubtful, lang) : '–'}
      {change && <span className="share balance">{w.zonesMoved(change.zones)}</span>}
    </td>
  )
  return (
    <div>
      <h3 id="sensitivity-title">{w.sensitivity}</h3>
      <ScrollRegion label={w.sensitivity}>
        <table className="data">
          <caption>{w.sensitivityNote}</caption>
          <thead>
            <tr>
              <th scope="col">{w.criterion}</th>
              <th scope="col" className="number">
                {w.without}
              </th>
              <th scope="col" className="number">
                {w.doubled}
              </th>
            </tr>
          </thead>
          <tbody>
            {sensitivityOf(method, settings, zones).map(({ criterion, without, doubled }) => (
              <tr key={criterion}>
                <th scope="row">{method.criteria.find(({ id }) => id === criterion)?.label[lang]}</th>
                {cell(without)}
                {cell(doubled)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
