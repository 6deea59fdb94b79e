import type { Lang } from '../../i18n/lang.ts'
import { SECTION_WORDS, uiWords } from '../../i18n/words/ui.ts'
import type { TerritoryIndex } from '../../indicators/territory.ts'

interface Props {
  index: TerritoryIndex
  territory: string
  lang: Lang
  onPick: (territory: string) => void
}

/** The list of territories, with the indicators that each has and lacks. */
export function TerritoryPicker({ index, territory, lang, onPick }: Props) {
  const w = uiWords[lang]
  return (
    <div className="field">
      <label className="field-label" htmlFor="territory">
        {w.territory}
      </label>
      <select id="territory" value={territory} onChange={(event) => onPick(event.target.value)}>
        {index.territories.map((t) => (
          <option key={t.id} value={t.id}>
            {t.name[lang]}
          </option>
        ))}
      </select>
      <details className="more">
        <summary>{w.territoriesHave}</summary>
        <ul className="territories">
          {index.territories.map((t) => (
            <TerritoryLine key={t.id} territory={t} current={t.id === territory} lang={lang} />
          ))}
        </ul>
      </details>
    </div>
  )
}

/** One territory: how many indicators it has and lacks in each section, and behind these which ones. */
function TerritoryLine({
  territory: { name, has, lacks, sections, tables },
  current,
  lang,
}: {
  territory: TerritoryIndex['territories'][number]
  current: boolean
  lang: Lang
}) {
  const w = uiWords[lang]
  const short = (key: 'has' | 'lacks') =>
    sections
      .filter((one) => one[key] > 0)
      .map((one) => `${SECTION_WORDS[lang][one.section].toLowerCase()} ${one[key]}`)
  const held = [...short('has'), ...(tables.length > 0 ? [w.tablesShort(tables.length)] : [])]
  const said = (list: readonly string[]) => list.join(', ') || w.none
  return (
    <li>
      <strong>{name[lang]}</strong>
      <p>{w.hasShort(said(held))}</p>
      <p>{w.lacksShort(said(short('lacks')))}</p>
      <details className="more" open={current}>
        <summary>{w.whichIndicators(name[lang])}</summary>
        <dl className="has-lacks">
          <dt>{w.has}</dt>
          {has.length === 0 && <dd>{w.none}</dd>}
          {has.map((text) => (
            <dd key={text.fr}>{text[lang]}</dd>
          ))}
          {tables.length > 0 && <dt>{w.tables}</dt>}
          {tables.map((title) => (
            <dd key={title.fr}>{title[lang]}</dd>
          ))}
          <dt>{w.lacks}</dt>
          {lacks.length === 0 && <dd>{w.none}</dd>}
          {lacks.map((text) => (
            <dd key={text.fr}>{text[lang]}</dd>
          ))}
        </dl>
      </details>
    </li>
  )
}
