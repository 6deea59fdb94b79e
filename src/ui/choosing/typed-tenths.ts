import type { Lang } from '../../i18n/lang.ts'

/**
 * A number typed with a point or a comma, in tenths; null for anything else and out of the bounds.
 * @param isPercent whether its sign may follow it
 */
export function readTenths(text: string, min: number, max: number, isPercent = false): number | null {
  const typed = isPercent ? text.replace(/\s*%\s*$/, '') : text
  if (!/^\s*[-−+]?\d{1,6}([.,]\d*)?\s*$/.test(typed)) return null
  // no number is written −0
  const value = Math.round(Number(typed.replace(',', '.').replace('−', '-')) * 10) / 10 + 0
  return value >= min && value <= max ? value : null
}

/** A number as it is typed: with a comma in French, without groups. */
export const writtenTenths = (value: number, lang: Lang): string =>
  lang === 'fr' ? String(value).replace('.', ',') : String(value)
