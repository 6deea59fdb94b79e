import type { Size } from '../../figure/projection.ts'
import { distanceText, roundDistance } from '../../figure/round-distance.ts'
import type { Lang } from '../../i18n/lang.ts'
import { metresPerPixelAt, type Shift } from './plane.ts'

/** Ground distance in the middle of the map, in the same round steps and words as the figure's. */
export function groundScale(container: HTMLElement) {
  const element = document.createElement('div')
  element.className = 'atlas-map-scale'
  element.setAttribute('aria-hidden', 'true')
  container.append(element)
  return {
    write(lang: Lang, shift: Shift, size: Size): void {
      const metres = metresPerPixelAt(shift, size)
      const limit = Math.min(120, size.width / 3) * metres
      if (!(limit > 0)) return
      const distance = roundDistance(limit)
      const width = `${(distance / metres).toFixed(1)}px`
      const text = distanceText(distance, lang)
      // written at each movement, which lays out nothing again as a rule
      if (element.style.width !== width) element.style.width = width
      if (element.textContent !== text) element.textContent = text
    },
    remove: () => element.remove(),
  }
}
