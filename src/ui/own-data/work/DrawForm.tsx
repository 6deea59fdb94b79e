import { useEffect, useRef } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import { closed, draftFault, withoutVertex } from '../../../own/work/work-draft.ts'
import type { Loaded } from '../../opening/load.ts'
import type { OwnData } from '../use-own-data.ts'
import { addPerimeter } from './drawn-perimeters.ts'
import './draw-work.css'

interface Props {
  own: OwnData
  loaded: Loaded
  lang: Lang
}

/** What is done with the perimeter of work that is being drawn: named, kept, shortened, given up. */
export default function DrawForm({ own, loaded, lang }: Props) {
  const w = ownWorkWords[lang]
  const { draft, draw, desk } = own
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  if (!draft) return null
  const fault = draftFault(draft)
  const finish = () => {
    if (fault || !desk) return
    const geometry = { type: 'Polygon' as const, coordinates: [closed(draft.vertices)] }
    addPerimeter(desk.desk, loaded, w.file, { code: draft.code, name: draft.name, pieces: [geometry] })
    draw(null)
    own.open()
  }
  return (
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
  )
}
