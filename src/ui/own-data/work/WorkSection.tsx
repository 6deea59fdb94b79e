import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import { EMPTY_DRAFT, type Vertex, type WorkDraft } from '../../../own/work/work-draft.ts'
import { outlineOf } from '../../../own/work/work-form.ts'
import { drawnPerimeters, dropPerimeter, isReading } from './drawn-perimeters.ts'
import { MADE_OF } from './ground-of.ts'
import { OfList } from './OfList.tsx'
import { OfZones } from './OfZones.tsx'
import type { WorkProps } from './work-props.ts'

/** Perimeters of work that the reader draws on the map, makes of IRIS or residences, or writes as a list of coordinates. */
export function WorkSection(props: WorkProps & { onDraw: (draft: WorkDraft) => void }) {
  const { desk, files, lang, onDraw } = props
  const w = ownWorkWords[lang]
  const busy = isReading(files)
  return (
    <details className="more">
      <summary>{w.title}</summary>
      <p className="soft">{w.intro}</p>
      <button type="button" className="button primary" disabled={busy} onClick={() => onDraw(EMPTY_DRAFT)}>
        {w.onMap}
      </button>
      <ul className="own-drawn">
        {drawnPerimeters(files).map(({ code, name, pieces: [geometry] }) => {
          const outline = geometry && outlineOf(geometry)
          return (
            <li key={code}>
              {name}{' '}
              {outline && (
                <button
                  type="button"
                  className="link"
                  disabled={busy}
                  onClick={() =>
                    onDraw({ code, name, vertices: outline.slice(0, -1) as unknown as Vertex[] })
                  }
                >
                  {w.redraw(name)}
                </button>
              )}{' '}
              <button
                type="button"
                className="link"
                disabled={busy}
                onClick={() => dropPerimeter(desk, code)}
              >
                {w.drop(name)}
              </button>
            </li>
          )
        })}
      </ul>
      {MADE_OF.map((of) => (
        <OfZones key={of} {...props} of={of} busy={busy} />
      ))}
      <OfList {...props} busy={busy} />
    </details>
  )
}
