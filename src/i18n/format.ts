import type { Lang } from './lang.ts'

const LOCALE: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as the language writes it: `1 234,5` with a narrow no-break space in French, `1,234.5` in English; the true minus sign.
 * @param digits exact count of decimals shown
 */
export function formatNumber(value: number, lang: Lang, digits = 0): string {
  // written alike everywhere, and the first format of Intl takes longer than a first picture of a hundred zones
  if (digits === 0 && value >= 0 && value < 1000 && Number.isInteger(value)) return String(value)
  const key = `${lang}${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(key, format)
  }
  // -0 and -0,04 shown with one decimal are zero to the reader
  const text = format.format(value)
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '\u2212')
}

/** `12,5 %` in French (narrow no-break space), `12.5%` in English. `value` is in percent already. */
export function formatPercent(value: number, lang: Lang, digits = 1): string {
  return lang === 'fr'
    ? `${formatNumber(value, lang, digits)}\u202f%`
    : `${formatNumber(value, lang, digits)}%`
}

/** A day written 2026-01-31, as both languages of the page say it: 31/01/2026. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/')

/** A signed number, with the true minus sign. */
export function formatSigned(value: number, lang: Lang, digits = 0): string {
  const text = formatNumber(Math.abs(value), lang, digits)
  if (!/[1-9]/.test(text)) return text
  return value > 0 ? `+${text}` : `\u2212${text}`
}

/** Decimals of a number that is written as it is: none where it is whole, one where it is not. */
export const digitsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1)

/**
 * Decimals with which a value is not printed like a bound that it stays under: 19.98 is not written 20.0 beside a bound of 20. As
 * many as `digits` where that is enough, two more at most.
 */
export function digitsUnder(value: number, bounds: readonly number[], digits: number): number {
  const above = bounds.filter((bound) => value < bound && bound === shownNumber(bound, digits))
  const enough = (more: number) => above.every((bound) => shownNumber(value, digits + more) < bound)
  return digits + (enough(0) ? 0 : enough(1) ? 1 : 2)
}

const SHOWN = new Map<number, Intl.NumberFormat>()

/** The number that the reader sees when `value` is written with `digits` decimals: 8.46 is 8.5 with one. Never -0. */
export function shownNumber(value: number, digits: number): number {
  let format = SHOWN.get(digits)
  if (!format) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: digits, useGrouping: false })
    SHOWN.set(digits, format)
  }
  return Number(format.format(value)) + 0
}

/** How many decimals a figure is printed with: none for 12, 2 for 12.75. */
export const printedDecimals = (value: number): number => String(value).split('.')[1]?.length ?? 0
