import type { Lang } from '../i18n/lang.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { ScrollRegion } from '../table/ScrollRegion.tsx'
import type { PointClasses } from './point-classes.ts'

/** The class of a point in each method, and the class that a workshop gives it, side by side. */
export function PointClassesSection({ classes, lang }: { classes: PointClasses; lang: Lang }) {
  const w = sheetWords[lang]
  const given = correctionWords[lang].title
  return (
    <section className="sheet-section sheet-keep">
      <h2>{w.pointClasses}</h2>
      <ScrollRegion label={w.pointClasses}>
        <table className="data">
          <caption className="visually-hidden">{w.pointClasses}</caption>
          <thead>
            <tr>
              <th scope="col">{w.method}</th>
              <th scope="col" className="number">
                {w.year}
              </th>
              <th scope="col">{w.computedClass}</th>
              <th scope="col" className="number">
                {w.criteriaMet}
              </th>
              {classes.corrected && <th scope="col">{given}</th>}
            </tr>
          </thead>
          <tbody>
            {classes.rows.map((row) => (
              <tr key={row.indicator} data-indicator={row.indicator}>
                <th scope="row">{row.title}</th>
                <td className="number">{row.year}</td>
                <td>
                  {row.class}
                  {row.before !== null && <p className="soft">{row.before}</p>}
                </td>
                <td className="number">{row.met}</td>
                {classes.corrected && (
                  <td>
                    {row.given.map((line, i) => (
                      <span key={line} className={i === 0 ? undefined : 'soft'}>
                        {line}{' '}
                      </span>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
