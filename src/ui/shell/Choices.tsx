import type { ReactNode } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { levelAtZoom } from '../../atlas/level-at-zoom.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { MapLevel } from '../../territory/level.ts'
import { withCamera } from '../choosing/change.ts'
import { DisplayChoice } from '../choosing/DisplayChoice.tsx'
import { IndicatorPicker } from '../choosing/IndicatorPicker.tsx'
import { ScalePicker } from '../choosing/ScalePicker.tsx'
import { TerritoryPicker } from '../choosing/TerritoryPicker.tsx'
import type { ChangeMode } from '../choosing/use-choice.ts'
import type { Loaded } from '../opening/load.ts'
import { WorkshopFold } from '../workshop/WorkshopFold.tsx'

interface Props {
  loaded: Loaded
  /** with the reader's own beside what is published */
  opened: Opened
  /** without the method that the reader builds */
  published: Opened
  choice: Choice
  /** as the map draws it now */
  view: ResolvedView
  onUpdate: (next: (now: Choice) => Choice, mode?: ChangeMode) => void
  onIndicator: (id: string) => void
  /** @param left the indicator of zones that points took the place of */
  onScale: (level: MapLevel, left?: string | null) => void
  onChange: (change: Partial<Choice>, mode?: ChangeMode) => void
  onTerritory: (id: string) => void
  /** an indicator was pressed: on a phone, the map is what is wanted next */
  onPressed: () => void
  /** at the head of the choices, under the territory: what the reader brings */
  own?: ReactNode
  /** what a second map shows, where two are compared */
  compare?: ReactNode
}

/** What is looked at, from the whole to the detail: territory, scale and year, indicator, what is drawn. */
export function Choices({
  loaded,
  opened,
  published,
  choice,
  view,
  onUpdate,
  onIndicator,
  onScale,
  onChange,
  onTerritory,
  onPressed,
  own,
  compare,
}: Props) {
  const { index, geometry } = loaded
  const { territory, catalogue } = opened
  const { bounds } = geometry
  const { lang } = choice
  return (
    <>
      {index.territories.length > 1 && (
        <TerritoryPicker index={index} territory={territory.id} lang={lang} onPick={onTerritory} />
      )}
      {own}
      {compare}
      <ScalePicker view={view} territory={territory} onScale={onScale} onChange={onChange} />
      <IndicatorPicker
        catalogue={catalogue}
        territory={territory}
        indicator={view.indicator.id}
        lang={lang}
        onPick={onIndicator}
        onPressed={onPressed}
      />
      <WorkshopFold view={view} choice={choice} opened={published} onUpdate={onUpdate} />
      <DisplayChoice
        choice={choice}
        canFollow={levelAtZoom(levelsOf(territory, view.indicator.id), bounds, null) !== null}
        hasOutlines={geometry.levels.qpv !== undefined}
        hasLandmarks={territory.landmarks !== undefined}
        onFollow={(follow) =>
          onUpdate((now) =>
            withCamera({ ...now, follow }, now.camera, levelsOf(territory, now.indicator), bounds),
          )
        }
        onChange={onChange}
      />
    </>
  )
}
