import type { Map as MapLibre } from 'maplibre-gl'

/**
 * `+` and `-` wherever the keyboard has them. MapLibre reads key codes of an American keyboard: on a French one,
 * where `-` is the key 6, it would only zoom in.
 */
export function zoomByKey(map: MapLibre) {
  map.getCanvasContainer().addEventListener(
    'keydown',
    (event) => {
      const step = { '+': 1, '-': -1 }[event.key]
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      map.zoomTo(Math.round(map.getZoom() + step), {}, { originalEvent: event })
    },
    { capture: true },
  )
}
