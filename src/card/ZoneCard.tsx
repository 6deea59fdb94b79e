import { lazy, Suspense } from 'react'
import type { ParentZone } from '../atlas/parents.ts'
import { samePlace } from '../atlas/same-place.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import { sideTitle } from '../atlas/side-title.ts'
import type { ResolvedView, ViewCard, ViewZone } from '../atlas/view.ts'
import { AttainmentBar } from '../charts/AttainmentBar.tsx'
import { EvolutionChart } from '../charts/EvolutionChart.tsx'
import { PartsBar } from '../charts/PartsBar.tsx'
import { Glossed } from '../gloss/Glossed.tsx'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import { scenarioText } from '../scenario/scenario.ts'
import { arePoints } from '../territory/level.ts'
import type { Place } from '../territory/place.ts'
import { CardCompare } from './CardCompare.tsx'
import { CardCorrection } from './CardCorrection.tsx'
import { CardCriteria } from './CardCriteria.tsx'
import { CardFigures } from './CardFigures.tsx'
import { CardParents } from './CardParents.tsx'
import { ClassStrip } from './ClassStrip.tsx'
import { ClassSwatch } from './ClassSwatch.tsx'
import { CompareWays } from './CompareWays.tsx'
import { GoToPoint } from './GoToPoint.tsx'

/** Fetched with the second zone chosen. */
const CardSelection = lazy(() => import('./CardSelection.tsx'))
/** Fetched with the first card of a point. */
const CardPoint = lazy(() => import('./CardPoint.tsx'))
/** Fetched with the first card of a point that has not its place alone. */
const SamePlace = lazy(() => import('./SamePlace.tsx'))

interface Props {
  view: ResolvedView
  card: ViewCard
  /** the zones to be selected next; absent where the card is not part of a page that chooses (a sheet) */
  onSelection?: ((codes: readonly string[]) => void) | undefined
  /** shows a zone that holds this one, at its own level; absent where the card is not part of a page that chooses */
  onParent?: ((parent: ParentZone) => void) | undefined
  /** the card has little height: its years come right after its value */
  isLow?: boolean
  /** another zone may be put beside this one */
  compare?:
    | {
        readonly adding: boolean
        readonly onAdd: () => void
        readonly onReference: (reference: string | null) => void
        readonly onColumns: () => void
        /** called once the zones compared stand above the card */
        readonly onShown: () => void
      }
    | undefined
  /** shows where a point is, alone on the map; absent where there is no map beside the card */
  onPlace?: ((place: Place) => void) | undefined
}

/** Objectives and results are counts, whatever the unit of the indicator that compares them. */
const DWELLINGS = { unit: 'dwellings', decimals: 0 } as const

/** One zone: its value and parts, its rank, what it is compared with, its evolution, its sources and cautions. */
export function ZoneCard({ view, card, onSelection, onParent, isLow = false, compare, onPlace }: Props) {
  const { lang, indicator, method, choice, caveats } = view
  const { zone, series, extent, parts, progress } = card
  const w = uiWords[lang]
  const together = samePlace(view, zone)
  const { scenario } = choice
  const ways = compare && (
    <CompareWays
      view={view}
      zone={zone}
      adding={compare.adding}
      onAdd={compare.onAdd}
      onSelection={onSelection}
    />
  )
  const evolution = series.length > 1 && (
    <>
      <h3>{w.evolution}</h3>
      <EvolutionChart series={series} extent={extent} indicator={indicator} lang={lang} />
    </>
  )
  return (
    <section className="panel card" aria-labelledby="card-title">
      {choice.selection.length > 1 && (
        <Suspense fallback={null}>
          <CardSelection
            view={view}
            onSelection={onSelection}
            onReference={compare?.onReference}
            onColumns={compare?.onColumns}
            onShown={compare?.onShown}
          />
        </Suspense>
      )}
      <header>
        <div>
          <CardParents view={view} card={card} onParent={onParent} />
          <CardTitle zone={zone} view={view} />
        </div>
        {onSelection && (
          <button
            type="button"
            className="close"
            onClick={() => onSelection(without(choice.selection, [zone.code]))}
            aria-label={w.close}
          >
            ×
          </button>
        )}
      </header>
      {!isLow && ways}
      {onPlace && <GoToPoint zone={zone} view={view} onPlace={onPlace} />}
      {onSelection && together.length > 0 && (
        <Suspense fallback={null}>
          <SamePlace
            view={view}
            zone={zone}
            together={together}
            onZone={(code) => onSelection([...without(choice.selection, [zone.code, code]), code])}
          />
        </Suspense>
      )}
      <p className="card-value">
        <ClassSwatch color={view.classes[zone.classIndex]?.color} />
        {sentence(zone.text)}
      </p>
      {zone.flags.map((flag) => (
        <p key={flag} className="soft">
          {FLAG_WORDS[lang][flag]}
        </p>
      ))}
      {isLow && (
        <>
          {evolution}
          {ways}
        </>
      )}
      {method ? (
        <>
          <CardCorrection view={view} zone={zone} />
          <CardCriteria view={view} card={card} method={method} />
          <ClassStrip view={view} history={card.history} />
        </>
      ) : (
        <>
          <CardFigures view={view} card={card} />
          <CardCompare view={view} zone={zone} />
        </>
      )}
      {arePoints(choice.level) && (
        <Suspense fallback={null}>
          <CardPoint view={view} card={card} />
        </Suspense>
      )}
      {progress && (
        <AttainmentBar
          done={progress.done}
          expected={progress.expected}
          objective={progress.objective}
          until={progress.lastYear}
          indicator={DWELLINGS}
          lang={lang}
          idPrefix="attainment"
        />
      )}
      {parts.length > 0 && (
        <>
          <h3>{w.parts}</h3>
          <PartsBar parts={parts} total={zone.value} lang={lang} />
        </>
      )}
      {!isLow && evolution}
      {caveats.length > 0 && (
        <details className="more">
          <summary>{w.caveats}</summary>
          <ul className="caveats">
            {caveats.map((caveat) => (
              <li key={caveat}>
                <Glossed text={caveat} lang={lang} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="source-line">
        <Glossed text={view.sourceLine} lang={lang} />
      </p>
      <p className="card-sheet">
        <a
          href={sheetAddress({
            territory: view.territory.id,
            zones: [zone.code],
            reference: null,
            lang,
            ...(scenario?.zone === zone.code && { scenario: scenarioText(scenario) }),
          })}
        >
          {cardWords[lang].sheet(zone.name)}
        </a>
      </p>
    </section>
  )
}

const without = (codes: readonly string[], left: readonly string[]) =>
  codes.filter((code) => !left.includes(code))

/** Name, kind, parents and code. */
function CardTitle({ zone, view }: { zone: ViewZone; view: ResolvedView }) {
  const { lang } = view
  const w = uiWords[lang]
  return (
    <>
      <p className="kicker">{sideTitle(w.card, view)}</p>
      <h2 id="card-title" tabIndex={-1}>
        {zone.name}
      </h2>
      <p className="soft">
        {zone.kind !== null && <Glossed text={`${legendWords[lang][zone.kind]}, `} lang={lang} />}
        {zone.communeName !== null && zone.communeName !== zone.name
          ? `${w.inCommune(zone.communeName)}, `
          : ''}
        {zone.groupName !== null ? `${zone.groupName}, ` : ''}
        {w.code} <span className="code">{zone.code}</span>
      </p>
    </>
  )
}
