import { mentionText } from '../atlas/mention-text.ts'
import type { Published } from '../atlas/published.ts'
import { levelsOf } from '../atlas/settle.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import type { Territory } from '../indicators/territory.ts'

interface Props {
  view: ResolvedView
  territory: Territory
  published: Published
}

/** Definition, sources, secrecy rule, update frequency and cautions of what is shown. */
export function Definition({ view, territory, published }: Props) {
  const { lang, indicator } = view
  const w = uiWords[lang]
  const secrecy = published.secrecy.find((s) => s.id === indicator.secrecy)
  const label = (measure: string) => published.measures.find((m) => m.id === measure)?.label[lang] ?? measure
  const { formula } = indicator
  // no chart of a single year, nor of classes
  const displayed = indicator.display.filter(
    (mode) => mode !== 'chart' || (formula.kind !== 'method' && view.years.length > 1),
  )
  return (
    <section className="block method" aria-labelledby="method-title">
      <h2 id="method-title">{w.method}</h2>
      <dl className="pairs wide">
        <dt>{w.definition}</dt>
        <dd>{indicator.definition[lang]}</dd>
        {formula.kind === 'ratio' && (
          <>
            <dt>{w.numerator}</dt>
            <dd>{formula.numerator.map((t) => label(t.measure)).join(' + ')}</dd>
            <dt>{w.denominator}</dt>
            <dd>{formula.denominator.map((t) => label(t.measure)).join(' + ')}</dd>
          </>
        )}
        <dt>{w.source}</dt>
        <dd>
          <ul>
            {[...view.mentions, territory.geometry].map((m) => (
              <li key={`${m.title.fr} ${m.vintage}`}>
                {mentionText(m, lang)}
                {m.page !== null && (
                  <>
                    {' '}
                    <a href={m.page} rel="noreferrer">
                      {new URL(m.page).hostname}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{w.level}</dt>
        <dd>
          {levelsOf(territory, indicator.id)
            .map((level) => LEVEL_WORDS[lang][level].one)
            .join(', ')}
        </dd>
        <dt>{w.display}</dt>
        <dd>{displayed.map((mode) => w[`display_${mode}`]).join(', ')}</dd>
        <dt>{w.frequency}</dt>
        <dd>{indicator.frequency[lang]}</dd>
        {secrecy && (
          <>
            <dt>{w.secrecy}</dt>
            <dd>{secrecy.label[lang]}</dd>
          </>
        )}
        {view.caveats.length > 0 && (
          <>
            <dt>{w.caveats}</dt>
            <dd>
              <ul>
                {view.caveats.map((caveat) => (
                  <li key={caveat}>{caveat}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {territory.notes.length > 0 && (
          <>
            <dt>{w.notes}</dt>
            <dd>
              <ul>
                {territory.notes.map((note) => (
                  <li key={note.fr}>{note[lang]}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
