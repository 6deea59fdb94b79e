import type { ResolvedView } from '../atlas/view.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { readerMethodWords } from '../i18n/words/reader-method.ts'
import type { Method } from '../methods/method.ts'
import { MethodBody } from './MethodBody.tsx'
import './own-method.css'

/** What the page of a method says, of the one that a reader built or opened, which has none. */
export default function OwnMethod({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang, weightLabel } = view
  const isWritten = method.source_ref !== readerMethodWords.fr.source
  return (
    <div className="own-method">
      {isWritten && <p>{methodPageWords[lang].written(method.source_ref)}</p>}
      <MethodBody
        method={method}
        weight={method.weight === null ? null : (weightLabel ?? method.weight)}
        lang={lang}
        heading="h3"
      />
    </div>
  )
}
