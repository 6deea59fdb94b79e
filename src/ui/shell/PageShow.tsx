import { lazy, Suspense, useMemo } from 'react'
import { scalesOf } from '../../atlas/level-at-zoom.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import { boundsOf } from '../../figure/geometry.ts'
import { landmarkCredits } from '../../figure/landmark-credits.ts'
import { compareWords } from '../../i18n/words/compare.ts'
import { LandmarkKey } from '../../legend/LandmarkKey.tsx'
import { arePoints, MEMBER_LEVEL } from '../../territory/level.ts'
import { placeOf } from '../../territory/place.ts'
import { ClassControls } from '../choosing/ClassControls.tsx'
import { atScale } from '../choosing/change.ts'
import { ZoneSearch } from '../choosing/ZoneSearch.tsx'
import type { OwnData } from '../own-data/use-own-data.ts'
import { LevelNote } from './finding/LevelNote.tsx'
import { MovedWay } from './finding/MovedWay.tsx'
import { ScaleTrail } from './finding/ScaleTrail.tsx'
import { useMovedZones } from './finding/use-threshold-step.ts'
import { usePhone } from './layout/use-wide.ts'
import { PageMap } from './PageMap.tsx'
import { Show } from './Show.tsx'
import { AddingLine } from './stage/AddingLine.tsx'
import { ViewTip } from './tip/ViewTip.tsx'
import type { AtlasPage } from './use-page.ts'

/** Fetched with the first comparison. */
const ComparedFinding = lazy(() => import('./compare/ComparedFinding.tsx'))

interface Props {
  page: AtlasPage
  own: OwnData
  onSearch: () => void
}

/** The view in the middle of the page, with the search and the tooltip over its map. */
export function PageShow({ page, own, onSearch }: Props) {
  const { loaded, atlas, pointing, levelChange, picking, sheets, below, step, compared, cover } = page
  const { opened, read, update } = atlas
  const { territory, store } = opened
  const { indicator, lang, choice } = read.view
  const moved = useMovedZones(step)
  const phone = usePhone()
  const levels = useMemo(() => levelsOf(territory, indicator.id), [territory, indicator.id])
  // where an indicator has no figure of communes, a commune is still a place to go to
  const around = useMemo(
    () => [MEMBER_LEVEL].filter((level) => !levels.includes(level) && loaded.geometry.levels[level]),
    [levels, loaded.geometry],
  )
  return (
    <Show
      view={atlas.view}
      read={compared.shown}
      geometry={loaded.geometry}
      around={
        choice.landmarks && territory.landmarks ? landmarkCredits(territory.landmarks.credits, lang) : null
      }
      levelNote={
        levelChange.said && (
          <LevelNote
            text={levelChange.said.text}
            held={levelChange.said.held}
            onZone={(zone) => picking.find(null, zone.code, arePoints(choice.level) ? placeOf(zone) : null)}
          />
        )
      }
      trail={
        choice.follow && (
          <ScaleTrail
            scales={scalesOf(levels)}
            level={choice.level}
            lang={lang}
            onGo={(level) => update((now) => atScale(now, level, levels, loaded.geometry.bounds))}
          />
        )
      }
      moved={moved.shown}
      movedWay={
        !compared.compared && (
          <MovedWay step={step} view={read.view} isShown={moved.isAsked} onToggle={moved.toggle} />
        )
      }
      movedFirst={phone}
      onMethod={() => below.show('definition')}
      search={
        <ZoneSearch
          lang={lang}
          store={store}
          level={choice.level}
          levels={levels}
          onFocus={onSearch}
          around={around}
          onPick={(level, code) => {
            const isAround = around.some((one) => one === level)
            const contours = isAround ? (loaded.geometry.levels[MEMBER_LEVEL]?.features ?? []) : []
            const bounds = boundsOf(contours.filter(({ properties }) => properties.code === code))
            if (bounds) picking.goOver(bounds)
            else {
              const point = arePoints(level) ? store.zone(level, code) : undefined
              picking.find(level, code, point && placeOf(point))
            }
          }}
        />
      }
      back={
        compared.compared && (
          <button type="button" className="button compare-end" onClick={compared.end}>
            {compareWords[lang].close}
          </button>
        )
      }
      tip={
        // what is said of a zone would lie over the ground where corners are put
        own.draft === null && (
          <ViewTip
            opened={opened}
            view={compared.shown}
            beside={compared.words && compared.compared ? compared.compared.second : null}
            hovered={pointing.onMap ? read.hovered : null}
            // another is to be picked, or a sheet says the same: nothing lies over the map
            tellsChosen={!picking.adding && sheets.sheet === null}
            onClose={pointing.leave}
            onCover={cover}
            onCard={picking.follow}
            onAdd={picking.toggleAdding}
          />
        )
      }
      asked={
        <AddingLine view={read.view} adding={picking.adding} onEnd={picking.endAdding} onCover={cover} />
      }
      landmarks={
        choice.landmarks && territory.landmarks && <LandmarkKey landmarks={page.landmarks} lang={lang} />
      }
      classes={
        read.view.symbol !== 'circles' &&
        !read.view.method &&
        // the classes of a difference are its own
        !compared.shown.isDifference && (
          <ClassControls view={read.view} choice={atlas.choice} onChange={atlas.merge} />
        )
      }
      compared={compared.compared !== null}
      scale={page.scales.legend ?? null}
      sides={compared.words}
      finding={
        atlas.comparison && (
          <Suspense fallback={<p className="finding skeleton" />}>
            <ComparedFinding comparison={atlas.comparison} view={compared.shown} sides={compared.words} />
          </Suspense>
        )
      }
      map={(drawn) => <PageMap page={page} own={own} drawn={drawn} />}
    />
  )
}
