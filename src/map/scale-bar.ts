import type { IControl, Map as MapLibre } from 'maplibre-gl'
import type { Size } from '../figure/projection.ts'
import type { Lang } from '../i18n/lang.ts'
import { mostPixels, writeScale } from './write-scale.ts'

/** Ground distance in the middle of the map, in the same round steps and words as the figure's. */
export interface ScaleBar extends IControl {
  /** draws the bar in the language of the view */
  write(lang: Lang): void
}

/** @param sizeOf of the map's container */
export function scaleBar(map: MapLibre, first: Lang, sizeOf: () => Size): ScaleBar {
  const element = document.createElement('div')
  element.className = 'maplibregl-ctrl atlas-map-scale'
  element.setAttribute('aria-hidden', 'true')
  let lang = first
  const draw = () => {
    const size = sizeOf()
    const y = size.height / 2
    const most = mostPixels(size)
    writeScale(element, lang, map.unproject([0, y]).distanceTo(map.unproject([most, y])) / most, size)
  }
  return {
    onAdd() {
      map.on('move', draw)
      draw()
      return element
    },
    onRemove() {
      map.off('move', draw)
      element.remove()
    },
    write(next) {
      lang = next
      draw()
    },
  }
}
