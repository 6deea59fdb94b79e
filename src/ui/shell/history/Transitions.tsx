import { useId, useMemo } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import { createResolver } from '../../../atlas/resolve.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { SAME_MAP } from '../../../atlas/same-map.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
import { transitionViews } from '../../../atlas/transition-views.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { historyWords } from '../../../i18n/words/history.ts'
import { TransitionsTable } from '../../../table/method/TransitionsTable.tsx'

interface Props {
  view: ResolvedView
  opened: Opened
  onChange: (change: Partial<Choice>) => void
}

/** What changed class since an earlier year, as a table and, where asked for, on the map. */
export function Transitions({ view, opened, onChange }: Props) {
  const { lang } = view
  const resolve = useMemo(() => createResolver(opened), [opened])
  const found = useMemo(() => transitionViews(view, opened, resolve), [view, opened, resolve])
  const id = useId()
  if (!found) return null
  const w = historyWords[lang]
  const { earlier, later, from, to, offered, isOnMap } = found
  return (
    <section className="block" aria-labelledby="transitions-title">
      <h3 id="transitions-title">{isOnMap ? w.title : sideTitle(w.title, view)}</h3>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {w.from}
        </label>
        <select
          id={id}
          value={from}
          // the year of the map is where a difference begins
          onChange={({ target }) =>
            onChange(isOnMap ? { year: Number(target.value) } : { since: Number(target.value) })
          }
        >
          {offered.toReversed().map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <TransitionsTable earlier={earlier} later={later} />
      {isOnMap ? (
        <p className="soft">{w.asOnMap(from, to)}</p>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() =>
            onChange({
              year: from,
              compare: { ...SAME_MAP, show: 'difference', year: to },
            })
          }
        >
          {w.onMap(from)}
        </button>
      )}
    </section>
  )
}
