import type { ViewDocument } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'

/** What the short name is the name of, by which figures cite the document of the plan. */
export function DocumentCited({ cited, lang }: Pick<ViewDocument, 'cited'> & { lang: Lang }) {
  return cited && <p className="source-line">{uiWords[lang].documentCited(cited.ref, cited.full)}</p>
}
