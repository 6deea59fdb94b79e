import type { ResolvedView } from '../atlas/view.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { readerMethodWords } from '../i18n/words/reader-method.ts'
import type { Method } from '../methods/method.ts'
import { MethodBody } from './MethodBody.tsx'
import './own-method.css'

/** Thresholds that the reader has moved stand in the place of those that the method says. */
const withMoved = (method: Method, { settings, choice }: ResolvedView): Method => ({
  ...method,
  criteria: method.criteria.map(({ bound, ...criterion }) =>
    choice.thresholds[criterion.id] === undefined
      ? { ...criterion, ...(bound ? { bound } : {}) }
      : { ...criterion, threshold: settings?.thresholds[criterion.id] ?? criterion.threshold },
  ),
})

/** What the page of a method says, of the one that a reader built or opened, which has none. */
export default function OwnMethod({ view, method }: { view: ResolvedView; method: Method }) {
  const { lang, weightLabel } = view
  const isWritten = method.source_ref !== readerMethodWords.fr.source
  return (
    <div className="own-method">
      {isWritten && <p>{methodPageWords[lang].written(method.source_ref)}</p>}
      <MethodBody
        method={withMoved(method, view)}
        weight={method.weight === null ? null : (weightLabel ?? method.weight)}
        lang={lang}
        heading="h3"
      />
    </div>
  )
}
