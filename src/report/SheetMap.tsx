import type { ResolvedView } from '../atlas/view.ts'
import { layoutLegend } from '../figure/FigureLegend.tsx'
import { FONT } from '../figure/font.ts'
import type { Geometry } from '../figure/geometry.ts'
import { useInks } from '../figure/inks.ts'
import { MapFigure } from '../figure/MapFigure.tsx'
import { perimetersShown } from '../figure/perimeters.ts'

const WIDTH = 420
const HEIGHT = 290
const GAP = 14

/** The map of a view over its legend, for paper: legible without colours. */
export function SheetMap({
  view,
  geometry,
  idPrefix,
}: {
  view: ResolvedView
  geometry: Geometry
  /** keeps the patterns of the maps of one document apart */
  idPrefix: string
}) {
  const inks = useInks()
  // the distribution is left to the page
  const legend = layoutLegend({ ...view, histogram: null }, WIDTH, perimetersShown(view, geometry), {
    idPrefix,
    inks,
  })
  const height = HEIGHT + GAP + Math.ceil(legend.height)
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
          view={view}
          geometry={geometry}
          width={WIDTH}
          height={HEIGHT}
          x={0}
          y={0}
          padding={10}
          textured
          merged
          idPrefix={idPrefix}
        />
        <g transform={`translate(0 ${HEIGHT + GAP})`}>{legend.element}</g>
      </svg>
      <p className="source-line">{view.sourceLine}</p>
    </figure>
  )
}
