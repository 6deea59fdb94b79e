import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { tableWords } from '../i18n/words/table.ts'
import type { ZoneRank } from './zone-rank.ts'

/** "3", or "3 ex æquo" where several zones have the rank. */
export function rankText({ rank, shared }: Pick<ZoneRank, 'rank' | 'shared'>, lang: Lang): string {
  const text = formatNumber(rank, lang)
  return shared > 1 ? tableWords[lang].tied(text) : text
}
