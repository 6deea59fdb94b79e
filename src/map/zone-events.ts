import type { Map as MapLibre, Point } from 'maplibre-gl'
import type { MapLevel } from '../territory/level.ts'
import { CIRCLE_LAYERS } from './overlay-layers.ts'
import { fillLayer } from './zone-layers.ts'

export interface ZoneEvents {
  /** the zone under the pointer, each time it is another one */
  readonly onHover: (code: string | null) => void
  /** `additive`: chosen with Ctrl, Cmd or Shift, to be added to the selection */
  readonly onSelect: (code: string, additive: boolean) => void
}

/** Tells which zone the pointer is on: the smallest circle, or else the contour. */
export function zoneEvents(
  map: MapLibre,
  zones: {
    readonly level: () => MapLevel
    readonly isAlive: () => boolean
  },
  { onHover, onSelect }: ZoneEvents,
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
