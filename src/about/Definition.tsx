import { lazy, Suspense } from 'react'
import { methodFile } from '../atlas/method-address.ts'
import { sideTitle } from '../atlas/side-title.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { uiWords } from '../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { READER_METHOD } from '../methods/reader-method.ts'

/** Fetched with the first method of the reader's own. */
const OwnMethod = lazy(() => import('./OwnMethod.tsx'))

/** Definition, sources, secrecy rule, update frequency and cautions of what is shown. */
export function Definition({ view }: { view: ResolvedView }) {
  const { lang, indicator, caveats } = view
  const { numerator, denominator, sources, levels, displays, secrecy, notes } = view.definition
  const w = uiWords[lang]
  const isOwn = view.method?.id === READER_METHOD
  // a method of the reader's own has no page beside this part, which says what one would
  const page = view.method && !isOwn ? view.method.id : null
  return (
    <section className="block method" aria-labelledby="method-title">
      <h2 id="method-title" tabIndex={-1}>
        {sideTitle(w.method, view)}
      </h2>
      <dl className="pairs wide">
        <dt>{w.definition}</dt>
        <dd>
          <Glossed text={indicator.definition[lang]} lang={lang} />{' '}
          {page !== null && <a href={methodFile(lang, page)}>{w.methodPage}</a>}
        </dd>
        {numerator !== null && (
          <>
            <dt>{w.numerator}</dt>
            <dd>
              <Glossed text={numerator} lang={lang} />
            </dd>
            <dt>{w.denominator}</dt>
            <dd>{denominator !== null && <Glossed text={denominator} lang={lang} />}</dd>
          </>
        )}
        <dt>{w.source}</dt>
        <dd>
          <ul>
            {sources.map(({ text, page }) => (
              <li key={text}>
                <Glossed text={text} lang={lang} />
                {page !== null && (
                  <>
                    {' '}
                    <a href={page} rel="noreferrer">
                      {new URL(page).hostname}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{w.level}</dt>
        <dd>
          <Glossed text={levels.map((level) => LEVEL_WORDS[lang][level].one).join(', ')} lang={lang} />
        </dd>
        <dt>{w.display}</dt>
        <dd>{displays.map((mode) => w[`display_${mode}`]).join(', ')}</dd>
        <dt>{w.frequency}</dt>
        <dd>{indicator.frequency[lang]}</dd>
        {secrecy.length > 0 && (
          <>
            <dt>{w.secrecy}</dt>
            <dd>
              <ul>
                {secrecy.map((rule) => (
                  <li key={rule}>
                    <Glossed text={rule} lang={lang} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {caveats.length > 0 && (
          <>
            <dt>{w.caveats}</dt>
            <dd>
              <ul>
                {caveats.map((caveat) => (
                  <li key={caveat}>
                    <Glossed text={caveat} lang={lang} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {notes.length > 0 && (
          <>
            <dt>{w.notes}</dt>
            <dd>
              <ul>
                {notes.map((note) => (
                  <li key={note}>
                    <Glossed text={note} lang={lang} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {isOwn && view.method && (
        <Suspense fallback={null}>
          <OwnMethod view={view} method={view.method} />
        </Suspense>
      )}
    </section>
  )
}
