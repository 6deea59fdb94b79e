import { useId, useMemo } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import { createResolver } from '../../../atlas/resolve.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
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
  const { lang, year, years, choice } = view
  const earlier = years.filter((one) => year !== null && one < year)
  const { since: asked } = choice
  const from = asked !== null && earlier.includes(asked) ? asked : earlier.at(-1)
  const resolve = useMemo(() => createResolver(opened), [opened])
  const before = useMemo(
    () =>
      // the view comes a moment later than the territory, which may have lost the reader's method since
      from === undefined || !opened.catalogue.indicators.some(({ id }) => id === choice.indicator)
        ? null
        : resolve({ ...choice, year: from, selection: [] }),
    [resolve, opened, choice, from],
  )
  const id = useId()
  if (!view.method || before === null || from === undefined) return null
  const w = historyWords[lang]
  return (
    <section className="block" aria-labelledby="transitions-title">
      <h3 id="transitions-title">{sideTitle(w.title, view)}</h3>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {w.from}
        </label>
        <select id={id} value={from} onChange={({ target }) => onChange({ since: Number(target.value) })}>
          {earlier.toReversed().map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <TransitionsTable earlier={before} later={view} />
      <button
        type="button"
        className="button"
        onClick={() =>
          onChange({
            year: from,
            compare: {
              show: 'difference',
              classes: 'same',
              indicator: null,
              year,
              thresholds: null,
              rule: null,
            },
          })
        }
      >
        {w.onMap(from)}
      </button>
    </section>
  )
}
