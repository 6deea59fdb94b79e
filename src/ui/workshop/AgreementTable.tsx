import { useId } from 'react'
import { agreementOf } from '../../atlas/agreement.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { Drawn } from '../../atlas/resolve.ts'
import { digitsOf, formatNumber, formatPercent } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { ScrollRegion } from '../../table/ScrollRegion.tsx'

/** Two methods on the same zones: their classes crossed, and the share that both class alike. */
export function AgreementTable({ first, second }: { first: Drawn; second: Drawn }) {
  const { lang, method } = first
  const id = useId()
  if (!method) return null
  const w = workshopWords[lang]
  const { weights, classed, same, leftOut } = agreementOf(first, second)
  const alike = same === null || classed === 0 ? null : (same * 100) / classed
  const note = w.agreementNote(sentence(methodPhrases(method, lang).counted))
  return (
    <section>
      <h3 id={id}>{w.agreement(second.indicator.label[lang])}</h3>
      {/* not a caption, which is as wide as the table: it would be cut where the table scrolls */}
      <p id={`${id}-note`} className="soft">
        {note}
      </p>
      <ScrollRegion label={w.agreement(second.indicator.label[lang])}>
        <table className="data" aria-labelledby={id} aria-describedby={`${id}-note`}>
          <thead>
            <tr>
              <th scope="col">{methodWords[lang].class}</th>
              {second.classes.map(({ label, index }) => (
                <th key={index} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.classes.map(({ label, index }) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                {second.classes.map((other) => (
                  <td key={other.index} className="number">
                    {formatNumber(weights[index]?.[other.index] ?? 0, lang)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {alike !== null && <p>{w.same(formatPercent(alike, lang, digitsOf(alike)))}</p>}
      {leftOut > 0 && <p className="soft">{w.leftOut(leftOut)}</p>}
    </section>
  )
}
