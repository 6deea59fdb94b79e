import type { Catalogue } from '../atlas/catalogue.ts'
import { contentsOf, yearsText } from '../atlas/contents.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { contentsWords } from '../i18n/words/contents.ts'
import { SECTION_WORDS } from '../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import type { Territory } from '../indicators/territory.ts'
import './contents.css'

interface Props {
  territory: Territory
  catalogue: Catalogue
  lang: Lang
}

/** What a territory contains: indicators by scale, with their years and how many zones have a number. */
export function Contents({ territory, catalogue, lang }: Props) {
  const w = contentsWords[lang]
  return (
    <div className="block">
      <h2 id="contents-title">{w.title(territory.name[lang])}</h2>
      <p className="soft">{w.help}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={w.title(territory.name[lang])}>
        <table className="data contents" aria-labelledby="contents-title">
          <thead>
            <tr>
              <th scope="col">{w.indicator}</th>
              {territory.levels.map((level) => (
                <th key={level} scope="col">
                  {sentence(LEVEL_WORDS[lang][level].one)}
                </th>
              ))}
            </tr>
          </thead>
          {contentsOf(territory, catalogue, lang).map(({ section, rows }) => (
            <tbody key={section}>
              <tr className="contents-section">
                <th scope="rowgroup" colSpan={1 + territory.levels.length}>
                  {SECTION_WORDS[lang][section]}
                </th>
              </tr>
              {rows.map(({ id, label, cells }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {cells.map((cell, i) => (
                    <td key={territory.levels[i]}>
                      {cell === null ? (
                        <span className="soft">{w.absent}</span>
                      ) : (
                        <>
                          {yearsText(cell.years)}{' '}
                          <span className="soft">
                            {w.coverage(formatNumber(cell.numbers, lang), formatNumber(cell.zones, lang))}
                          </span>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  )
}
