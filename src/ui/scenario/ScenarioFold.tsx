import { lazy, Suspense, useState } from 'react'
import { uiWords } from '../../i18n/words/ui.ts'
import type { ScenarioProps } from './ScenarioPanel.tsx'

/** Fetched when first asked for. */
const ScenarioPanel = lazy(() =>
  import('./ScenarioPanel.tsx').then(({ ScenarioPanel }) => ({ default: ScenarioPanel })),
)

/** The scenario of the zone whose card is shown: folded until a reader opens it, or until a link brings it. */
export function ScenarioFold(props: ScenarioProps) {
  const { scenario, zone, lang } = props
  const [isOpen, setOpen] = useState(scenario?.zone === zone.code)
  return (
    <details className="panel scenario" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id="scenario-title">{uiWords[lang].scenario}</summary>
      {isOpen && (
        <Suspense fallback={<p className="soft">{uiWords[lang].loading}</p>}>
          <ScenarioPanel {...props} />
        </Suspense>
      )}
    </details>
  )
}
