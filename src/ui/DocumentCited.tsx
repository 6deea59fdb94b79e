import type { Lang } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import { uiWords } from '../i18n/words/ui.ts'
import type { Territory } from '../indicators/territory.ts'

/** What the short name is the name of, by which figures cite the document of the plan. */
export function DocumentCited({ territory: { document }, lang }: { territory: Territory; lang: Lang }) {
  if (!document) return null
  const { ref, producer, title, vintage } = document
  const full = `${producer}, ${title[lang]}, ${vintageText(vintage, lang)}`
  return <p className="source-line">{uiWords[lang].documentCited(ref, full)}</p>
}
