import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { territoryQuery } from '../../atlas/choice-url.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Link } from '../../atlas/settled-link.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { atZone, withIndicator } from '../choosing/change.ts'
import { focusOn, focusSoon, VIEW_TITLE } from '../choosing/focus.ts'
import { Problems } from '../choosing/Problems.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { ZoneSearch } from '../choosing/ZoneSearch.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { homeTerritory } from '../opening/home-territory.ts'
import type { Loaded } from '../opening/load.ts'
import { OwnDataButton } from '../own-data/OwnDataButton.tsx'
import type { OwnData } from '../own-data/use-own-data.ts'
import { Below } from './Below.tsx'
import { Beside } from './Beside.tsx'
import { Choices } from './Choices.tsx'
import { useCompared } from './compare/use-compared.ts'
import { useMomentOf, useThresholdStep } from './finding/use-threshold-step.ts'
import { Header } from './Header.tsx'
import { partsOf } from './layout/below-parts.ts'
import { PhoneBar } from './layout/PhoneBar.tsx'
import { usePart } from './layout/use-part.ts'
import { useSheets } from './layout/use-sheets.ts'
import { usePhone } from './layout/use-wide.ts'
import { Show } from './Show.tsx'
import { ViewActions } from './share/ViewActions.tsx'
import { Stage } from './stage/Stage.tsx'
import { ViewTip } from './tip/ViewTip.tsx'
import { useAtlas } from './use-atlas.ts'
import { usePicking } from './use-picking.ts'
import { useProblems } from './use-problems.ts'

/** Fetched when a comparison is first asked for. */
const Compared = lazy(() => import('./compare/Compared.tsx'))
const ComparePanel = lazy(() => import('./compare/ComparePanel.tsx'))

interface Props {
  loaded: Loaded
  /** the files of the reader, which are in what is loaded already */
  own: OwnData
  link: Link
  change: (now: Choice, next: Choice, defaults: Choice, mode: ChangeMode) => void
  /** another territory: what it opens on is not known yet */
  open: (query: string) => void
}

