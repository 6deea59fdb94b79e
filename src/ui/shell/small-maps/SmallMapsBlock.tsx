import { lazy, memo, Suspense } from 'react'
import type { PanelsChoice } from '../../../atlas/panels-choice.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import { panelsWords } from '../../../i18n/words/panels.ts'
import { SmallMapsChoice } from './SmallMapsChoice.tsx'
import './small-maps.css'

/** Fetched when first asked for. */
const SmallMaps = lazy(() => import('./SmallMaps.tsx'))

interface Props {
  view: ResolvedView
  geometry: Geometry
  opened: Opened
  /** chosen now, which the controls show at once; the maps follow with their view */
  panels: PanelsChoice | null
  onPanels: (panels: PanelsChoice | null) => void
}

/** Small multiples: what they differ by, and the maps where there are any. */
export const SmallMapsBlock = memo(function SmallMapsBlock({
  view,
  geometry,
  opened,
  panels,
  onPanels,
}: Props) {
  const w = panelsWords[view.lang]
  const asked = view.choice.panels
  return (
    <section className="block small-maps" aria-labelledby="small-maps-title">
      <h2 id="small-maps-title">{sideTitle(w.title, view)}</h2>
      <p className="soft">{w.help}</p>
      <SmallMapsChoice opened={opened} view={view} panels={panels} onPanels={onPanels} />
      {asked && (
        <Suspense fallback={null}>
          <SmallMaps view={view} geometry={geometry} opened={opened} asked={asked} />
        </Suspense>
      )}
    </section>
  )
})
