import { caveatText } from '../atlas/caveat-text.ts'
import type { Extremes } from '../atlas/extremes.ts'
import type { ViewZone } from '../atlas/view.ts'
import { zoneName } from '../atlas/zone-name.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'

interface Props {
  extremes: Extremes
  /** every zone of the view, among which a name is told apart */
  all: readonly ViewZone[]
  lang: Lang
  onPick: (code: string) => void
}

/** Where no zone is chosen: those of the highest and of the lowest values, each a way to its card. */
export function ExtremesPanel({ extremes, all, lang, onPick }: Props) {
  const w = uiWords[lang]
  const list = (title: string, zones: readonly ViewZone[]) => (
    <>
      <h3>{title}</h3>
      <ul className="extremes">
        {zones.map((zone) => (
          <li key={zone.code}>
            <button type="button" className="link" onClick={() => onPick(zone.code)}>
              {zoneName(zone, all)}
            </button>
            <span>{zone.text}</span>
            <Caveat zone={zone} lang={lang} />
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

function Caveat({ zone, lang }: { zone: ViewZone; lang: Lang }) {
  const text = caveatText(zone.flags, lang)
  return text === '' ? null : <span className="soft caveat">{text}</span>
}
