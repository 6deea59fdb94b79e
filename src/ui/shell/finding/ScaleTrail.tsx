import type { Lang } from '../../../i18n/lang.ts'
import { sentence } from '../../../i18n/typeset.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { wayWords } from '../../../i18n/words/ways.ts'
import type { MapLevel } from '../../../territory/level.ts'
import '../../../card/trail.css'
import './scale-trail.css'

interface Props {
  /** those that a zoom goes through, coarse to fine */
  scales: readonly MapLevel[]
  level: MapLevel
  lang: Lang
  onGo: (level: MapLevel) => void
}

/** Where the level follows the zoom: which level the zoom has come to, said when it changes, and the way to the others. */
export function ScaleTrail({ scales, level, lang, onGo }: Props) {
  if (scales.length < 2) return null
  const w = wayWords[lang]
  return (
    <nav className="scale-trail trail" aria-label={w.scales}>
      <span className="visually-hidden" role="status">
        {w.scaleNow(LEVEL_WORDS[lang][level].one)}
      </span>
      <ol>
        {scales.map((one) => (
          <li key={one}>
            {/* the level that is shown is a button as well: who pressed it keeps the focus there */}
            <button
              type="button"
              className="link"
              aria-current={one === level ? 'true' : undefined}
              onClick={() => one !== level && onGo(one)}
            >
              {sentence(LEVEL_WORDS[lang][one].one)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
