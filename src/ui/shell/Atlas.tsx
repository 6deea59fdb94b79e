import { lazy, Suspense, useMemo } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { territoryQuery } from '../../atlas/choice-url.ts'
import { lostToFiles } from '../../atlas/lost-to-files.ts'
import type { Link } from '../../atlas/settled-link.ts'
import { isLocal } from '../../atlas/view-texts.ts'
import { focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import { Problems } from '../choosing/Problems.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { homeTerritory } from '../opening/home-territory.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnData } from '../own-data/use-own-data.ts'
import { Header } from './Header.tsx'
import { PageSheet } from './layout/PageSheet.tsx'
import { PhoneBar } from './layout/PhoneBar.tsx'
import { PageBelow } from './PageBelow.tsx'
import { PageChoices } from './PageChoices.tsx'
import { PageRead } from './PageRead.tsx'
import { PageShow } from './PageShow.tsx'
import { PageTake } from './PageTake.tsx'
import { usePage } from './use-page.ts'
import { useProblems } from './use-problems.ts'

// fetched where what a publication would mask is worked out
const Masking = lazy(() => import('../own-data/Masking.tsx'))
const Held = lazy(() => import('../own-data/Masking.tsx').then((part) => ({ default: part.Held })))
// fetched where a link asks for a calculation of its sender's
const LinkedCalculation = lazy(() => import('../own-data/LinkedCalculation.tsx'))

interface Props {
  loaded: Loaded
  /** the files of the reader, which are in what is loaded already */
  own: OwnData
  link: Link
  /** another choice was made, whose points are on their way */
  awaited: boolean
  /** the reader begins to search: points may be what is looked for */
  onSearch: () => void
  change: (now: Choice, next: Choice, defaults: Choice, mode: ChangeMode) => void
  /** another territory: what it opens on is not known yet */
  open: (query: string) => void
}

/** The page of one territory: one choice, one resolved view, many renderers. */
export function Atlas({ loaded, own, link, awaited, onSearch, change, open }: Props) {
  const page = usePage(loaded, link, change)
  const { atlas, sheets, below, compared } = page
  const { choice, read, merge } = atlas
  const { lang } = choice
  const problems = useProblems(atlas.problems)
  const published = own.published ?? loaded
  const lost = useMemo(
    () => lostToFiles(atlas.problems, link, loaded, published),
    [atlas.problems, link, loaded, published],
  )
  // the language is not lost on the way home
  const home = lang === 'fr' ? '' : territoryQuery(homeTerritory(), lang)
  // figures that a publication would mask may be among those of before
  const isHeld = own.isMasking && (isLocal(read.view.credits) || compared.compared !== null)
  const held = (
    <Suspense>
      <Held lang={lang} />
    </Suspense>
  )
  return (
    <>
      <Header
        lang={lang}
        onLang={(other) => merge({ lang: other })}
        home={home}
        onHome={() => {
          below.forget()
          sheets.show(null)
          open(home)
        }}
        onTable={() => below.show('table')}
        warnings={read.view.warnings}
      >
        {isHeld ? (
          <PageSheet id="share" lang={lang} sheets={sheets}>
            {held}
          </PageSheet>
        ) : (
          <PageTake page={page} />
        )}
      </Header>
      <main data-current={atlas.isCurrent && !awaited && !own.isMasking}>
        <Problems
          problems={problems.shown}
          lang={lang}
          lost={lost}
          published={published}
          calculation={(text) => (
            <Suspense>
              <LinkedCalculation text={text} own={own} catalogue={loaded.catalogue} lang={lang} />
            </Suspense>
          )}
          onDismiss={() => {
            problems.dismiss()
            focusOn(VIEW_TITLE)
          }}
        />
        <div className="atlas" data-sheet={sheets.sheet ?? undefined}>
          <PageSheet id="choose" lang={lang} sheets={sheets}>
            <PageChoices page={page} own={own} open={open} />
          </PageSheet>
          {isHeld ? (
            <Suspense>
              <Masking view={read.view} />
            </Suspense>
          ) : (
            <PageShow page={page} own={own} onSearch={onSearch} />
          )}
          <PageSheet id="read" lang={lang} sheets={sheets}>
            {isHeld ? held : <PageRead page={page} own={own} />}
          </PageSheet>
          <PhoneBar lang={lang} sheet={sheets.sheet} onOpen={sheets.open} />
          {!isHeld && <PageBelow page={page} />}
        </div>
      </main>
    </>
  )
}
