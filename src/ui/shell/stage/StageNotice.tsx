import type { Lang } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { exhausted } from '../../../lib/exhausted.ts'
import type { Live } from './live.ts'

/** Why the page shows another map than the live one, with a button to try again where that can help. */
export function StageNotice({ live, lang, onRetry }: { live: Live; lang: Lang; onRetry: () => void }) {
  const w = uiWords[lang]
  const failure = (cause: string) => (
    <p className="notice" role="status">
      {w.mapFailed(cause)}{' '}
      <button type="button" className="link" onClick={onRetry}>
        {w.retry}
      </button>
    </p>
  )
  switch (live.kind) {
    case 'none':
      return null
    case 'starting':
    case 'ready':
      return live.instead === null ? null : failure(live.instead)
    case 'lost':
      return (
        <p className="notice" role="alert">
          {w.mapLost}
        </p>
      )
    case 'failed':
      return failure(live.cause)
    default:
      return exhausted(live)
  }
}
