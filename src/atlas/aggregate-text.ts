import type { Aggregate } from '../db/answers-types.ts'
import { formatNumber } from '../i18n/format.ts'
import { totalWords } from '../i18n/words/total.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type State } from '../indicators/value.ts'
import { valueText } from './value-text.ts'
import type { ResolvedView } from './view.ts'

type Shown = Pick<ResolvedView, 'lang' | 'indicator' | 'zones'>

/** Whether zones have a sum of the figure shown: classes and what does not add up have none. */
export const isSummed = ({ method, indicator }: Pick<ResolvedView, 'method' | 'indicator'>): boolean =>
  !method && indicator.summability !== 'none'

/**
 * A total in words, the same in table and card: its value or why there is none, and what is
 * printed or published for it where that is another figure ("5 748 logements (imprimé 6 023 logements)").
 */
export function aggregateText(aggregate: Aggregate, view: Shown): string {
  const { lang, indicator } = view
  const { value } = aggregate
  const text = isNumber(value) ? valueText(value, indicator, lang) : noTotal(value, aggregate, view)
  const more = printedText(aggregate, view)
  return more.length === 0 ? text : `${text} (${more.join(', ')})`
}

/** What stands in the place of an answer that has not come: it is being computed, or it will not come. */
export const pendingText = ({ lang, answering }: Pick<ResolvedView, 'lang' | 'answering'>): string =>
  totalWords[lang][answering === 'failed' ? 'failed' : 'awaited']

/** Class of what holds `pendingText`: a grey bar while the answer is computed, whose words a screen reader has. */
export const pendingClass = ({
  answers,
  answering,
}: Pick<ResolvedView, 'answers' | 'answering'>): string | undefined =>
  answers === null && answering === 'awaited' ? 'awaited' : undefined

/** What the members that are known come to, in words, where nothing is known of the whole; null elsewhere. */
export function knownPart(
  { value, partial, known, of }: Aggregate,
  { lang, indicator }: Pick<Shown, 'lang' | 'indicator'>,
): { readonly text: string; readonly known: string; readonly of: string } | null {
  if (isNumber(value) || partial === null || !isNumber(partial)) return null
  return {
    text: valueText(partial, indicator, lang),
    known: formatNumber(known, lang),
    of: formatNumber(of, lang),
  }
}

/** The figure of the members that are known, marked as partial; else the reason why there is none. */
function noTotal(state: State, aggregate: Aggregate, view: Shown): string {
  const { lang, indicator, zones } = view
  const w = totalWords[lang]
  const { known, of, members } = aggregate
  const part = knownPart(aggregate, view)
  if (part) return w.onKnown(part.known, part.of, members, part.text)
  // rates printed without their parts cannot be added up, however many there are
  const rateOnly =
    indicator.formula.kind === 'ratio' && zones.some((z) => isNumber(z.value) && z.numerator === null)
  if (rateOnly) return w.rateOnly
  if (known < of) return w.partial(formatNumber(known, lang), formatNumber(of, lang))
  return STATE_WORDS[lang][state]
}

/** One text, or none where nothing is printed or published, or the value itself to that precision. */
function printedText({ value, printed, workedOut }: Aggregate, { lang, indicator }: Shown): string[] {
  if (printed === null || !isNumber(printed)) return []
  const shown = !workedOut && Number.isInteger(printed) ? { ...indicator, decimals: 0 } : indicator
  const text = valueText(printed, shown, lang)
  if (isNumber(value) && valueText(value, shown, lang) === text) return []
  const w = totalWords[lang]
  // a plan is a printed document; what else is given for a whole comes with the file of its source
  if (indicator.section !== 'objectifs') return [workedOut ? w.onPublished(text) : w.published(text)]
  return [workedOut ? w.onPrinted(text) : w.printed(text)]
}
