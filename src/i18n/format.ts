import type { Lang } from './lang.ts'

const LOCALE: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as the language writes it: `1 234,5` with a narrow no-break space in French, `1,234.5` in English; the true minus sign.
 * @param digits exact count of decimals shown
 */
export function formatNumber(value: number, lang: Lang, digits = 0): string {
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

/** A signed number, with the true minus sign. */
export function formatSigned(value: number, lang: Lang, digits = 0): string {
  const text = formatNumber(Math.abs(value), lang, digits)
  if (!/[1-9]/.test(text)) return text
  return value > 0 ? `+${text}` : `\u2212${text}`
}
