import { methodPhrases } from '../../atlas/method-phrases.ts'
import { createResolver } from '../../atlas/resolve.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { transitionViews } from '../../atlas/transition-views.ts'
import { type TransitionCell, type TransitionEnd, transitionsOf } from '../../atlas/transitions.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { sentence } from '../../i18n/typeset.ts'
import { historyWords } from '../../i18n/words/history.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

/** The table of what went from class to class. */
export const TRANSITIONS = 'transitions'

interface Row {
  readonly before: string
  readonly after: string
  readonly cell: TransitionCell
}

/** What went from which class to which between the two years that the page crosses, a row a way that zones went. */
export function transitionsExport(view: ResolvedView, opened: Opened): SideTable[] {
  const found = transitionViews(view, opened, createResolver(opened))
  const { lang, method, choice } = view
  if (!found || !method) return []
  const { earlier, later, from, to } = found
  const { ends, cells } = transitionsOf(earlier, later)
  const name = (end: TransitionEnd | undefined) =>
    end === undefined ? '' : end.kind === 'class' ? end.label : sentence(STATE_WORDS[lang][end.state])
  const rows = cells.flatMap((row, i) =>
    row.flatMap((cell, j): Row[] =>
      cell === null ? [] : [{ before: name(ends[i]), after: name(ends[j]), cell }],
    ),
  )
  const w = sideWords[lang]
  const counted = sentence(methodPhrases(method, lang).counted)
  const said = {
    title: historyWords[lang].note(counted, choice.level, from, to),
    source: later.sourceLine,
    warnings: later.warnings,
  }
  const columns: SideColumn<Row>[] = [
    sideColumn('from_year', w.fromYear, w.yearsMeaning, () => from, 'number'),
    sideColumn('from_class', w.fromClass, w.yearsMeaning, ({ before }) => before),
    sideColumn('to_year', w.toYear, w.yearsMeaning, () => to, 'number'),
    sideColumn('to_class', w.toClass, w.yearsMeaning, ({ after }) => after),
    sideColumn('zones', w.zones, w.yearsMeaning, ({ cell }) => cell.zones, 'number'),
    sideColumn(
      'weight',
      counted,
      w.countedMeaning,
      ({ cell }) => (isNumber(cell.weight) ? cell.weight : null),
      'number',
    ),
    sideColumn('weight_state', w.countedState, w.countedMeaning, ({ cell }) =>
      isNumber(cell.weight) ? null : STATE_WORDS[lang][cell.weight],
    ),
  ]
  const title = `${historyWords[lang].title}, ${from}-${to}`
  return [{ id: TRANSITIONS, title, table: (link) => writtenTable(view, said, columns, rows, link) }]
}
