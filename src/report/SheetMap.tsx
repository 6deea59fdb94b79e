import type { ResolvedView } from '../atlas/view.ts'
import { layoutLegend } from '../figure/FigureLegend.tsx'
import { figureProjection } from '../figure/figure-projection.ts'
import { tonedView } from '../figure/figure-tones.ts'
import { FONT } from '../figure/font.ts'
import type { Geometry } from '../figure/geometry.ts'
import { useInks } from '../figure/inks.ts'
import { MapFigure } from '../figure/MapFigure.tsx'
import { perimetersShown } from '../figure/perimeters.ts'
import { PointMarks } from '../figure/points/PointMarks.tsx'
import { scaleIn } from '../figure/points/scale-in.ts'
import { useTone } from '../figure/tone.ts'
import { formatNumber } from '../i18n/format.ts'
import { citedBy, SourceLine } from './SourceLine.tsx'
import { surroundings } from './surroundings.ts'

const WIDTH = 470
const MAP = { width: 222, height: 186 }
const GAP = 10
const PADDING = 4
const ROW_GAP = 1

/** The map of a view with its legend beside it, for paper: legible without colours. */
export function SheetMap({
  view: asked,
  geometry,
  idPrefix,
  list = null,
}: {
  view: ResolvedView
  geometry: Geometry
  /** keeps the patterns of the maps of one document apart */
  idPrefix: string
  /** sources at the foot of the sheet, which paper cites by number */
  list?: readonly string[] | null
}) {
  const inks = useInks()
  const view = tonedView(asked, useTone())
  // the distribution, and what zones weigh, are left to the page
  const camera = surroundings(view, geometry, MAP)
  const legend = layoutLegend(plainOf(view), WIDTH - MAP.width - GAP, perimetersShown(view, geometry), {
    idPrefix,
    inks,
    counts: false,
    rowGap: ROW_GAP,
    scale: scaleIn(view, figureProjection(geometry.bounds, MAP, { camera, padding: PADDING })),
  })
  const height = Math.max(MAP.height, Math.ceil(legend.height))
  return (
    <figure className="sheet-map">
      <figcaption>
        <strong>{view.title}</strong> <span className="soft">{view.subtitle}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        fontFamily={FONT}
        role="img"
        aria-label={`${view.title}, ${view.subtitle}`}
      >
        <MapFigure
          PointMarks={PointMarks}
          view={view}
          geometry={geometry}
          camera={camera}
          width={MAP.width}
          height={MAP.height}
          x={0}
          y={0}
          padding={PADDING}
          merged
          idPrefix={idPrefix}
        />
        <g transform={`translate(${MAP.width + GAP} 0)`}>{legend.element}</g>
      </svg>
      <SourceLine {...citedBy(view)} list={list} />
    </figure>
  )
}

/** The legend is narrow: how many zones a line has stands behind its words. */
function plainOf(view: ResolvedView): ResolvedView {
  const counted = <T extends { readonly label: string; readonly count: number }>(one: T) => ({
    ...one,
    label: `${one.label} (${formatNumber(one.count, view.lang)})`,
    weight: null,
  })
  return {
    ...view,
    histogram: null,
    weightLabel: null,
    classes: view.classes.map(counted),
    states: view.states.map(counted),
  }
}
