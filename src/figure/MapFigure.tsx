import { type ComponentType, useMemo } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { arePerimeters } from '../territory/level.ts'
import { Circles } from './Circles.tsx'
import { FIT_PADDING, figureProjection } from './figure-projection.ts'
import type { Geometry } from './geometry.ts'
import { HatchPatterns } from './hatches.tsx'
import { useInks } from './inks.ts'
import type { Landmarks } from './landmarks.ts'
import { type Layer, layerOf } from './layers.ts'
import { MapZones } from './MapZones.tsx'
import { type MapGestures, mapGestures } from './map-gestures.ts'
import { mapShapes } from './map-shapes.ts'
import { Names } from './Names.tsx'
import { NorthArrow } from './NorthArrow.tsx'
import { Overprints } from './Overprints.tsx'
import { PerimeterLines } from './PerimeterLines.tsx'
import { overGroups, perimeterWidth } from './perimeters.ts'
import type { Disc } from './place-names.ts'
import type { PointMarksProps } from './points/PointMarks.tsx'
import { type Camera, metresPerPixel, type Size } from './projection.ts'
import { ScaleBar } from './ScaleBar.tsx'
import { parentWidths } from './zone-extents.ts'

export interface MapFigureProps extends MapGestures {
  readonly view: ResolvedView
  readonly geometry: Geometry
  /** draws the points of a view of points: handed in, so that a first map of zones need not fetch it */
  readonly PointMarks: ComponentType<PointMarksProps>
  readonly width: number
  readonly height: number
  /** pixels left around the territory when it is fitted */
  readonly padding?: number
  /** the camera of the live map; the whole territory where null */
  readonly camera?: Camera | null
  /** size of the map that the camera is of, where it is another than the figure's: what was seen there is shown */
  readonly seen?: Size | null
  /** position within a greater SVG */
  readonly x?: number
  readonly y?: number
  /**
   * one path for all the zones that look alike: in a PDF each path of a hatch holds the whole hatch again. Zones have then
   * no tooltip and no code.
   */
  readonly merged?: boolean
  /** for a file: a clipped group of named layers, in place of a drawing within the drawing */
  readonly layered?: boolean
  /** what orients around and under the zones */
  readonly landmarks?: Landmarks | null
  readonly scale?: boolean
  readonly north?: boolean
  /** keeps the patterns of several figures of one document apart */
  readonly idPrefix?: string
}

const SCALE_LEFT = 14
/** From the foot of the map to the top of the scale's number. */
const SCALE_HEIGHT = 30

/**
 * The map of a resolved view as SVG: the picture before the live map arrives, the map where WebGL is missing, and
 * the one of every export. With `onHover` or `onSelect` it answers to pointer and keyboard.
 */