/** The page of one territory: one choice, one resolved view, many renderers. */
export function Atlas({ loaded, own, link, change, open }: Props) {
  const { geometry } = loaded
  const atlas = useAtlas(loaded, link, change)
  const { territory, store } = atlas.opened
  const { choice, view, read, later, hover, update, merge, select } = atlas
  const { lang } = choice
  const problems = useProblems(atlas.problems)
  const levels = useMemo(
    () => levelsOf(territory, read.view.indicator.id),
    [territory, read.view.indicator.id],
  )
  const step = useThresholdStep(read.view)
  const moved = useMomentOf(step)
  // what is pointed at in the table is outlined on the map, and said in its own row
  const [pointed, setPointed] = useState(false)
  const point = useCallback(
    (code: Parameters<typeof hover>[0]) => {
      setPointed(true)
      hover(code)
    },
    [hover],
  )
  const hoverRow = useCallback(
    (code: Parameters<typeof hover>[0]) => {
      setPointed(false)
      hover(code)
    },
    [hover],
  )
  const leave = useCallback(() => hover(null), [hover])
  const { sheet, open: openSheet, show: showSheet, close: closeSheet } = useSheets()
  const phone = usePhone()
  const showCard = useCallback(() => {
    if (phone) showSheet('read')
  }, [phone, showSheet])
  const picking = usePicking({ update, select, onCard: showCard })
  const { pick, follow } = picking
  const choose = useCallback(
    (code: Parameters<typeof pick>[0], several: boolean) => (several ? pick(code, true) : follow(code)),
    [pick, follow],
  )
  // the language is not lost on the way home
  const home = lang === 'fr' ? '' : territoryQuery(homeTerritory(), lang)
  const parts = partsOf(read.view)
  const linked = choice.panels ? 'small_maps' : choice.plot ? 'plots' : null
  const { part, show: showPart, press: pressPart } = usePart(parts, linked)
  const { compared, legends, actions } = useCompared(atlas.comparison, view, read.view, update)
  const divide = useCallback((panels: Choice['panels']) => merge({ panels }), [merge])
  const weigh = useCallback((overlap: Choice['overlap']) => merge({ overlap }), [merge])

  const documentTitle = `${read.view.title}, ${read.view.territory.name} — ${uiWords[lang].title}`
  useEffect(() => {
    document.title = documentTitle
  }, [documentTitle])

  return (
    <>
      <Header
        lang={lang}
        onLang={(other) => merge({ lang: other })}
        home={home}
        onHome={() => open(home)}
        onTable={() => showPart('table')}
        warnings={read.view.warnings}
      />
      <main data-current={atlas.isCurrent}>
        <Problems
          problems={problems.shown}
          lang={lang}
          onDismiss={() => {
            problems.dismiss()
            focusOn(VIEW_TITLE)
          }}
        />
        <div className="atlas" data-sheet={sheet ?? undefined}>
          <Sheet
            id="choose"
            name="choose"
            title={uiWords[lang].choose}
            open={sheet === 'choose'}
            close={layoutWords[lang].closeSheet}
            onClose={closeSheet}
          >
            <Choices
              loaded={loaded}
              opened={atlas.opened}
              published={atlas.published}
              own={
                <OwnDataButton
                  own={own}
                  loaded={loaded}
                  lang={lang}
                  onPick={(id) => update((now) => withIndicator(now, id, territory))}
                  onTerritory={(id) => open(territoryQuery(id, lang))}
                />
              }
              compare={
                atlas.comparison &&
                choice.compare && (
                  <Suspense fallback={null}>
                    <ComparePanel
                      choice={choice}
                      compare={choice.compare}
                      comparison={atlas.comparison}
                      opened={atlas.opened}
                      onChange={merge}
                    />
                  </Suspense>
                )
              }
              choice={choice}
              view={view}
              read={read.view}
              onUpdate={update}
              onChange={merge}
              onTerritory={(id) => open(territoryQuery(id, lang))}
            />
          </Sheet>

          <Show
            view={view}
            read={read.view}
            geometry={geometry}
            moved={moved}
            onMethod={() => {
              showPart('definition')
              focusSoon('method-title')
            }}
            search={
              <ZoneSearch
                lang={lang}
                store={store}
                level={read.view.choice.level}
                levels={levels}
                onPick={(level, code) => update((now) => atZone(now, level, code))}
              />
            }
            tip={
              <ViewTip
                opened={atlas.opened}
                view={read.view}
                hovered={pointed ? read.hovered : null}
                onClose={leave}
                onCard={follow}
              />
            }
            compared={compared !== null}
            map={(drawn) =>
              compared && choice.compare ? (
                <Suspense fallback={null}>
                  <Compared
                    key={territory.id}
                    views={{ ...compared, first: drawn }}
                    show={choice.compare.show}
                    geometry={geometry}
                    hovered={atlas.hovered}
                    onHover={point}
                    onSelect={pick}
                    onCamera={(camera) => merge({ camera }, 'replace')}
                  />
                </Suspense>
              ) : (
                <Stage
                  key={territory.id}
                  view={drawn}
                  geometry={geometry}
                  hovered={atlas.hovered}
                  onHover={point}
                  onSelect={pick}
                  onCamera={(camera) => merge({ camera }, 'replace')}
                />
              )
            }
          />

          <Sheet
            id="read"
            name="read"
            title={uiWords[lang].beside}
            open={sheet === 'read'}
            close={layoutWords[lang].closeSheet}
            onClose={closeSheet}
          >
            <Beside
              view={read.view}
              geometry={geometry}
              legends={legends}
              choice={choice}
              notice={atlas.notice}
              step={step}
              picking={picking}
              onChange={merge}
            />
          </Sheet>

          <PhoneBar lang={lang} sheet={sheet} onOpen={openSheet} />
          <Below
            lang={lang}
            parts={parts}
            part={part}
            onPart={pressPart}
            later={later}
            actions={
              <Sheet
                id="share"
                name="take"
                title={layoutWords[lang].open_share}
                open={sheet === 'share'}
                close={layoutWords[lang].closeSheet}
                onClose={closeSheet}
              >
                <ViewActions view={read.view} geometry={geometry} opened={atlas.opened} first={actions} />
              </Sheet>
            }
            overlap={choice.overlap}
            plot={choice.plot}
            onChange={merge}
            onHover={hoverRow}
            onOverlap={weigh}
            geometry={geometry}
            opened={atlas.opened}
            panels={choice.panels}
            onPanels={divide}
            onPick={follow}
            onSelect={choose}
          />
        </div>
      </main>
    </>
  )
}
