import type { Size } from '../figure/projection.ts'
import { distanceText, roundDistance } from '../figure/round-distance.ts'
import type { Lang } from '../i18n/lang.ts'

/** How long the bar of a scale may be. */
export const mostPixels = ({ width }: Size): number => Math.min(120, width / 3)

/** Writes the bar of a scale and its words, each where it differs from what stands: few movements lay the page out again. */
export function writeScale(element: HTMLElement, lang: Lang, metresPerPixel: number, size: Size): void {
  const limit = mostPixels(size) * metresPerPixel
  if (!(limit > 0)) return
  const distance = roundDistance(limit)
  // as browsers give it back: 100px, never 100.0px
  const width = `${Number((distance / metresPerPixel).toFixed(1))}px`
  const text = distanceText(distance, lang)
  if (element.style.width !== width) element.style.width = width
  if (element.textContent !== text) element.textContent = text
}
