import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'

/** The greatest of 1, 2 or 5 times a power of ten that is at most `limit`, in the unit of `limit` (> 0). */
export function roundDistance(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit))
  const step = [5, 2].find((one) => one * power <= limit) ?? 1
  return step * power
}

/** A ground distance in words, in kilometres or metres. */
export const distanceText = (metres: number, lang: Lang): string =>
  metres >= 1000
    ? `${formatNumber(metres / 1000, lang)}\u00a0km`
    : `${formatNumber(metres, lang, metres < 1 ? 1 : 0)}\u00a0m`
