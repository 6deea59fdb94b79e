import { agreementOf } from '../../atlas/agreement.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { otherMethods } from '../../atlas/other-methods.ts'
import { createResolver } from '../../atlas/resolve.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { sentence } from '../../i18n/typeset.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

interface Row {
  readonly other: string
  readonly own: string
  readonly theirs: string
  /** what the figures of the other are of */
  readonly source: string
  readonly weight: number
}

/** The reader's method beside each other of the territory, a row a pair of classes. */
export function agreementExport(view: ResolvedView, opened: Opened): SideTable[] {
  const { method, lang } = view
  if (method?.id !== READER_METHOD) return []
  const rows = otherMethods(opened, view.choice, createResolver(opened)).flatMap((other) =>
    agreementOf(view, other).weights.flatMap((weights, i) =>
      weights.map(
        (weight, j): Row => ({
          other: other.indicator.label[lang],
          own: view.classes[i]?.label ?? '',
          theirs: other.classes[j]?.label ?? '',
          weight,
          source: other.sourceLine,
        }),
      ),
    ),
  )
  if (rows.length === 0) return []
  const w = sideWords[lang]
  const title = w.agreement
  const said = { title, source: view.sourceLine, warnings: view.warnings }
  const counted = sentence(methodPhrases(method, lang).counted)
  const columns: SideColumn<Row>[] = [
    sideColumn('other_method', w.otherMethod, w.otherMethodMeaning, ({ other }) => other),
    sideColumn('class', w.classOfReader, w.pairMeaning, ({ own }) => own),
    sideColumn('other_class', w.classOfOther, w.pairMeaning, ({ theirs }) => theirs),
    sideColumn('weight', counted, w.pairMeaning, ({ weight }) => weight, 'number'),
    sideColumn('other_source', w.otherSource, w.otherMethodMeaning, ({ source }) => source),
  ]
  return [{ id: 'agreement', title, table: (link) => writtenTable(view, said, columns, rows, link) }]
}
