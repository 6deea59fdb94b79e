import { countText, shareOfBounds, shareText } from '../../atlas/bounds-text.ts'
import type { CrossSummary } from '../../atlas/cross-table.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { methodWords } from '../../i18n/words/method.ts'

/** The dwellings of concern, how many of them are in a QPV or QVA, and those that no class could be given to. */
export function Headline({ summary, lang }: { summary: CrossSummary; lang: Lang }) {
  const w = methodWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const { concern, possible, stock, undecided } = summary
  const headline = possible.all > 0 ? w.headlineAtLeast : w.headline
  const straddling = concern.straddling + possible.straddling
  return (
    <p className="headline" aria-live="polite">
      <strong>{headline(n(concern.all), shareText(concern.all, possible.all, stock.all, lang))}</strong>,{' '}
      {straddling > 0
        ? w.headlineRange(n(concern.inside), n(concern.inside + possible.inside + straddling))
        : w.headlineIn(
            countText(concern.inside, possible.inside, lang),
            shareOfBounds(
              { known: concern.inside, possible: possible.inside },
              { known: concern.all, possible: possible.all },
              lang,
            ),
          )}
      .{undecided.zones > 0 && ` ${w.undecided(n(undecided.dwellings.all), n(undecided.zones))}.`}
    </p>
  )
}
