import type { ReactNode } from 'react'
import { firstSentence } from '../../atlas/first-sentence.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { VIEW_TITLE } from '../choosing/focus.ts'

interface Props {
  /** what is read, one frame after the map */
  view: ResolvedView
  hovered: string | null
  /** under the title: what the view says */
  finding: ReactNode
  /** brings the method and the sources into sight */
  onMethod: () => void
  /** over the map */
  search: ReactNode
  /** the map */
  children: ReactNode
}

/** The view shown: its title, the map, the zone pointed at, its sources. */
export function Show({ view, hovered, finding, onMethod, search, children }: Props) {
  const zone = view.zones.find(({ code }) => code === hovered)
  return (
    <section className="show" aria-labelledby={VIEW_TITLE}>
      <div className="show-head">
        <div>
          <h1 id={VIEW_TITLE} tabIndex={-1}>
            {view.title}
          </h1>
          <p className="subtitle">{view.subtitle}</p>
          {finding}
          <p className="definition-line">
            {firstSentence(view.indicator.definition[view.lang])}{' '}
            <button type="button" className="link" onClick={onMethod}>
              {layoutWords[view.lang].part_definition}
            </button>
          </p>
        </div>
      </div>
      <div className="show-map">
        <div className="search-over">{search}</div>
        {children}
      </div>
      <p className="hover-line" aria-live="polite">
        {zone ? (
          <>
            <strong>{zone.name}</strong> {zone.text}
          </>
        ) : (
          '\u00a0'
        )}
      </p>
      <p className="source-line">{view.sourceLine}</p>
    </section>
  )
}
