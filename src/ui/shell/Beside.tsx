import { lazy, memo, type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { ComparedLegend, ComparedViews } from '../../atlas/compared-views.ts'
import { extremesOf } from '../../atlas/extremes.ts'
import { DISTRICTS, hasScenario } from '../../atlas/has-scenario.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ThresholdStep } from '../../atlas/threshold-step.ts'
import type { ResolvedView, ViewCard } from '../../atlas/view.ts'
import { ExtremesPanel } from '../../card/ExtremesPanel.tsx'
import { ZoneCard } from '../../card/ZoneCard.tsx'
import type { Geometry } from '../../figure/geometry.ts'
import { perimetersShown } from '../../figure/perimeters.ts'
import type { PointScale } from '../../figure/points/point-scale.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { Legend } from '../../legend/Legend.tsx'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { hasOwnZones, type MapLevel } from '../../territory/level.ts'
import { atParent } from '../choosing/change.ts'
import { CARD_TITLE } from '../choosing/focus.ts'
import { indicatorOfLevels } from '../choosing/indicator-of-levels.ts'
import { ThresholdControls } from '../choosing/ThresholdControls.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { ScenarioFold } from '../scenario/ScenarioFold.tsx'
import { MovedZones } from './finding/MovedZones.tsx'
import { StepLine } from './finding/StepLine.tsx'
import { usePhone, useTight } from './layout/use-wide.ts'
import type { Scales } from './stage/use-scales.ts'
import type { Picking } from './use-picking.ts'

/** Fetched with the first card of a difference. */
const DifferenceCard = lazy(() => import('../../card/DifferenceCard.tsx'))

interface Props {
  view: ResolvedView
  geometry: Geometry
  opened: Opened
  /** of the maps that are compared, with their headings; none where there is one map */
  legends: readonly ComparedLegend[]
  /** of the points of each map, by the key of its legend */
  scales: Scales
  /** the maps that are compared; null where there is one */
  compared: ComparedViews | null
  /** the difference of these where the map shows it, the view else */
  shown: ResolvedView
  /** what is chosen now, which the controls show at once */
  choice: Choice
  notice: ReactNode
  /** the last change of thresholds */
  step: ThresholdStep | null
  picking: Picking
  /** shows the zones compared as columns, under the map */
  onColumns: () => void
  /** a workshop gives the zone of the card another class */
  onGive: () => void
  /** an indicator, at a level that it has */
  onPick: (indicator: string, level: MapLevel) => void
  onChange: (change: Partial<Choice>, mode?: ChangeMode) => void
}

/** Beside the map: the thresholds that colour it, the card of the zone chosen. */
export function Beside({
  view,
  geometry,
  opened,
  legends,
  scales,
  compared,
  shown,
  choice,
  notice,
  step,
  picking,
  onColumns,
  onGive,
  onPick,
  onChange,
}: Props) {
  const { method, card } = view
  const isTight = useTight()
  const code = card?.zone.code ?? null
  // the card that a link opens: the page begins at its head, whatever stands there
  const linked = useRef(code)
  useEffect(() => {
    if (code !== linked.current) linked.current = null
  }, [code])
  const toCard = useCallback(
    (block: ScrollLogicalPosition) => {
      if (code !== linked.current) scrollToCard(block)
    },
    [code],
  )
  return (
    <>
      {legends.map(({ key, title, view: shown, other }) => (
        <LegendPanel
          key={key}
          id={key}
          title={title}
          view={shown}
          other={other}
          geometry={geometry}
          scale={scales[key] ?? null}
        />
      ))}
      {card && shown.isDifference && compared && (
        <Suspense key="difference-card" fallback={null}>
          <DifferenceCard difference={shown} compared={compared} code={card.zone.code} />
        </Suspense>
      )}
      {card && !shown.isDifference && (
        <CardPanel
          key="card"
          view={view}
          geometry={geometry}
          card={card}
          picking={picking}
          toCard={toCard}
          onColumns={onColumns}
          onChange={onChange}
        />
      )}
      {card && !compared && method && method.id !== READER_METHOD && hasOwnZones(view.choice.level) && (
        <p key="give" className="panel give-class">
          <button type="button" className="link" onClick={onGive}>
            {uiWords[view.lang].giveClass}
          </button>
        </p>
      )}
      {card && hasScenario(opened.store, view.choice.level) && (
        <ScenarioFold
          key={`scenario-${card.zone.code}`}
          store={opened.store}
          level={view.choice.level}
          geometry={geometry}
          zone={card.zone}
          scenario={choice.scenario}
          ofDistricts={
            view.choice.level === DISTRICTS
              ? null
              : indicatorOfLevels([DISTRICTS], view.indicator, opened.catalogue, opened.territory)
          }
          lang={view.lang}
          onScenario={(scenario) => onChange({ scenario }, scenario ? 'rest' : 'push')}
          onDistricts={(indicator) => onPick(indicator, DISTRICTS)}
        />
      )}
      {method && (
        <ThresholdControls
          key="thresholds"
          view={view}
          choice={choice}
          method={method}
          folds={card !== null && isTight}
          moves={step && <MovedZones step={step} view={view} onPick={picking.follow} />}
          onChange={onChange}
        >
          {step && <StepLine step={step} view={view} />}
        </ThresholdControls>
      )}
      {notice}
      {!card && <NoCard view={shown} picking={picking} />}
    </>
  )
}

const LegendPanel = memo(function LegendPanel({
  id,
  title,
  view,
  other,
  geometry,
  scale,
}: Pick<Props, 'view' | 'geometry'> & {
  id: string
  title: string
  other: ResolvedView | null
  scale: PointScale | null
}) {
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <Legend
        view={view}
        other={other}
        perimeters={perimetersShown(view, geometry)}
        idPrefix={id}
        scale={scale}
      />
    </section>
  )
})

