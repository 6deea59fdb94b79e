import { memo } from 'react'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { ShareMenu } from './ShareMenu.tsx'

interface Props {
  view: ResolvedView
  geometry: Geometry
}

/** Under the map: the way to the card of the zone chosen, the sources, what the view can be taken away as. */
export const AboutView = memo(function AboutView({ view, geometry }: Props) {
  return (
    <>
      {view.card && (
        <p className="see-card">
          <a href="#card-title">{uiWords[view.lang].seeCard(view.card.zone.name)}</a>
        </p>
      )}
      <p className="source-line">{view.sourceLine}</p>
      <ShareMenu view={view} geometry={geometry} />
    </>
  )
})
