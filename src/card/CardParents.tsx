import type { ParentZone } from '../atlas/parents.ts'
import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import './trail.css'

interface Props {
  view: ResolvedView
  card: ViewCard
  onParent?: ((parent: ParentZone) => void) | undefined
}

/** The way back up: the zones that hold this one, coarse to fine; those that the indicator has can be gone to. */
export function CardParents({ view, card: { parents }, onParent }: Props) {
  const { lang, definition } = view
  if (parents.length === 0) return null
  return (
    <nav className="card-parents trail" aria-label={uiWords[lang].parents}>
      <ol>
        {parents.map((parent) => (
          <li key={parent.level}>
            {onParent && definition.levels.includes(parent.level) ? (
              <button
                type="button"
                className="link"
                title={LEVEL_WORDS[lang][parent.level].one}
                onClick={() => onParent(parent)}
              >
                {parent.name}
              </button>
            ) : (
              <span title={LEVEL_WORDS[lang][parent.level].one}>{parent.name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
