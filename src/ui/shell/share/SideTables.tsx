import { useEffect, useId, useState } from 'react'
import { askedQuestion } from '../../../atlas/asked-question.ts'
import type { ComparedViews } from '../../../atlas/compared-views.ts'
import type { Contoured } from '../../../atlas/perimeter-basis.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { SideTable } from '../../../exports/tables/side-table.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import { openDataWords } from '../../../i18n/words/open-data.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { SIDE_FILES, saveSideTable } from './save-file.ts'

interface Props {
  view: ResolvedView
  /** the two maps that the view is the difference of; null of any other */
  sides: Pick<ComparedViews, 'first' | 'second'> | null
  opened: Opened
  geometry: Geometry
  /** runs a task that answers the name of a file */
  saved: (task: () => Promise<string>) => () => void
}

/** The database has answered of the first map alone: what it says of the second is asked here. */
async function tablesOf(
  view: ResolvedView,
  sides: Props['sides'],
  opened: Opened & Contoured,
): Promise<readonly SideTable[]> {
  const { sideTables, differenceTables } = await import('../../../exports/tables/side-tables.ts')
  if (!sides) return sideTables(view, opened)
  const question = sides.second.method && askedQuestion(sides.second)
  const { asker } = await import('../database.ts')
  const asked = question && (await asker.ask(question, opened.territory, opened.catalogue))
  const answers = asked?.ok ? asked.value : null
  return differenceTables({ first: sides.first, second: { ...sides.second, answers } }, opened)
}

interface Found {
  readonly of: ResolvedView | null
  readonly tables: readonly SideTable[]
}

/** Tables of the page that are not of its zones, one chosen, in the form chosen. Nothing where the view has none. */
export function SideTables({ view, sides, opened, geometry, saved }: Props) {
  const w = openDataWords[view.lang]
  const [{ of, tables }, setFound] = useState<Found>({ of: null, tables: [] })
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    let current = true
    tablesOf(view, sides, { ...opened, geometry })
      .then((found) => current && setFound({ of: view, tables: found }))
      // its script did not come: the other files, which ask for theirs, say so
      .catch(() => {})
    return () => {
      current = false
    }
  }, [view, sides, opened, geometry])
  const table = tables.find((one) => one.id === chosen) ?? tables[0]
  if (!table) return null
  // what the database answered of a former choice, or of figures that are masked now, is not given away as of this view
  const isLate = of !== view || view.answering === 'awaited'
  return (
    <section>
      <h3>{w.otherTables}</h3>
      <label className="field-label" htmlFor={id}>
        {w.otherTable}
      </label>
      <select id={id} value={table.id} onChange={(event) => setChosen(event.target.value)}>
        {tables.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <div className="files">
        {SIDE_FILES.map((file) => (
          <button
            key={file}
            type="button"
            className="button"
            disabled={isLate}
            aria-label={`${shareWords[view.lang][`file_${file}`]}, ${table.title}`}
            onClick={saved(() => saveSideTable(view, table, file))}
          >
            {shareWords[view.lang][`file_${file}`]}
          </button>
        ))}
      </div>
    </section>
  )
}
