import { lazy, Suspense } from 'react'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { withCamera } from '../choosing/change.ts'
import type { OwnData } from '../own-data/use-own-data.ts'
import { DrawTool } from './DrawTool.tsx'
import { Stage } from './stage/Stage.tsx'
import type { AtlasPage } from './use-page.ts'

/** Fetched when a comparison is first asked for. */
const Compared = lazy(() => import('./compare/Compared.tsx'))

/** Fetched when a reader draws a perimeter. */
const DrawWork = lazy(() => import('../own-data/work/DrawWork.tsx'))

interface Props {
  page: AtlasPage
  own: OwnData
  /** as it is drawn, with what is lit or marked */
  drawn: ResolvedView
}

/** The map of the view, or the two maps that are compared. */
export function PageMap({
  page: { loaded, atlas, pointing, picking, compared, covered, landmarks, drawn: onDrawn, scales, scaled },
  own,
  drawn,
}: Props) {
  const { choice, hovered, update, opened } = atlas
  const { bounds } = loaded.geometry
  const shown = {
    geometry: loaded.geometry,
    hovered,
    covered,
    landmarks,
    onDrawn,
    onHover: pointing.pointMap,
    onSelect: picking.pick,
    onFollow: picking.follow,
    onLeave: picking.leave,
    onCamera: (camera: typeof choice.camera) =>
      update((now) => withCamera(now, camera, levelsOf(opened.territory, now.indicator), bounds), 'replace'),
  }
  const { id } = opened.territory
  if (!compared.compared || !choice.compare)
    return (
      <Stage
        key={id}
        view={drawn}
        {...shown}
        onScale={scaled.legend}
        over={
          own.draft &&
          ((map, stage) => (
            <Suspense fallback={null}>
              <DrawWork own={own} map={map} stage={stage} lang={choice.lang} />
              <DrawTool place="map" own={own} loaded={loaded} lang={choice.lang} />
            </Suspense>
          ))
        }
      />
    )
  return (
    <Suspense fallback={null}>
      <Compared
        key={id}
        views={{ ...compared.compared, first: drawn }}
        show={choice.compare.show}
        onShow={(show) =>
          update((now) => (now.compare ? { ...now, compare: { ...now.compare, show } } : now))
        }
        scales={scales}
        scaled={scaled}
        {...shown}
      />
    </Suspense>
  )
}
