import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import { type Shift, toDegrees, toPlane } from '../../../map/canvas/plane.ts'
import {
  type Vertex,
  type WorkDraft,
  withoutVertex,
  withVertex,
  withVertexMoved,
} from '../../../own/work/work-draft.ts'
import { DraftHandle } from './DraftHandle.tsx'

interface Props {
  draft: WorkDraft
  shift: Shift
  stage: HTMLElement
  lang: Lang
  onDraft: (draft: WorkDraft) => void
}

/** Pixels that an arrow moves a corner by; with Shift, ten times as many. */
const STEP = 2
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** The outline of a perimeter over the map, with its corners, which the pointer and the keyboard move and take away. */
export function DraftOutline({ draft, shift, stage, lang, onDraft }: Props) {
  const w = ownWorkWords[lang]
  const dragged = useRef<number | null>(null)
  const { vertices } = draft
  const at = ([lon, lat]: Vertex): [number, number] => {
    const [x, y] = toPlane(lon, lat)
    return [x * shift.scale + shift.x, y * shift.scale + shift.y]
  }
  const degrees = (x: number, y: number): Vertex => {
    const { lon, lat } = toDegrees([(x - shift.x) / shift.scale, (y - shift.y) / shift.scale])
    return [lon, lat]
  }
  const places = vertices.map(at)
  const move = (event: PointerEvent) => {
    if (dragged.current === null) return
    const { left, top } = stage.getBoundingClientRect()
    const to = degrees(event.clientX - left - stage.clientLeft, event.clientY - top - stage.clientTop)
    onDraft(withVertexMoved(draft, dragged.current, to))
  }
  const press = (event: KeyboardEvent, i: number) => {
    const arrow = ARROWS[event.key]
    const [x = 0, y = 0] = places[i] ?? []
    if (arrow) {
      const by = event.shiftKey ? 10 : 1
      onDraft(withVertexMoved(draft, i, degrees(x + by * arrow[0], y + by * arrow[1])))
    } else if (event.key === 'Delete' || event.key === 'Backspace') onDraft(withoutVertex(draft, i))
    else return
    event.preventDefault()
  }
  const corners = places.map(([x, y], i) => ({ id: String(i), i, x, y }))
  const sides = corners.flatMap(({ id, i, x, y }) => {
    const next = corners[(i + 1) % corners.length]
    // two corners have one side
    if (!next || (i === corners.length - 1 && corners.length < 3)) return []
    return [{ id, i, x: (x + next.x) / 2, y: (y + next.y) / 2 }]
  })
  const path = places.map((place) => place.join(' ')).join('L')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in SVG
    <svg
      className="draft-outline"
      role="group"
      aria-label={w.drawing}
      width={stage.clientWidth}
      height={stage.clientHeight}
    >
      {places.length > 1 && <path d={`M${path}${places.length > 2 ? 'Z' : ''}`} />}
      {sides.map(({ id, i, x, y }) => {
        const add = () => onDraft(withVertex(draft, degrees(x, y), i + 1))
        return (
          <DraftHandle
            key={id}
            kind="middle"
            label={w.middle(i + 1)}
            x={x}
            y={y}
            onClick={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              add()
            }}
          />
        )
      })}
      {corners.map(({ id, i, x, y }) => (
        <DraftHandle
          key={id}
          kind="vertex"
          label={w.vertex(i + 1)}
          x={x}
          y={y}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            dragged.current = i
          }}
          onPointerMove={move}
          onPointerUp={() => {
            dragged.current = null
          }}
          onDoubleClick={() => onDraft(withoutVertex(draft, i))}
          onKeyDown={(event) => press(event, i)}
        />
      ))}
    </svg>
  )
}