/** What stands in the place of a card: how to open one, and the zones at the ends of the values. */
const NoCard = memo(function NoCard({ view, picking }: Pick<Props, 'view' | 'picking'>) {
  const extremes = extremesOf(view, 5)
  return (
    <>
      <p className="panel soft card-empty">{uiWords[view.lang].cardEmpty}</p>
      {extremes && <ExtremesPanel extremes={extremes} view={view} onPick={picking.follow} />}
    </>
  )
})

type CardProps = Pick<Props, 'view' | 'geometry' | 'picking' | 'onColumns' | 'onChange'> & {
  card: ViewCard
  toCard: (block: ScrollLogicalPosition) => void
}

function scrollToCard(block: ScrollLogicalPosition) {
  document.getElementById(CARD_TITLE)?.closest('.card')?.scrollIntoView({ block })
}

const CardPanel = memo(function CardPanel({
  view,
  geometry,
  card,
  picking,
  toCard,
  onColumns,
  onChange,
}: CardProps) {
  const toTop = useCallback(() => toCard('start'), [toCard])
  const phone = usePhone()
  const { selection } = view.choice
  const { adding, toggleAdding, asked, takesFocus, leave, back } = picking
  const several = selection.length > 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zone is another card, and its own card may be asked for again
  useEffect(() => {
    if (takesFocus(card.zone.code)) document.getElementById(CARD_TITLE)?.focus({ preventScroll: true })
    // several zones are compared above the card of the last one
    toCard(several ? 'start' : 'nearest')
  }, [card.zone.code, several, asked, takesFocus, toCard])
  useEffect(() => {
    const leaveCard = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // what is over the card closes first
      if (document.querySelector('dialog[open], .sheet[data-open="true"]')) return
      if (document.activeElement?.closest('.card')) leave()
    }
    window.addEventListener('keydown', leaveCard)
    return () => window.removeEventListener('keydown', leaveCard)
  }, [leave])
  return (
    <ZoneCard
      view={view}
      card={card}
      isLow={phone}
      compare={{
        adding,
        onAdd: toggleAdding,
        onReference: (reference) => onChange({ reference }),
        onColumns,
        onShown: toTop,
      }}
      onPlace={picking.goTo}
      onParent={(parent) => onChange(atParent(view.choice, parent, view.definition.levels, geometry.bounds))}
      onSelection={(next) => {
        onChange({ selection: next })
        // the button that took a zone away goes with it
        if (next.length < selection.length) back()
      }}
    />
  )
})
