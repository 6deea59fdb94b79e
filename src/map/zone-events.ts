import type { Map as MapLibre, Point } from 'maplibre-gl'
import type { MapLevel } from '../territory/level.ts'
import type { MapEvents } from './atlas-map.ts'
import { CIRCLE_LAYERS } from './overlay-layers.ts'
import { fillLayer } from './zone-layers.ts'

/** Tells which zone the pointer is on: the smallest circle, or else the contour. */
export function zoneEvents(
  map: MapLibre,
  zones: {
    readonly level: () => MapLevel
    readonly isAlive: () => boolean
  },
  { onHover, onSelect }: Pick<MapEvents, 'onHover' | 'onSelect'>,
) {
  let hovered: string | null = null

  const zoneAt = (point: Point): string | null => {
    const level = zones.level()
    const layers = [...CIRCLE_LAYERS, fillLayer(level)].filter((layer) => map.getLayer(layer))
    const id = map.queryRenderedFeatures(point, { layers })[0]?.id
    return typeof id === 'string' ? id : null
  }
  const hover = (code: string | null) => {
    map.getCanvas().style.cursor = code === null ? '' : 'pointer'
    if (code === hovered) return
    hovered = code
    onHover(code)
  }

  map.on('mousemove', ({ point }) => {
    if (zones.isAlive() && !map.isMoving()) hover(zoneAt(point))
  })
  map.on('mouseout', () => hover(null))
  map.on('click', ({ point, originalEvent }) => {
    const code = zones.isAlive() ? zoneAt(point) : null
    if (code !== null)
      onSelect(code, originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey)
  })
}
