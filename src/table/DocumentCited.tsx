import type { ViewDocument } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'

/** The document of the plan, which figures cite by its parts. */
export function DocumentCited({ cited, lang }: Pick<ViewDocument, 'cited'> & { lang: Lang }) {
  return cited && <p className="source-line">{uiWords[lang].documentCited(cited)}</p>
}
