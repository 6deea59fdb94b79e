import type { ResolvedView } from '../../atlas/view.ts'
import { TipSwatch } from '../../card/TipSwatch.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { isNumber } from '../../indicators/value.ts'

/** What each change makes of the zones, where the sheet of a phone lies over the map: how many each class has, and their weight. */
export function LiveClasses({ view }: { view: ResolvedView }) {
  const { lang, classes, states } = view
  const n = (value: number) => formatNumber(value, lang)
  return (
    <ul className="workshop-live" aria-label={workshopWords[lang].live}>
      {classes.map(({ index, label, color, count, weight }) => (
        <li key={index}>
          <TipSwatch color={color} /> {sentence(label)}{' '}
          <strong>{weight !== null && isNumber(weight) ? `${n(count)} · ${n(weight)}` : n(count)}</strong>
        </li>
      ))}
      {states.map(({ state, label, count }) => (
        <li key={state}>
          {sentence(label)} <strong>{n(count)}</strong>
        </li>
      ))}
    </ul>
  )
}
