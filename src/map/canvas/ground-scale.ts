import type { Size } from '../../figure/projection.ts'
import type { Lang } from '../../i18n/lang.ts'
import { writeScale } from '../write-scale.ts'
import { metresPerPixelAt, type Shift } from './plane.ts'

/** Ground distance in the middle of the map, in the same round steps and words as the figure's. */
export function groundScale(container: HTMLElement) {
  const element = document.createElement('div')
  element.className = 'atlas-map-scale'
  element.setAttribute('aria-hidden', 'true')
  container.append(element)
  return {
    write(lang: Lang, shift: Shift, size: Size): void {
      writeScale(element, lang, metresPerPixelAt(shift, size), size)
    },
    remove: () => element.remove(),
  }
}
