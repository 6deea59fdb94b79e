import { lazy, memo, Suspense, useMemo } from 'react'
import type { PanelsChoice } from '../../../atlas/panels-choice.ts'
import { offeredPanels } from '../../../atlas/panels-offered.ts'
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
  /** the part is in sight: before, no map is made that was not asked for */
  shown: boolean
}

/** Small multiples: what they differ by, and the maps. Those of the years come first, or the first that there are. */
export const SmallMapsBlock = memo(function SmallMapsBlock({
  view,
  geometry,
  opened,
  panels,
  onPanels,
  shown,
}: Props) {
  const w = panelsWords[view.lang]
  const { indicator, level } = view.choice
  const offered = useMemo(() => offeredPanels(opened, { indicator, level }), [opened, indicator, level])
  const usual = shown ? (offered[0] ?? null) : null
  const asked = view.choice.panels ?? usual
  return (
    <section className="block small-maps" aria-labelledby="small-maps-title">
      <h2 id="small-maps-title">{sideTitle(w.title, view)}</h2>
      <p className="soft">{w.help}</p>
      <SmallMapsChoice
        opened={opened}
        view={view}
        offered={offered}
        panels={panels ?? usual}
        onPanels={onPanels}
      />
      {asked && (
        <Suspense fallback={null}>
          <SmallMaps view={view} geometry={geometry} opened={opened} asked={asked} />
        </Suspense>
      )}
    </section>
  )
})
