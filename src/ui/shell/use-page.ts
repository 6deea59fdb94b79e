import { useCallback, useEffect, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { Link } from '../../atlas/settled-link.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { useLevelChange } from '../choosing/use-level-change.ts'
import type { Loaded } from '../opening/load.ts'
import { useLandmarks } from '../opening/use-landmarks.ts'
import { useCompared } from './compare/use-compared.ts'
import { useThresholdStep } from './finding/use-threshold-step.ts'
import { partsOf } from './layout/below-parts.ts'
import { usePart } from './layout/use-part.ts'
import { useSheets } from './layout/use-sheets.ts'
import { usePhone } from './layout/use-wide.ts'
import { STAGE } from './stage/Stage.tsx'
import { useScales } from './stage/use-scales.ts'
import { useAtlas } from './use-atlas.ts'
import { usePicking } from './use-picking.ts'
import { usePointing } from './use-pointing.ts'

/** The atlas of one territory as the page lays it out: what is pointed at and picked, the sheet and the part that are open. */
export function usePage(
  loaded: Loaded,
  link: Link,
  change: (now: Choice, next: Choice, defaults: Choice, mode: ChangeMode) => void,
) {
  const atlas = useAtlas(loaded, link, change)
  const { choice, read, view, comparison, update, select, hover } = atlas
  const pointing = usePointing(hover)
  const levelChange = useLevelChange(choice, atlas.opened, update)
  const sheets = useSheets()
  const phone = usePhone()
  const { show: showSheet, close: closeSheet } = sheets
  const onCard = useCallback(() => {
    if (phone) showSheet('read')
  }, [phone, showSheet])
  const onMap = useCallback(() => {
    if (phone) closeSheet()
    document.querySelector(`.${STAGE}`)?.scrollIntoView({ block: 'nearest' })
  }, [phone, closeSheet])
  const picking = usePicking({ update, select, onCard, onMap, onFound: pointing.leave })
  const parts = partsOf(read.view)
  const below = { parts, ...usePart(parts, choice.panels ? 'small_maps' : choice.plot ? 'plots' : null) }
  const { show } = below
  const onColumns = useCallback(() => {
    if (phone) showSheet(null)
    show('columns')
  }, [phone, showSheet, show])
  const begins = link.kind === 'read' && link.isAddress === true && read.view.choice === choice
  const step = useThresholdStep(read.view, begins)
  // pixels at the foot of the map, under what is said of a zone
  const [covered, cover] = useState(0)
  const [isDrawn, draw] = useState(false)
  const landmarks = useLandmarks(loaded, choice.landmarks, isDrawn)
  const drawn = useCallback(() => draw(true), [])
  const { scales, scaled } = useScales()
  const compared = useCompared(comparison, view, read.view, update, closeSheet)

  const title = `${(compared.words ?? compared.shown).title}, ${read.view.territory.name} — ${uiWords[choice.lang].title}`
  useEffect(() => {
    document.title = title
  }, [title])
  return {
    loaded,
    atlas,
    pointing,
    levelChange,
    sheets,
    picking,
    onColumns,
    below,
    step,
    compared,
    covered,
    cover,
    landmarks,
    drawn,
    scales,
    scaled,
  }
}

export type AtlasPage = ReturnType<typeof usePage>
