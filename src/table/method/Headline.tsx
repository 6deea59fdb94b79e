import type { ReactNode } from 'react'
import { countText, shareOfBounds, shareText } from '../../atlas/bounds-text.ts'
import { countedBy } from '../../atlas/counted-by.ts'
import type { Concern } from '../../atlas/finding.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { decapitalised } from '../../atlas/view-texts.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { counted as countedZones, zonesOf } from '../../i18n/words/finding.ts'
import { methodWords } from '../../i18n/words/method.ts'

interface Props {
  finding: Concern
  lang: Lang
  /** said first, of what is counted */
  lead?: string
  /** how a text is written: as it is, where nothing can be pressed */
  write?: (text: string) => ReactNode
}

/** The dwellings of concern, how many of them are in a QPV or QVA, and those that no class could be given to. */
export function Headline({ finding, lang, lead = '', write = (text) => text }: Props) {
  const { summary, method, counted: level, shown, lacking } = finding
  const w = methodWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const { concern, certain, possible, stock, undecided, unknown } = summary
  const headline = possible.all > 0 ? w.headlineAtLeast : w.headline
  const { counted, concern: of, whole, unit } = methodPhrases(method, lang)
  const led = (text: string) => (lead === '' ? text : `${lead}${decapitalised(text)}`)
  const by = countedBy(level, shown, lang)
  // every stock is unknown: a sum of none is not a count
  if (stock.all === 0 && unknown > 0)
    return (
      <p className="headline">
        <strong>{write(led(w.headlineUnknown(`${counted} ${of}`)))}</strong>
        {write(
          `. ${w.unknownStock(countedZones(lang, n(unknown), level, unknown > 1))}${by === null ? '' : ` ${by}`}`,
        )}
      </p>
    )
  const straddling = concern.straddling + possible.straddling
  const where =
    stock.straddling === stock.all && straddling > 0
      ? w.headlineNoPlace
      : straddling > 0
        ? w.headlineRange(
            n(concern.inside),
            n(concern.inside + possible.inside + straddling),
            zonesOf(lang, level),
          )
        : w.headlineIn(
            countText(concern.inside, possible.inside, lang),
            shareOfBounds(
              { known: concern.inside, possible: possible.inside },
              { known: concern.all, possible: possible.all },
              lang,
            ),
          )
  const undecidedText =
    method.weight === null
      ? w.undecidedZones(n(undecided.zones))
      : w.undecided(
          n(undecided.dwellings.all),
          unit,
          countedZones(lang, n(undecided.zones), level, undecided.zones > 1),
        )
  const more = [
    `${certain.all > 0 ? ` (${w.certain(n(certain.all))})` : ''}, ${where}.`,
    ...(unknown > 0 ? [w.unknownStock(countedZones(lang, n(unknown), level, unknown > 1))] : []),
    ...(undecided.zones > 0 ? [`${undecidedText}.`] : []),
    ...(undecided.zones > 0 && lacking.length > 0
      ? [w.lacking(lacking.map(({ label }) => decapitalised(label[lang])))]
      : []),
    ...(by === null ? [] : [by]),
  ]
  return (
    <p className="headline">
      <strong>
        {write(
          led(
            headline(
              `${n(concern.all)} ${counted} ${of}`,
              `${shareText(concern.all, possible.all, stock.all, lang)} ${whole}`,
            ),
          ),
        )}
      </strong>
      {write(more.join(' '))}
    </p>
  )
}
