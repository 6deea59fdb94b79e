import type { ViewZone } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'

/** "2 sur 3", or "de 1 à 2 sur 3" where a criterion is not known. */
export function metText({ checks }: Pick<ViewZone, 'checks'>, lang: Lang): string {
  const w = sheetWords[lang]
  const of = (verdict: string) => checks.filter((check) => check.verdict === verdict).length
  const [met, unknown] = [of('met'), of('unknown')]
  const n = (value: number) => formatNumber(value, lang)
  return unknown === 0
    ? w.metOf(n(met), n(checks.length))
    : w.metRange(n(met), n(met + unknown), n(checks.length))
}
