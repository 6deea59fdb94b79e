import type { Map as MapLibre } from 'maplibre-gl'

/** What a key asks of the zoom, wherever the keyboard has `+` and `-`; null for any other key. */
export function zoomStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (altKey || ctrlKey || metaKey) return null
  return key === '+' ? 1 : key === '-' ? -1 : null
}

/**
 * MapLibre reads key codes of an American keyboard: on a French one, where `-` is the key 6, it would only zoom in.
 */
export function zoomByKey(map: MapLibre) {
  map.getCanvasContainer().addEventListener(
    'keydown',
    (event) => {
      const step = zoomStep(event)
      if (step === null) return
      event.preventDefault()
      event.stopPropagation()
      map.zoomTo(Math.round(map.getZoom() + step), {}, { originalEvent: event })
    },
    { capture: true },
  )
}
