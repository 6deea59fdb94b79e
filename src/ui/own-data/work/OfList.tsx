import { useState } from 'react'
import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import { readVertexLines } from '../../../own/work/vertex-list.ts'
import { closed, draftFault } from '../../../own/work/work-draft.ts'
import { addPerimeter } from './drawn-perimeters.ts'
import type { WorkProps } from './work-props.ts'

/** A perimeter written as the coordinates of its corners. */
export function OfList({ desk, loaded, lang, busy }: WorkProps & { busy: boolean }) {
  const w = ownWorkWords[lang]
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const make = () => {
    const read = readVertexLines(text)
    if (!read.ok) return setSaid(w.wrongLine(read.error))
    const fault = draftFault({ code: null, name, vertices: read.value })
    if (fault) return setSaid(w[fault])
    const geometry = { type: 'Polygon' as const, coordinates: [closed(read.value)] }
    addPerimeter(desk, loaded, w.file, { code: null, name, pieces: [geometry] })
    setName('')
    setText('')
    setSaid('')
  }
  return (
    <details className="more">
      <summary>{w.byList}</summary>
      <form
        className="own-work"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <label>
          {w.name}
          <input type="text" value={name} required onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {w.vertices}
          <textarea
            rows={5}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {said !== '' && (
          <p role="alert" className="notice">
            {said}
          </p>
        )}
        <button type="submit" className="button" disabled={busy || text.trim() === ''}>
          {w.makeOfList}
        </button>
      </form>
    </details>
  )
}
