import { useEffect, useEffectEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import type { AtlasMap } from '../../../map/atlas-map.ts'
import { type Shift, toDegrees } from '../../../map/canvas/plane.ts'
import { withVertex } from '../../../own/work/work-draft.ts'
import type { OwnData } from '../use-own-data.ts'
import { DraftOutline } from './DraftOutline.tsx'
import { groundClicks } from './ground-clicks.ts'
import { groundKeys, keyOnGround, type Place } from './ground-keys.ts'
import './draw-work.css'

interface Props {
  own: OwnData
  map: AtlasMap
  /** the box of the map, on which presses add corners */
  stage: HTMLElement
  lang: Lang
}

/** A perimeter of work being drawn over the live map. */
export default function DrawWork({ own, map, stage, lang }: Props) {
  const { draft, draw } = own
  const [shift, setShift] = useState<Shift | null>(null)
  useEffect(() => map.follow(setShift), [map])
  const onGround = useEffectEvent((x: number, y: number) => {
    if (!draft || !shift) return
    const { lon, lat } = toDegrees([(x - shift.x) / shift.scale, (y - shift.y) / shift.scale])
    draw(withVertex(draft, [lon, lat]))
  })
  const [cross, setCross] = useState<Place | null>(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { clientWidth: width, clientHeight: height } = stage
    const pressed = keyOnGround(event, cross, { width, height })
    if (pressed === null) return false
    setCross(pressed.at)
    if (pressed.kind === 'corner') onGround(...pressed.at)
    return true
  })
  useEffect(() => groundClicks(stage, onGround), [stage])
  useEffect(() => groundKeys(stage, onKey), [stage])
  return (
    draft &&
    shift && (
      <>
        <DraftOutline draft={draft} shift={shift} stage={stage} lang={lang} onDraft={draw} />
        {cross && (
          <svg
            className="draft-outline draft-cross"
            width={stage.clientWidth}
            height={stage.clientHeight}
            aria-hidden="true"
          >
            <path d={`M${cross[0] - 12} ${cross[1]}h24M${cross[0]} ${cross[1] - 12}v24`} />
          </svg>
        )}
      </>
    )
  )
}
