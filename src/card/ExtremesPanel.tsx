import type { Extremes } from '../atlas/extremes.ts'
import type { ViewZone } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'

interface Props {
  extremes: Extremes
  lang: Lang
  onPick: (code: string) => void
}

/** Where no zone is chosen: those of the highest and of the lowest values, each a way to its card. */
export function ExtremesPanel({ extremes, lang, onPick }: Props) {
  const w = uiWords[lang]
  const list = (title: string, zones: readonly ViewZone[]) => (
    <>
      <h3>{title}</h3>
      <ul className="extremes">
        {zones.map(({ code, name, text }) => (
          <li key={code}>
            <button type="button" className="link" onClick={() => onPick(code)}>
              {name}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <section className="panel" aria-label={w.extremes}>
      {list(w.highest, extremes.highest)}
      {list(w.lowest, extremes.lowest)}
    </section>
  )
}
