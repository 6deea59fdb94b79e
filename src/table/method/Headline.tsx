import type { CrossSummary } from '../../atlas/cross-table.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { share } from './cross-share.ts'

/** The dwellings of concern, how many of them are in a QPV or QVA, and those that no class could be given to. */
export function Headline({ summary, lang }: { summary: CrossSummary; lang: Lang }) {
  const w = methodWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const { concern, stock, undecided } = summary
  return (
    <p className="headline" aria-live="polite">
      <strong>{w.headline(n(concern.all), share(concern.all, stock.all, lang))}</strong>,{' '}
      {concern.straddling > 0
        ? w.headlineRange(n(concern.inside), n(concern.inside + concern.straddling))
        : w.headlineIn(n(concern.inside), share(concern.inside, concern.all, lang))}
      .{undecided.zones > 0 && ` ${w.undecided(n(undecided.dwellings.all), n(undecided.zones))}.`}
    </p>
  )
}
