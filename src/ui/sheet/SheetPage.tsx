import { lazy, Suspense, useEffect } from 'react'
import type { SheetLink } from '../../atlas/sheet-address.ts'
import { ToneContext } from '../../figure/tone.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { isPointCode } from '../../territory/code.ts'
import { usePageTone } from '../frame/use-page-tone.ts'
import { LOAD_STEPS } from '../opening/load.ts'
import { usePoints } from '../opening/use-points.ts'
import { useTerritory } from '../opening/use-territory.ts'
import { useOwnData } from '../own-data/use-own-data.ts'
import { Footer } from '../shell/Footer.tsx'
import { Failed, Loading } from '../shell/Waiting.tsx'
import { LoadedSheet } from './LoadedSheet.tsx'

// fetched where this browser keeps files of the reader
const Reopening = lazy(() => import('../own-data/Reopening.tsx'))

/** A sheet builds no territory. */
const builds = () => undefined

/** The page of a sheet: its territory on its way, what went wrong, or the sheet. */
export function SheetPage({ link }: { link: SheetLink }) {
  const { lang } = link
  const { state, retry } = useTerritory(link.territory)
  // what this browser keeps of the reader's own files is in the sheet too, marked as local
  const own = useOwnData(state.kind === 'ready' ? state.loaded : null, builds)
  const points = usePoints(own.shown, link.zones.some(isPointCode))
  const isThere = state.kind === 'ready' && !points.awaited
  const isReady = isThere && !own.isReopening
  const tone = usePageTone()
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <>
      {isReady && state.kind === 'ready' ? (
        <ToneContext value={tone}>
          <LoadedSheet loaded={points.shown ?? state.loaded} link={link} />
        </ToneContext>
      ) : (
        <main className="waiting">
          <h1>{uiWords[lang].title}</h1>
          {state.kind === 'failed' ? (
            <Failed failure={state.failure} lang={lang} onRetry={retry} />
          ) : points.failure ? (
            <Failed failure={points.failure} lang={lang} onRetry={points.retry} />
          ) : isThere ? (
            <Suspense>
              <Reopening own={own} lang={lang} />
            </Suspense>
          ) : (
            <Loading done={state.kind === 'loading' ? state.done : LOAD_STEPS} lang={lang} />
          )}
        </main>
      )}
      <div className="sheet-nav">
        <Footer lang={lang} />
      </div>
    </>
  )
}
