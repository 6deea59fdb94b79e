import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { POINT_PARENTS } from '../territory/level.ts'
import { TipSwatch } from './TipSwatch.tsx'

/** A residence or a condominium: where it stands, and all that is known of it beside what is shown. */
export default function CardPoint({ view, card }: { view: ResolvedView; card: ViewCard }) {
  const { lang } = view
  const words = cardWords[lang]
  return (
    <>
      <h3>{words.stands}</h3>
      <dl className="pairs">
        {POINT_PARENTS.map((level) => (
          <div key={level}>
            <dt>{sentence(LEVEL_WORDS[lang][level].one)}</dt>
            <dd>{card.parents.find((parent) => parent.level === level)?.name ?? words.outside}</dd>
          </div>
        ))}
      </dl>
      {card.facts.length > 0 && (
        <>
          <h3>{words.facts}</h3>
          <dl className="pairs point-facts">
            {card.facts.map(({ indicator, label, text, color }) => (
              <div key={indicator}>
                <dt>{label}</dt>
                <dd>
                  {color && <TipSwatch color={color} />} {sentence(text)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
