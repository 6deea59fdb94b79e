import type { ResolvedView } from '../atlas/view.ts'
import { digitsOf, formatNumber, formatSigned } from '../i18n/format.ts'
import { discrepancyWords } from '../i18n/words/discrepancies.ts'
import { DocumentCited } from './DocumentCited.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'

/** Printed figures of the plan that disagree with the sum of their parts: both are kept, the gap is shown. */
export function Discrepancies({ view }: { view: ResolvedView }) {
  const { lang } = view
  const { cited, discrepancies } = view.document
  if (discrepancies.length === 0) return null
  const w = discrepancyWords[lang]
  const number = (value: number) => formatNumber(value, lang, digitsOf(value))
  return (
    <div className="block">
      <h2 id="discrepancies-title">{w.title}</h2>
      <p className="soft">{w.intro}</p>
      <DocumentCited cited={cited} lang={lang} />
      <ScrollRegion label={w.title}>
        <table className="data">
          <caption className="visually-hidden">{w.title}</caption>
          <thead>
            <tr>
              <th scope="col">{w.zone}</th>
              <th scope="col">{w.measure}</th>
              <th scope="col" className="number">
                {w.printed}
              </th>
              <th scope="col" className="number">
                {w.summed}
              </th>
              <th scope="col" className="number">
                {w.gap}
              </th>
              <th scope="col">{w.note}</th>
            </tr>
          </thead>
          <tbody>
            {discrepancies.map((d) => (
              <tr key={d.id}>
                <th scope="row">{d.zoneName}</th>
                <td>{d.measureLabel}</td>
                <td className="number">{number(d.printed)}</td>
                <td className="number">{number(d.summed)}</td>
                <td className="number">{formatSigned(d.printed - d.summed, lang, digitsOf(d.summed))}</td>
                <td className="note">
                  {d.note[lang]} <span className="soft">({d.source_ref})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
