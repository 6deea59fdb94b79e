import { memo, type ReactNode } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { ThresholdStep } from '../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { ZoneCard } from '../../card/ZoneCard.tsx'
import type { Geometry } from '../../figure/geometry.ts'
import { perimetersShown } from '../../figure/perimeters.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { Legend } from '../../legend/Legend.tsx'
import { focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import { ThresholdControls } from '../choosing/ThresholdControls.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { StepLine } from './finding/StepLine.tsx'

interface Props {
  geometry: Geometry
  view: ResolvedView
  /** what is chosen now, which the controls show at once */
  choice: Choice
  notice: ReactNode
  /** the last change of thresholds */
  step: ThresholdStep | null
  onChange: (change: Partial<Choice>, mode?: ChangeMode) => void
}

/** Beside the map: its legend, the thresholds that colour it, the card of the zone chosen. */
export function Beside({ geometry, view, choice, notice, step, onChange }: Props) {
  const { method } = view
  return (
    <>
      <LegendPanel view={view} geometry={geometry} />
      {method && (
        <ThresholdControls view={view} choice={choice} method={method} onChange={onChange}>
          {step && <StepLine step={step} view={view} />}
        </ThresholdControls>
      )}
      {notice}
      <CardPanel view={view} onChange={onChange} />
    </>
  )
}

const LegendPanel = memo(function LegendPanel({ view, geometry }: Pick<Props, 'view' | 'geometry'>) {
  return (
    <section className="panel" aria-labelledby="legend-title">
      <h2 id="legend-title">{uiWords[view.lang].legend}</h2>
      <Legend view={view} perimeters={perimetersShown(view, geometry)} />
    </section>
  )
})

const CardPanel = memo(function CardPanel({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const { card, choice, lang } = view
  if (!card) return <p className="panel soft card-empty">{uiWords[lang].cardEmpty}</p>
  return (
    <ZoneCard
      view={view}
      card={card}
      onSelection={(selection) => {
        onChange({ selection })
        // the button that took a zone away goes with it
        if (selection.length < choice.selection.length) focusOn(VIEW_TITLE)
      }}
    />
  )
})
