import type { ResolvedView } from '../../atlas/view.ts'
import { formatNumber, formatPercent } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { isNumber, type Value } from '../../indicators/value.ts'
import type { ClassBar, Plot } from './plot.ts'

/** What each class of a method holds, and each state: dwellings where the method weighs zones, zones else. */
export function classesPlot(view: ResolvedView): Plot {
  const { lang, classes, states, title, sourceLine, weightLabel, zones } = view
  const w = plotWords[lang]
  const weighed = weightLabel !== null
  const amountOf = ({ count, weight }: { count: number; weight: Value | null }) => (weighed ? weight : count)
  const amounts = [...classes, ...states].map(amountOf)
  // a share needs a whole that is known to the last part
  const whole = amounts.every((one): one is number => one !== null && isNumber(one))
    ? amounts.reduce((sum, one) => sum + one, 0)
    : null
  const textOf = (amount: Value | null) => {
    if (amount === null || !isNumber(amount)) return w.notPublished
    const share = whole ? ` (${formatPercent((100 * amount) / whole, lang, 0)})` : ''
    return `${formatNumber(amount, lang)}${share}`
  }
  const bars: ClassBar[] = [
    ...classes.map((one) => ({
      key: `class-${one.index}`,
      label: sentence(one.label),
      paint: { kind: 'class' as const, color: one.color },
      amount: amountOf(one),
      text: textOf(amountOf(one)),
    })),
    ...states.map((one) => ({
      key: one.state,
      label: sentence(one.label),
      paint: { kind: 'state' as const, state: one.state },
      amount: amountOf(one),
      text: textOf(amountOf(one)),
    })),
  ]
  const label = weightLabel ?? w.zones
  return {
    view,
    title: w.title_distribution(title),
    body: { kind: 'classes', bars, label },
    notes: [w.classesNote(label, formatNumber(zones.length, lang))],
    sourceLine,
    table: {
      head: [w.class, sentence(label), w.zones],
      rows: bars.map((bar, i) => [
        bar.label,
        bar.text,
        formatNumber([...classes, ...states][i]?.count ?? 0, lang),
      ]),
    },
  }
}
