import type { Map as MapLibre, Point } from 'maplibre-gl'
import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import type { MapEvents } from './atlas-map.ts'
import type { Camera } from './camera.ts'
import type { Shift } from './canvas/plane.ts'
import { CIRCLE_LAYERS } from './overlay-layers.ts'
import type { PointsOverlay } from './points/points-overlay.ts'
import { zoneMeant } from './small-zones.ts'
import { fillLayer } from './zone-layers.ts'

/** Tells which zone the pointer is on: the smallest circle, or else the contour. */
export function zoneEvents(
  map: MapLibre,
  zones: {
    readonly geometry: Geometry
    readonly view: () => ResolvedView
    readonly shift: () => Shift
    readonly isAlive: () => boolean
    readonly points: Pick<PointsOverlay, 'pointAt' | 'cameraInto' | 'textAt'>
  },
  {
    onHover,
    onSelect,
    onCluster,
  }: Pick<MapEvents, 'onHover' | 'onSelect'> & {
    /** chosen where points are together: the camera at which they part */
    readonly onCluster: (into: Camera) => void
  },
) {
  let hovered: string | null = null

  const zoneAt = (point: Point): string | null => {
    const alone = zones.points.pointAt(point.x, point.y)
    if (alone !== null) return alone
    const view = zones.view()
    const layers = [...CIRCLE_LAYERS, fillLayer(view.choice.level)].filter((layer) => map.getLayer(layer))
    const id = map.queryRenderedFeatures(point, { layers })[0]?.id
    return zoneMeant(typeof id === 'string' ? id : null, point, zones.geometry, view, zones.shift())
  }
  const hover = (code: string | null, text: string | null = null) => {
    map.getCanvas().style.cursor = code === null && text === null ? '' : 'pointer'
    map.getCanvas().title = text ?? ''
    if (code === hovered) return
    hovered = code
    onHover(code)
  }

  map.on('mousemove', ({ point }) => {
    if (zones.isAlive() && !map.isMoving()) hover(zoneAt(point), zones.points.textAt(point.x, point.y))
  })
  map.on('mouseout', () => hover(null))
  map.on('click', ({ point, originalEvent }) => {
    const code = zones.isAlive() ? zoneAt(point) : null
    const into = code === null ? zones.points.cameraInto(point.x, point.y) : null
    if (into) onCluster(into)
    if (code !== null)
      onSelect(code, originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey)
  })
}
