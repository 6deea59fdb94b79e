import type { ComparedViews } from '../atlas/compared-views.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { compareWords } from '../i18n/words/compare.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'

interface Props {
  difference: ResolvedView
  compared: ComparedViews
  /** of a zone of the maps */
  code: string
}

/** One zone of a difference: how much B has beyond A, and what each of the two maps shows. */
export default function DifferenceCard({ difference, compared: { first, second }, code }: Props) {
  const textIn = ({ zones }: ResolvedView) => zones.find((zone) => zone.code === code)?.text ?? '–'
  const zone = difference.zones.find((one) => one.code === code)
  if (!zone) return null
  const sides = [
    ['A', first],
    ['B', second],
  ] as const
  return (
    <section className="panel card" aria-labelledby="card-title">
      <header>
        <h2 id="card-title" tabIndex={-1}>
          {zone.name}
        </h2>
      </header>
      <p className="card-value">{compareWords[difference.lang].minus(zone.text)}</p>
      {zone.flags.map((flag) => (
        <p key={flag} className="soft">
          {FLAG_WORDS[difference.lang][flag]}
        </p>
      ))}
      <dl className="pairs">
        {sides.map(([side, view]) => (
          <div key={side}>
            <dt>{`${side}. ${view.title}, ${view.subtitle}`}</dt>
            <dd>{sentence(textIn(view))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
