import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { firstSentence } from '../../atlas/first-sentence.ts'
import { type LegendLine, litView } from '../../atlas/lit-view.ts'
import { markedView } from '../../atlas/marked-view.ts'
import type { SideWords } from '../../atlas/side-words.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { perimetersShown } from '../../figure/perimeters.ts'
import type { PointScale } from '../../figure/points/point-scale.ts'
import { Clamped } from '../../gloss/Clamped.tsx'
import { Glossed } from '../../gloss/Glossed.tsx'
import { layoutWords } from '../../i18n/words/layout.ts'
import { StepLegend } from '../../legend/StepLegend.tsx'
import { ClassesButton } from '../choosing/ClassesButton.tsx'
import { CLASSES_BUTTON, focusIfLost, focusOn, MAP_BOX, VIEW_TITLE } from '../choosing/focus.ts'
import { EarlyPrint } from '../frame/EarlyPrint.tsx'
import { Finding } from './finding/Finding.tsx'
import { LegendFold } from './LegendFold.tsx'
import { toParts } from './layout/to-parts.ts'
import { PrintLine } from './PrintLine.tsx'
import { followPointer } from './tip/MapTip.tsx'

interface Props {
  /** as the map draws it now */
  view: ResolvedView
  /** what is read, one frame after the map */
  read: ResolvedView
  geometry: Geometry
  /** whose the landmarks are; null where none are drawn */
  around: string | null
  /** zones outlined for a moment */
  moved: readonly string[]
  /** how many a change of thresholds moved, and what outlines them again */
  movedWay: ReactNode
  /** that comes before the finding, of which little is in sight */
  movedFirst: boolean
  /** brings the method and the sources into sight */
  onMethod: () => void
  /** over the map */
  search: ReactNode
  /** from two maps to one; null where there is one */
  back: ReactNode
  /** what is said of a level that the indicator forces; empty where there is nothing to say */
  levelNote: ReactNode
  /** the levels that the map goes through, where its level follows the zoom */
  trail: ReactNode
  tip: ReactNode
  /** over the map: what is to be picked on it */
  asked: ReactNode
  /** what the map draws around and under its zones; null where it draws nothing there */
  landmarks: ReactNode
  /** what changes the classes of the legend; null where they are those of a method, or circles */
  classes: ReactNode
  /** two maps are compared: their legends stand beside them */
  compared: boolean
  /** of the points on the one map */
  scale: PointScale | null
  /** title, subtitle and names of two maps side by side; null elsewhere */
  sides: SideWords | null
  /** what parts two maps that are compared; null elsewhere */
  finding: ReactNode
  /** the map of a view */
  map: (drawn: ResolvedView) => ReactNode
}

/** The view shown: its title and what it says, the map, its legend, its sources. */
export function Show({
  view,
  read,
  geometry,
  around,
  levelNote,
  trail,
  moved,
  movedWay,
  movedFirst,
  onMethod,
  search,
  back,
  tip,
  asked,
  landmarks,
  classes,
  compared,
  scale,
  sides,
  finding,
  map,
}: Props) {
  const { lang } = read
  const w = layoutWords[lang]
  const [lit, light] = useState<LegendLine | null>(null)
  const [classing, setClassing] = useState(false)
  const drawn = useMemo(() => markedView(litView(view, lit), moved), [view, lit, moved])
  const hasClasses = Boolean(classes)
  useEffect(() => {
    if (hasClasses || !classing) return
    setClassing(false)
    focusIfLost(VIEW_TITLE)
  }, [hasClasses, classing])
  const tools = classes && (
    <ClassesButton lang={lang} open={classing} onToggle={() => setClassing(!classing)} />
  )
  return (
    <section className="show" aria-labelledby={VIEW_TITLE}>
      <div className="show-first">
        <div className="show-head">
          <h1 id={VIEW_TITLE} tabIndex={-1}>
            {(sides ?? read).title}
          </h1>
          <p className="subtitle">
            <Glossed text={(sides ?? read).subtitle} lang={lang} />
          </p>
          <EarlyPrint lang={lang} ready={read.answering !== 'awaited'} />
          <div className="level-note">
            <Clamped lang={lang} of={w.of_notice} role="status">
              {levelNote ?? ''}
            </Clamped>
          </div>
          {trail}
          <Clamped lang={lang} of={w.of_finding}>
            {movedFirst && movedWay}
            {finding ?? <Finding view={read} />}
            {!movedFirst && movedWay}
          </Clamped>
          <p className="definition-line">
            <span>
              <Glossed text={firstSentence(read.indicator.definition[lang])} lang={lang} />
            </span>{' '}
            <button type="button" className="to-parts" onClick={toParts}>
              {w.toParts}
            </button>
            <button type="button" className="link" onClick={onMethod}>
              {w.part_definition}
            </button>
          </p>
        </div>
        <div className="show-map">
          <div className="search-over">
            {search}
            {back}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
          <div
            id={MAP_BOX}
            className="map-box"
            role="group"
            aria-labelledby={VIEW_TITLE}
            tabIndex={-1}
            {...followPointer}
          >
            {map(drawn)}
            {asked}
            {tip}
          </div>
          {compared ? (
            <div className="compare-foot">
              {landmarks}
              {tools}
            </div>
          ) : (
            <LegendFold lang={lang}>
              <StepLegend
                view={read}
                perimeters={perimetersShown(read, geometry)}
                scale={scale}
                lit={lit}
                onLight={light}
                landmarks={landmarks}
                tools={tools}
              />
            </LegendFold>
          )}
          {classes && classing && (
            // biome-ignore lint/a11y/noStaticElementInteractions: Escape of what is pressed inside
            <div
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return
                event.stopPropagation()
                setClassing(false)
                focusOn(CLASSES_BUTTON)
              }}
            >
              {classes}
            </div>
          )}
        </div>
      </div>
      <div className="source-line">
        <Clamped lang={lang} of={w.of_sources}>
          <Glossed text={[read.sourceLine, around].filter(Boolean).join(' ')} lang={lang} />
        </Clamped>
      </div>
      <PrintLine lang={lang} />
    </section>
  )
}
