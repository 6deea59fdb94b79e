import type { Lang } from '../../i18n/lang.ts'
import { ownWaitWords } from '../../i18n/words/own-wait.ts'
import type { OwnData } from './use-own-data.ts'

/** The files of the reader that are being opened again: nothing is shown of them, nor in their place, before all are there. */
export default function Reopening({ own, lang }: { own: Pick<OwnData, 'isMasking' | 'skip'>; lang: Lang }) {
  const w = ownWaitWords[lang]
  return (
    <div className="reopening">
      <p role="status">{own.isMasking ? w.masking : w.reopening}</p>
      <progress aria-label={w.reopening} />
      <p>
        <button type="button" className="button" onClick={own.skip}>
          {w.skip}
        </button>
      </p>
    </div>
  )
}
