import type { IControl, Map as MapLibre } from 'maplibre-gl'
import { distanceText, roundDistance } from '../figure/round-distance.ts'
import type { Lang } from '../i18n/lang.ts'

/** Ground distance in the middle of the map, in the same round steps and words as the figure's. */
export interface ScaleBar extends IControl {
  /** draws the bar in the language of the view */
  write(lang: Lang): void
}

export function scaleBar(map: MapLibre, first: Lang): ScaleBar {
  const element = document.createElement('div')
  element.className = 'maplibregl-ctrl atlas-map-scale'
  element.setAttribute('aria-hidden', 'true')
  let lang = first
  const draw = () => {
    const { clientWidth, clientHeight } = map.getContainer()
    const width = Math.min(120, clientWidth / 3)
    const y = clientHeight / 2
    const limit = map.unproject([0, y]).distanceTo(map.unproject([width, y]))
    if (!(limit > 0)) return
    const distance = roundDistance(limit)
    element.style.width = `${(width * distance) / limit}px`
    element.textContent = distanceText(distance, lang)
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
