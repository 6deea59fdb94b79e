import { formatPercent } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'

/** A part of a whole in percent without decimals; a dash where there is nothing to be a part of. */
export const share = (part: number, whole: number, lang: Lang): string =>
  whole === 0 ? '–' : formatPercent((part * 100) / whole, lang, 0)
