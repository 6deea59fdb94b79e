import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'
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
    </div>
  )
}
