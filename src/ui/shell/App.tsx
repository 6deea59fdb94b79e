import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import type { Link } from '../../atlas/settled-link.ts'
import { showsPoints } from '../../atlas/shows-points.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { focusIfLost, VIEW_TITLE } from '../choosing/focus.ts'
import { useChoice } from '../choosing/use-choice.ts'
import { LOAD_STEPS, type LoadFailure } from '../opening/load.ts'
import { usePoints } from '../opening/use-points.ts'
import { useOwnData } from '../own-data/use-own-data.ts'
import { useOwnTerritory } from '../own-data/use-own-territory.ts'
import { Atlas } from './Atlas.tsx'
import { EditionNotice } from './EditionNotice.tsx'
import { Footer } from './Footer.tsx'
import { Failed, Loading } from './Waiting.tsx'

// fetched where this browser keeps files of the reader
const Reopening = lazy(() => import('../own-data/Reopening.tsx'))

export function App() {
  const { link, change, open } = useChoice()
  const asked = link.kind === 'chosen' ? link.choice : link.partial
  const { state, retry, make } = useOwnTerritory(asked.territory)
  const own = useOwnData(state.kind === 'ready' ? state.loaded : null, make)
  const points = usePoints(own.shown, own.shown !== null && showsPoints(asked, own.shown.territory))
  // what is on screen stays until the points that the link asks for are there
  const before = useRef<Link | null>(null)
  const held = points.awaited ? before.current : link
  useLayoutEffect(() => {
    if (state.kind === 'ready' && !points.awaited) before.current = link
    else if (state.kind !== 'ready') before.current = null
  }, [state.kind, points.awaited, link])
  const isThere = state.kind === 'ready' && held !== null && !points.failure
  const ready = isThere && !own.isReopening
  const lang = asked.lang ?? 'fr'
  const w = uiWords[lang]
  useEffect(() => {
    document.documentElement.lang = lang
    if (!ready) document.title = w.title
  }, [lang, ready, w])
  // What was asked from a control that goes away with the page: the focus is given back once it is there again, at once
  // for a territory of the reader's own, which is there already.
  const returnTo = useRef<string | null>(null)
  const shown = ready && state.kind === 'ready' ? state.loaded.territory.id : null
  useEffect(() => {
    if (shown === null || returnTo.current === null) return
    focusIfLost(returnTo.current, VIEW_TITLE)
    returnTo.current = null
  }, [shown])
  // The figure shown until now gives way in the same frame.
  useLayoutEffect(() => {
    if (ready || own.isReopening || state.kind === 'failed' || points.failure)
      document.getElementById('opening')?.remove()
  }, [ready, own.isReopening, state.kind, points.failure])
  return (
    <>
      {state.kind === 'ready' && <EditionNotice edition={state.loaded.index.edition} lang={lang} />}
      {ready && state.kind === 'ready' ? (
        <Atlas
          key={state.loaded.territory.id}
          loaded={points.shown ?? state.loaded}
          own={own}
          link={held}
          awaited={held !== link}
          onSearch={points.ask}
          change={change}
          open={(query) => {
            returnTo.current = 'territory'
            open(query)
          }}
        />
      ) : (
        <main className="waiting">
          <h1>{w.title}</h1>
          {isThere ? (
            <Suspense>
              <Reopening own={own} lang={lang} />
            </Suspense>
          ) : state.kind !== 'failed' && !points.failure ? (
            <Loading done={state.kind === 'loading' ? state.done : LOAD_STEPS} lang={lang} />
          ) : (
            <Failed
              failure={state.kind === 'failed' ? state.failure : (points.failure as LoadFailure)}
              lang={lang}
              onRetry={() => {
                returnTo.current = VIEW_TITLE
                if (state.kind === 'failed') retry()
                else void points.retry()
              }}
            />
          )}
        </main>
      )}
      <Footer lang={lang} />
    </>
  )
}
