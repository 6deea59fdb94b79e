import { uiWords } from '../../i18n/words/ui.ts'
import { LOAD_STEPS, type LoadFailure, type LoadStep } from '../opening/load.ts'

/** The steps of a territory that is on its way. */
export function Loading({ done, lang }: { done: readonly LoadStep[]; lang: 'fr' | 'en' }) {
  const w = uiWords[lang]
  return (
    <div role="status" aria-live="polite">
      <p>{w.loading}</p>
      <progress max={LOAD_STEPS.length} value={done.length} aria-label={w.loading} />
      <ol className="steps">
        {LOAD_STEPS.map((step) => (
          <li key={step} className={done.includes(step) ? 'step-done' : undefined}>
            {w[`step_${step}`]} <span className="soft">{done.includes(step) ? w.done : w.waiting}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The file that did not come, and the way to try again. */
export function Failed({
  failure,
  lang,
  onRetry,
}: {
  failure: LoadFailure
  lang: 'fr' | 'en'
  onRetry: () => void
}) {
  const w = uiWords[lang]
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{w.failedStep(w[`step_${failure.step}`])}</strong>
      </p>
      <p>{w.failedFile(failure.file, failure.cause)}</p>
      {failure.format === 'newer' && <p>{w.newerData}</p>}
      <button type="button" className="button" onClick={onRetry}>
        {w.retry}
      </button>
    </div>
  )
}
