import { memo } from 'react'
import type { ResolvedView } from '../../atlas/view.ts'
import { uiWords } from '../../i18n/words/ui.ts'

interface Props {
  view: ResolvedView
}

/** Under the map: the way to the card of the zone chosen, the sources. */
export const AboutView = memo(function AboutView({ view }: Props) {
  return (
    <>
      {view.card && (
        <p className="see-card">
          <a href="#card-title">{uiWords[view.lang].seeCard(view.card.zone.name)}</a>
        </p>
      )}
      <p className="source-line">{view.sourceLine}</p>
    </>
  )
})
