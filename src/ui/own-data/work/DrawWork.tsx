import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import type { AtlasMap } from '../../../map/atlas-map.ts'
import { type Shift, toDegrees } from '../../../map/canvas/plane.ts'
import { closed, draftFault, withoutVertex, withVertex } from '../../../own/work/work-draft.ts'
import type { Loaded } from '../../opening/load.ts'
import type { OwnData } from '../use-own-data.ts'
import { DraftOutline } from './DraftOutline.tsx'
import { addPerimeter } from './drawn-perimeters.ts'
import { groundClicks } from './ground-clicks.ts'
import './draw-work.css'

interface Props {
  own: OwnData
  loaded: Loaded
  map: AtlasMap
  /** the box of the map, on which presses add corners */
  stage: HTMLElement
  lang: Lang
}

/** A perimeter of work being drawn over the live map, and what is done with it. */
export default function DrawWork({ own, loaded, map, stage, lang }: Props) {
  const w = ownWorkWords[lang]
  const { draft, draw, desk } = own
  const [shift, setShift] = useState<Shift | null>(null)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => map.follow(setShift), [map])
  useEffect(() => name.current?.focus(), [])
  const onGround = useEffectEvent((x: number, y: number) => {
    if (!draft || !shift) return
    const { lon, lat } = toDegrees([(x - shift.x) / shift.scale, (y - shift.y) / shift.scale])
    draw(withVertex(draft, [lon, lat]))
  })
  useEffect(() => groundClicks(stage, onGround), [stage])
  if (!draft || !shift) return null
  const fault = draftFault(draft)
  const finish = () => {
    if (fault || !desk) return
    const geometry = { type: 'Polygon' as const, coordinates: [closed(draft.vertices)] }
    addPerimeter(desk.desk, loaded, w.file, { code: draft.code, name: draft.name, pieces: [geometry] })
    draw(null)
    own.open()
  }
  return (
    <>
      <DraftOutline draft={draft} shift={shift} stage={stage} lang={lang} onDraft={draw} />
      <form
        className="draw-work"
        aria-label={w.drawing}
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <label>
          {w.name}{' '}
          <input
            ref={name}
            type="text"
            value={draft.name}
            onChange={(event) => draw({ ...draft, name: event.target.value })}
          />
        </label>
        <div className="draw-work-actions">
          <button type="submit" className="button primary" disabled={fault !== null}>
            {w.finish}
          </button>
          <button
            type="button"
            className="button"
            disabled={draft.vertices.length === 0}
            onClick={() => draw(withoutVertex(draft, draft.vertices.length - 1))}
          >
            {w.undo}
          </button>
          <button type="button" className="button" onClick={() => draw(null)}>
            {w.cancel}
          </button>
        </div>
        <p role="status" className="soft">
          {w.vertexCount(draft.vertices.length)}. {fault ? w[fault] : ''}
        </p>
        <p className="soft">{w.drawHelp}</p>
      </form>
    </>
  )
}
