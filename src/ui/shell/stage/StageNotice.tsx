import type { Lang } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { exhausted } from '../../../lib/exhausted.ts'
import { type Live, NO_WEBGL } from './live.ts'

/** Why the drawn map is in the place of the live one, and the way to try again where there is one. */
export function StageNotice({ live, lang, onRetry }: { live: Live; lang: Lang; onRetry: () => void }) {
  const w = uiWords[lang]
  switch (live.kind) {
    case 'none':
    case 'starting':
    case 'ready':
      return null
    case 'lost':
      return (
        <p className="notice" role="alert">
          {w.mapLost}
        </p>
      )
    case 'failed':
      return (
        <p className="notice" role="status">
          {live.cause === NO_WEBGL ? (
            w.noWebgl
          ) : (
            <>
              {w.mapFailed(live.cause)}{' '}
              <button type="button" className="link" onClick={onRetry}>
                {w.retry}
              </button>
            </>
          )}
        </p>
      )
    default:
      return exhausted(live)
  }
}
