import { useCallback, useEffect, useMemo } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { territoryQuery } from '../../atlas/choice-url.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import { markedView } from '../../atlas/marked-view.ts'
import type { Link } from '../../atlas/settled-link.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { ClassControls } from '../choosing/ClassControls.tsx'
import { atZone, withIndicator, withLevel } from '../choosing/change.ts'
import { DisplayChoice } from '../choosing/DisplayChoice.tsx'
import { focusOn, focusSoon, VIEW_TITLE } from '../choosing/focus.ts'
import { IndicatorPicker } from '../choosing/IndicatorPicker.tsx'
import { Problems } from '../choosing/Problems.tsx'
import { ScalePicker } from '../choosing/ScalePicker.tsx'
import { TerritoryPicker } from '../choosing/TerritoryPicker.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { ZoneSearch } from '../choosing/ZoneSearch.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { homeTerritory } from '../opening/home-territory.ts'
import type { Loaded } from '../opening/load.ts'
import { OwnDataButton } from '../own-data/OwnDataButton.tsx'
import type { OwnData } from '../own-data/use-own-data.ts'
import { Below } from './Below.tsx'
import { Beside } from './Beside.tsx'
import { Finding } from './finding/Finding.tsx'
import { useMomentOf, useThresholdStep } from './finding/use-threshold-step.ts'
import { Header } from './Header.tsx'
import { partsOf } from './layout/below-parts.ts'
import { PhoneBar } from './layout/PhoneBar.tsx'
import { usePart } from './layout/use-part.ts'
import { useSheets } from './layout/use-sheets.ts'
import { Show } from './Show.tsx'
import { ViewActions } from './share/ViewActions.tsx'
import { Stage } from './stage/Stage.tsx'
import { useAtlas } from './use-atlas.ts'
import { useProblems } from './use-problems.ts'

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
  const { geometry, index } = loaded
  const atlas = useAtlas(loaded, link, change)
  const { catalogue, territory, store } = atlas.opened
  const { choice, view, read, later, hover, update, merge, select } = atlas
  const { lang } = choice
  const problems = useProblems(atlas.problems)
  const levels = useMemo(
    () => levelsOf(territory, read.view.indicator.id),
    [territory, read.view.indicator.id],
  )
  const pick = useCallback((code: string) => merge({ selection: [code] }), [merge])
  const step = useThresholdStep(read.view)
  const moved = useMomentOf(step)
  const drawn = useMemo(() => markedView(view, moved), [view, moved])
  const { sheet, open: openSheet, close: closeSheet } = useSheets()
  // the language is not lost on the way home
  const home = lang === 'fr' ? '' : territoryQuery(homeTerritory(), lang)
  const parts = partsOf(read.view)
  const { part, show: showPart, press: pressPart } = usePart(parts, choice.panels ? 'small_maps' : null)
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
            <OwnDataButton
              own={own}
              loaded={loaded}
              lang={lang}
              onPick={(id) => update((now) => withIndicator(now, id, territory))}
              onTerritory={(id) => open(territoryQuery(id, lang))}
            />
            {index.territories.length > 1 && (
              <TerritoryPicker
                index={index}
                territory={territory.id}
                lang={lang}
                onPick={(id) => open(territoryQuery(id, lang))}
              />
            )}
            <ScalePicker
              view={view}
              territory={territory}
              onLevel={(level) => update((now) => withLevel(now, level))}
              onChange={merge}
            />
            <IndicatorPicker
              catalogue={catalogue}
              territory={territory}
              indicator={view.indicator.id}
              lang={lang}
              onPick={(id) => update((now) => withIndicator(now, id, territory))}
            />
            {read.view.symbol === 'choropleth' && !read.view.method && (
              <ClassControls view={read.view} choice={choice} onChange={merge} />
            )}
            <DisplayChoice choice={choice} hasOutlines={geometry.levels.qpv !== undefined} onChange={merge} />
          </Sheet>

          <Show
            view={read.view}
            hovered={read.hovered}
            finding={<Finding view={read.view} />}
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
          >
            <Stage
              key={territory.id}
              view={drawn}
              geometry={geometry}
              hovered={atlas.hovered}
              onHover={hover}
              onSelect={select}
              onCamera={(camera) => merge({ camera }, 'replace')}
            />
          </Show>

          <Sheet
            id="read"
            name="read"
            title={uiWords[lang].beside}
            open={sheet === 'read'}
            close={layoutWords[lang].closeSheet}
            onClose={closeSheet}
          >
            <Beside
              geometry={geometry}
              view={read.view}
              choice={choice}
              notice={atlas.notice}
              step={step}
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
                <ViewActions view={read.view} geometry={geometry} opened={atlas.opened} />
              </Sheet>
            }
            overlap={choice.overlap}
            onHover={hover}
            onOverlap={weigh}
            geometry={geometry}
            opened={loaded}
            onPanels={divide}
            onPick={pick}
            onSelect={select}
          />
        </div>
      </main>
    </>
  )
}
