import { type ComponentProps, useMemo } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { arePerimeters, GROUND_ORDER, levelRow, type MapLevel, PERIMETER_LEVELS } from '../territory/level.ts'
import { Circles } from './Circles.tsx'
import { ClassTextures } from './class-textures.tsx'
import type { Geometry } from './geometry.ts'
import { HatchPatterns } from './hatches.tsx'
import { ACCENT, INK, INK_SOFT, LINE_STRONG, PAPER, PAPER_SUNK } from './ink.ts'
import { type MapGestures, mapGestures } from './map-gestures.ts'
import { Names } from './Names.tsx'
import { PerimeterLines } from './PerimeterLines.tsx'
import { isQva } from './perimeters.ts'
import { type Camera, fitBounds, fromCamera, metresPerPixel, planarPath } from './projection.ts'
import { ScaleBar } from './ScaleBar.tsx'
import { edgeOf, fillOf, ZonePath } from './ZonePath.tsx'

export interface MapFigureProps extends MapGestures {
  readonly view: ResolvedView
  readonly geometry: Geometry
  readonly width: number
  readonly height: number
  /** pixels left around the territory when it is fitted */
  readonly padding?: number
  /** the camera of the live map; the whole territory where null */
  readonly camera?: Camera | null
  /** position within a greater SVG */
  readonly x?: number
  readonly y?: number
  /** for paper: a diverging scale stays legible in black and white */
  readonly textured?: boolean
  /**
   * one path for all the zones that look alike: in a PDF each path of a hatch holds the whole hatch again. Zones have then
   * no tooltip and no code.
   */
  readonly merged?: boolean
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
  width,
  height,
  padding = 24,
  camera = null,
  x,
  y,
  textured = false,
  merged = false,
  idPrefix = 'map',
  focus = null,
  onHover,
  onSelect,
}: MapFigureProps) {
  const words = figureWords[view.lang]
  const scaleWidth = Math.min(120, width / 3)
  const { level } = view.choice
  const { bounds, levels } = geometry
  const projection = useMemo(
    () => (camera ? fromCamera(camera, { width, height }) : fitBounds(bounds, { width, height }, padding)),
    [bounds, camera, width, height, padding],
  )
  const shapes = useMemo(() => {
    const path = planarPath(projection)
    const all = (one: MapLevel | null) => {
      const contours = one && levels[one]
      return contours ? path.data(contours) : ''
    }
    const each = (one: MapLevel) =>
      (levels[one]?.features ?? []).map((contour) => ({
        code: contour.properties.code,
        data: path.data(contour),
        box: path.box(contour),
      }))
    const ground = GROUND_ORDER.find((one) => levels[one])
    const land = ground && levels[ground]
    return {
      land: land ? path.data(land) : '',
      parents: all(levelRow(level).edges),
      zones: each(level),
      perimeters: PERIMETER_LEVELS.flatMap(each),
    }
  }, [projection, levels, level])

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
  const looks = new Map<string, ComponentProps<typeof ZonePath>>()
  for (const { code, data } of merged ? shapes.zones : []) {
    const zone = zones.get(code)
    if (!zone) continue
    const look = {
      fill: fillOf(view, zone, idPrefix, textured),
      dashed: arePerimeters(level) && isQva(code),
      edge: edgeOf(view, zone),
    }
    const key = JSON.stringify(look)
    looks.set(key, {
      ...look,
      code: undefined,
      title: undefined,
      data: `${looks.get(key)?.data ?? ''}${data}`,
    })
  }
  const selected = dataOf((zone) => zone.selected)
  const focused = focus === null ? '' : dataOf((zone) => zone.code === focus)

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
      <HatchPatterns idPrefix={idPrefix} states={view.states.map(({ state }) => state)} />
      {textured && <ClassTextures view={view} idPrefix={idPrefix} />}
      <path d={shapes.land} fill={PAPER_SUNK} stroke={LINE_STRONG} strokeWidth={2.4} strokeLinejoin="round" />
      {merged && [...looks].map(([key, look]) => <ZonePath key={key} {...look} />)}
      {(merged ? [] : shapes.zones).map(({ code, data }) => {
        const zone = zones.get(code)
        return (
          zone && (
            <ZonePath
              key={code}
              code={code}
              data={data}
              fill={fillOf(view, zone, idPrefix, textured)}
              title={`${zone.name}${words.colon}${zone.text}`}
              dashed={arePerimeters(level) && isQva(code)}
              edge={edgeOf(view, zone)}
            />
          )
        )
      })}
      {shapes.zones.length === 0 && (
        <text x={width / 2} y={height / 2} textAnchor="middle" fontSize={13} fill={INK}>
          {words.noContours}
        </text>
      )}
      <g fill="none" strokeLinejoin="round" pointerEvents="none">
        <path d={shapes.parents} stroke={INK_SOFT} strokeWidth={0.8} strokeOpacity={0.65} />
        {view.choice.outlines && !arePerimeters(level) && <PerimeterLines shapes={shapes.perimeters} />}
      </g>
      {view.symbol === 'circles' && <Circles view={view} points={points} />}
      <g fill="none" strokeLinejoin="round" pointerEvents="none">
        {selected && (
          <>
            <path d={selected} stroke={PAPER} strokeWidth={5.5} />
            <path d={selected} stroke={INK} strokeWidth={2.75} />
          </>
        )}
        {focused && (
          <>
            <path d={focused} stroke={PAPER} strokeWidth={4.5} />
            <path d={focused} stroke={ACCENT} strokeWidth={2.5} />
          </>
        )}
      </g>
      {view.choice.names && (
        <Names
          view={view}
          points={points}
          boxes={shapes.zones}
          frame={{ width, height, corner: { right: SCALE_LEFT + scaleWidth, top: height - SCALE_HEIGHT } }}
        />
      )}
      <ScaleBar
        x={SCALE_LEFT}
        y={height - 12}
        metres={metresPerPixel(projection, { width, height })}
        maxWidth={scaleWidth}
        lang={view.lang}
      />
    </svg>
  )
}
