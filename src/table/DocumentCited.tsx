import { mentionText } from '../atlas/mention-text.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'
import type { Territory } from '../indicators/territory.ts'

/** What the short name is the name of, by which figures cite the document of the plan. */
export function DocumentCited({ territory: { document }, lang }: { territory: Territory; lang: Lang }) {
  if (!document) return null
  return (
    <p className="source-line">{uiWords[lang].documentCited(document.ref, mentionText(document, lang))}</p>
  )
}
