import type { Lang } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { exhausted } from '../../../lib/exhausted.ts'
import type { Live } from './live.ts'

/** Why the page shows another map than the live one, with a button to try again where that can help. */
export function StageNotice({ live, lang, onRetry }: { live: Live; lang: Lang; onRetry: () => void }) {
  const w = uiWords[lang]
  switch (live.kind) {
    case 'none':
      return null
    case 'starting':
    case 'ready':
      return live.instead === null ? null : <Failure cause={live.instead} />
    case 'lost':
      return (
        <p className="notice" role="alert">
          {w.mapLost}
        </p>
      )
    case 'failed':
      return <Failure cause={live.cause} />
    default:
      return exhausted(live)
  }

  function Failure({ cause }: { cause: string }) {
    return (
      <p className="notice" role="status">
        {w.mapFailed(cause)}{' '}
        <button type="button" className="link" onClick={onRetry}>
          {w.retry}
        </button>
      </p>
    )
  }
}
