import { type ReactNode, useMemo, useState } from 'react'
import { firstSentence } from '../../atlas/first-sentence.ts'
import { type LegendLine, litView } from '../../atlas/lit-view.ts'
import { markedView } from '../../atlas/marked-view.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { perimetersShown } from '../../figure/perimeters.ts'
import { Glossed } from '../../gloss/Glossed.tsx'
import { layoutWords } from '../../i18n/words/layout.ts'
import { StepLegend } from '../../legend/StepLegend.tsx'
import { VIEW_TITLE } from '../choosing/focus.ts'
import { Finding } from './finding/Finding.tsx'
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
  /** brings the method and the sources into sight */
  onMethod: () => void
  /** over the map */
  search: ReactNode
  /** what is said of a level that the indicator forces; empty where there is nothing to say */
  forced: string
  /** the levels that the map goes through, where its level follows the zoom */
  trail: ReactNode
  tip: ReactNode
  /** two maps are compared: their legends stand beside them */
  compared: boolean
  /** the map of a view */
  map: (drawn: ResolvedView) => ReactNode
}

/** The view shown: its title and what it says, the map, its legend, its sources. */
export function Show({
  view,
  read,
  geometry,
  around,
  forced,
  trail,
  moved,
  onMethod,
  search,
  tip,
  compared,
  map,
}: Props) {
  const { lang } = read
  const [lit, light] = useState<LegendLine | null>(null)
  const drawn = useMemo(() => markedView(litView(view, lit), moved), [view, lit, moved])
  return (
    <section className="show" aria-labelledby={VIEW_TITLE}>
      <div className="show-first">
        <div className="show-head">
          <h1 id={VIEW_TITLE} tabIndex={-1}>
            {read.title}
          </h1>
          <p className="subtitle">
            <Glossed text={read.subtitle} lang={lang} />
          </p>
          <p className="forced-level" role="status">
            {forced}
          </p>
          {trail}
          {!read.isDifference && <Finding view={read} />}
          <p className="definition-line">
            <span>
              <Glossed text={firstSentence(read.indicator.definition[lang])} lang={lang} />
            </span>{' '}
            <button type="button" className="link" onClick={onMethod}>
              {layoutWords[lang].part_definition}
            </button>
          </p>
        </div>
        <div className="show-map">
          <div className="search-over">{search}</div>
          <div className="map-box" {...followPointer}>
            {map(drawn)}
            {tip}
          </div>
          {!compared && (
            <StepLegend view={read} perimeters={perimetersShown(read, geometry)} lit={lit} onLight={light} />
          )}
        </div>
      </div>
      <p className="source-line">
        <Glossed text={[read.sourceLine, around].filter(Boolean).join(' ')} lang={lang} />
      </p>
      <PrintLine lang={lang} />
    </section>
  )
}
