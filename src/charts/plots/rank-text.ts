import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { tableWords } from '../../i18n/words/table.ts'
import type { RankedZone, TiedZones } from './plot.ts'

/** "3", or "3 ex æquo" where several zones have the rank. */
export function rankText(row: RankedZone | TiedZones, lang: Lang): string {
  const rank = formatNumber(row.rank, lang)
  return row.kind === 'tied' || row.shared > 1 ? tableWords[lang].tied(rank) : rank
}
