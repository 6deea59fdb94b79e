import type { ResolvedView } from '../../atlas/view.ts'
import type { PointMark } from '../../figure/points/point-marks.ts'
import { formatNumber, formatPercent } from '../../i18n/format.ts'
import { correctionWords } from '../../i18n/words/correction.ts'
import { mapWords } from '../../i18n/words/map.ts'

/** What a cluster holds, in words: how many points, what they weigh, the share of each class, how many are corrected. */
export function clusterText(
  { lang, choice, weightLabel }: ResolvedView,
  { count, text, isWeighed, parts, corrected }: Extract<PointMark, { kind: 'cluster' }>,
): string {
  const w = mapWords[lang]
  const shares = parts.map(({ label, share }) => w.clusterPart(label, formatPercent(100 * share, lang, 0)))
  const given =
    corrected === 0
      ? []
      : [correctionWords[lang].within(formatNumber(corrected, lang), corrected > 1, choice.level)]
  return w.cluster(
    formatNumber(count, lang),
    choice.level,
    isWeighed ? weightLabel && `${text} ${weightLabel}` : null,
    [...shares, ...given],
  )
}
