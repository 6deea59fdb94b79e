import { memo } from 'react'
import type { Published } from '../../atlas/published.ts'
import { methodOf } from '../../atlas/resolve.ts'
import { cardZone, type ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { ShareMenu } from './ShareMenu.tsx'

interface Props {
  view: ResolvedView
  geometry: Geometry
  published: Published
}

/** Under the map: the way to the card of the zone chosen, the sources, what the view can be taken away as. */
export const AboutView = memo(function AboutView({ view, geometry, published }: Props) {
  const card = cardZone(view)
  return (
    <>
      {card && (
        <p className="see-card">
          <a href="#card-title">{uiWords[view.lang].seeCard(card.name)}</a>
        </p>
      )}
      <p className="source-line">{view.sourceLine}</p>
      <ShareMenu view={view} geometry={geometry} method={methodOf(published, view.indicator)} />
    </>
  )
})
