import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'
import type { TerritoryIndex } from '../indicators/territory.ts'

interface Props {
  index: TerritoryIndex
  territory: string
  lang: Lang
  onPick: (territory: string) => void
}

/** The territory list, which says what each has and lacks. */
export function TerritoryPicker({ index, territory, lang, onPick }: Props) {
  const w = uiWords[lang]
  const current = index.territories.find((t) => t.id === territory)
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
      {current && (
        <details className="more">
          <summary>{w.territoryHas}</summary>
          <dl className="has-lacks">
            <dt>{w.has}</dt>
            {current.has.length === 0 && <dd>{w.none}</dd>}
            {current.has.map((text) => (
              <dd key={text.fr}>{text[lang]}</dd>
            ))}
            <dt>{w.lacks}</dt>
            {current.lacks.length === 0 && <dd>{w.none}</dd>}
            {current.lacks.map((text) => (
              <dd key={text.fr}>{text[lang]}</dd>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
