import type { Published } from '../atlas/published.ts'
import type { Store } from '../atlas/store.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'
import { discrepancyWords } from '../i18n/words/discrepancies.ts'
import type { Territory } from '../indicators/territory.ts'
import { DocumentCited } from './DocumentCited.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'

interface Props {
  view: ResolvedView
  territory: Territory
  published: Published
  store: Store
}

/** Objectives are whole dwellings; a total over the years of a plan may not be. */
const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1)

/** Printed figures of the plan that disagree with the sum of their parts: both are kept, the gap is shown. */
export function Discrepancies({ view, territory, published, store }: Props) {
  const { lang, indicator } = view
  const w = discrepancyWords[lang]
  if (indicator.section !== 'objectifs' || territory.discrepancies.length === 0) return null
  const { formula } = indicator
  const here = new Set<string | undefined>(
    formula.kind === 'count'
      ? [...formula.terms.map((t) => t.measure), formula.printed]
      : formula.kind === 'ratio'
        ? [...formula.numerator, ...formula.denominator].map((t) => t.measure)
        : formula.kind === 'progress'
          ? [formula.objective]
          : [],
  )
  const rows = territory.discrepancies.filter((d) => here.has(d.measure))
  if (rows.length === 0) return null
  const label = (measure: string) => published.measures.find((m) => m.id === measure)?.label[lang] ?? measure
  const number = (value: number) => formatNumber(value, lang, decimals(value))
  return (
    <div className="block">
      <h2 id="discrepancies-title">{w.title}</h2>
      <p className="soft">{w.intro}</p>
      <DocumentCited territory={territory} lang={lang} />
      <ScrollRegion label={w.title}>
        <table className="data">
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
            {rows.map((d) => (
              <tr key={d.id}>
                <th scope="row">{store.zone(d.level, d.code)?.name ?? d.code}</th>
                <td>{label(d.measure)}</td>
                <td className="number">{number(d.printed)}</td>
                <td className="number">{number(d.summed)}</td>
                <td className="number">{formatSigned(d.printed - d.summed, lang, decimals(d.summed))}</td>
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
