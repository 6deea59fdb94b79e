import { useEffect, useLayoutEffect, useRef } from 'react'
import { uiWords } from '../../i18n/words/ui.ts'
import { focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import { useChoice } from '../choosing/use-choice.ts'
import { useOwnData } from '../own-data/use-own-data.ts'
import { useOwnTerritory } from '../own-data/use-own-territory.ts'
import { Atlas } from './Atlas.tsx'
import { EditionNotice } from './EditionNotice.tsx'
import { Footer } from './Footer.tsx'
import { Failed, Loading } from './Waiting.tsx'

export function App() {
  const { link, change, open } = useChoice()
  const asked = link.kind === 'chosen' ? link.choice : link.partial
  const { state, retry, make } = useOwnTerritory(asked.territory)
  const own = useOwnData(state.kind === 'ready' ? state.loaded : null, make)
  const lang = asked.lang ?? 'fr'
  const w = uiWords[lang]
  useEffect(() => {
    document.documentElement.lang = lang
    if (state.kind !== 'ready') document.title = w.title
  }, [lang, state.kind, w])
  // What was asked from a control that goes away with the page: the focus is given back once it is there again.
  const returnTo = useRef<string | null>(null)
  useEffect(() => {
    if (state.kind !== 'ready' || returnTo.current === null) return
    focusOn(returnTo.current)
    returnTo.current = null
  }, [state.kind])
  // The figure shown until now gives way in the same frame.
  useLayoutEffect(() => {
    if (state.kind !== 'loading') document.getElementById('opening')?.remove()
  }, [state.kind])
  return (
    <>
      {state.kind === 'ready' && <EditionNotice edition={state.loaded.index.edition} lang={lang} />}
      {state.kind === 'ready' ? (
        <Atlas
          key={state.loaded.territory.id}
          loaded={own.shown ?? state.loaded}
          own={own}
          link={link}
          change={change}
          open={(query) => {
            returnTo.current = 'territory'
            open(query)
          }}
        />
      ) : (
        <main className="waiting">
          <h1>{w.title}</h1>
          {state.kind === 'loading' ? (
            <Loading done={state.done} lang={lang} />
          ) : (
            <Failed
              failure={state.failure}
              lang={lang}
              onRetry={() => {
                returnTo.current = VIEW_TITLE
                retry()
              }}
            />
          )}
        </main>
      )}
      <Footer lang={lang} />
    </>
  )
}
