import type { Lang } from '../../i18n/lang.ts'
import { ownWaitWords } from '../../i18n/words/own-wait.ts'

/** What a publication would mask of the reader's files is being worked out: the figures shown are those of before. */
export default function Masking({ lang }: { lang: Lang }) {
  return (
    <p role="status" className="notice">
      {ownWaitWords[lang].maskedSoon}
    </p>
  )
}
