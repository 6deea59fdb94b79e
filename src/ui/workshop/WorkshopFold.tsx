import { lazy, Suspense, useState } from 'react'
import { uiWords } from '../../i18n/words/ui.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** Fetched when first asked for. */
const Workshop = lazy(() => import('./Workshop.tsx').then(({ Workshop }) => ({ default: Workshop })))

/** The workshop among what is chosen: folded until a reader opens it, or until a link brings a method. */
export function WorkshopFold(props: WorkshopProps) {
  const { lang, readerMethod } = props.choice
  const [isOpen, setOpen] = useState(readerMethod !== null)
  // a method that comes from elsewhere than the workshop opens it
  const [had, setHad] = useState(readerMethod !== null)
  if (had !== (readerMethod !== null)) {
    setHad(readerMethod !== null)
    if (readerMethod !== null) setOpen(true)
  }
  return (
    <details
      className="choose-fold workshop-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary id="workshop-title">{uiWords[lang].workshop}</summary>
      {isOpen && (
        <Suspense fallback={<p className="soft">{uiWords[lang].loading}</p>}>
          <Workshop key={props.opened.territory.id} {...props} />
        </Suspense>
      )}
    </details>
  )
}