export function MapFigure({
  view,
  geometry,
  PointMarks,
  width,
  height,
  padding = FIT_PADDING,
  camera = null,
  seen = null,
  x,
  y,
  merged = false,
  layered = false,
  landmarks = null,
  scale = true,
  north = false,
  idPrefix = 'map',
  focus = null,
  onHover,
  onSelect,
}: MapFigureProps) {
  const inks = useInks()
  const words = figureWords[view.lang]
  const scaleWidth = Math.min(120, width / 3)
  const { level } = view.choice
  const { bounds } = geometry
  const projection = useMemo(
    () => figureProjection(bounds, { width, height }, { camera, seen, padding }),
    [bounds, camera, seen, width, height, padding],
  )
  const metres = metresPerPixel(projection, { width, height })
  const shapes = useMemo(() => mapShapes(geometry, level, projection), [geometry, level, projection])
  const zones = useMemo(() => new Map(view.zones.map((zone) => [zone.code, zone])), [view.zones])
  const points = useMemo(
    () =>
      view.zones.map((zone) => {
        const [px, py] = projection([zone.lon, zone.lat]) ?? [0, 0]
        return { code: zone.code, x: px, y: py }
      }),
    [view.zones, projection],
  )
  const gestures = mapGestures(points, { focus, onHover, onSelect })
  const dataOf = (wanted: (zone: ViewZone) => boolean) =>
    shapes.zones
      .filter(({ code }) => {
        const zone = zones.get(code)
        return zone !== undefined && wanted(zone)
      })
      .map(({ data }) => data)
      .join('')
  const selected = dataOf((zone) => zone.selected)
  const focused = focus === null ? '' : dataOf((zone) => zone.code === focus)
  const layer = (one: Layer) => (layered ? layerOf(one, view.lang, idPrefix) : {})

  const names = (discs: readonly Disc[]) =>
    view.choice.names && (
      <g {...layer('names')}>
        <Names
          view={view}
          discs={discs}
          points={points}
          pointOf={({ lon, lat }) => {
            const [px, py] = projection([lon, lat]) ?? [0, 0]
            return { x: px, y: py }
          }}
          boxes={shapes.zones}
          widths={parentWidths(geometry, level)}
          places={landmarks?.places}
          frame={{ width, height, corner: { right: SCALE_LEFT + scaleWidth, top: height - SCALE_HEIGHT } }}
        />
      </g>
    )
  const drawing = (
    <>
      <HatchPatterns idPrefix={idPrefix} states={view.states.map(({ state }) => state)} />
      {landmarks && (
        <g {...layer('around')}>
          <landmarks.Neighbours landmarks={landmarks} projection={projection} />
        </g>
      )}
      <g {...layer('ground')}>
        <path
          d={shapes.land}
          fill={inks.paperSunk}
          stroke={inks.lineStrong}
          strokeWidth={2.4}
          strokeLinejoin="round"
        />
      </g>
      <g {...layer('zones')}>
        <MapZones
          view={view}
          zones={zones}
          shapes={shapes.zones}
          merged={merged}
          paints={{ inks, idPrefix }}
        />
        <Overprints view={view} zones={zones} shapes={shapes.zones} idPrefix={idPrefix} />
        {shapes.zones.length === 0 && view.symbol !== 'points' && (
          <text x={width / 2} y={height / 2} textAnchor="middle" fontSize={13} fill={inks.ink}>
            {words.noContours}
          </text>
        )}
      </g>
      {landmarks && (
        <g {...layer('landmarks')}>
          <landmarks.LandmarkLines landmarks={landmarks} projection={projection} />
        </g>
      )}
      <g fill="none" strokeLinejoin="round" pointerEvents="none" {...layer('borders')}>
        <path d={shapes.parents} stroke={inks.inkSoft} strokeWidth={0.8} strokeOpacity={0.65} />
        {view.choice.outlines && !arePerimeters(level) && (
          <PerimeterLines shapes={shapes.perimeters} width={perimeterWidth(metres)} />
        )}
      </g>
      {view.symbol === 'circles' && (
        <g {...layer('circles')}>
          <Circles view={view} points={points} />
        </g>
      )}
      {view.symbol === 'points' && (
        <PointMarks
          view={view}
          projection={projection}
          layer={layer('circles')}
          perimeters={
            view.choice.outlines &&
            shapes.perimeters.length > 0 && (
              <PerimeterLines shapes={shapes.perimeters} width={overGroups(perimeterWidth(metres))} />
            )
          }
          idPrefix={idPrefix}
          over={names}
        />
      )}
      <g fill="none" strokeLinejoin="round" pointerEvents="none" {...layer('selected')}>
        {selected && (
          <>
            <path d={selected} stroke={inks.paper} strokeWidth={5.5} />
            <path d={selected} stroke={inks.ink} strokeWidth={2.75} />
          </>
        )}
        {focused && (
          <>
            <path d={focused} stroke={inks.paper} strokeWidth={4.5} />
            <path d={focused} stroke={inks.accent} strokeWidth={2.5} />
          </>
        )}
      </g>
      {view.symbol !== 'points' && names([])}
      <g {...layer('scale')}>
        {scale && (
          <ScaleBar x={SCALE_LEFT} y={height - 12} metres={metres} maxWidth={scaleWidth} lang={view.lang} />
        )}
        {north && <NorthArrow x={width - 20} y={10} lang={view.lang} />}
      </g>
    </>
  )
  if (layered)
    return (
      <g transform={`translate(${x ?? 0} ${y ?? 0})`} clipPath={`url(#${idPrefix}-frame)`}>
        <defs>
          <clipPath id={`${idPrefix}-frame`}>
            <rect width={width} height={height} />
          </clipPath>
        </defs>
        {drawing}
      </g>
    )
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={words.map(view.title, view.subtitle)}
      {...gestures}
    >
      {drawing}
    </svg>
  )
}
