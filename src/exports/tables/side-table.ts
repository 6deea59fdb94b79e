import type { ResolvedView } from '../../atlas/view.ts'
import type { Lang } from '../../i18n/lang.ts'
import { dictionaryWords } from '../../i18n/words/export-dictionary.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import type { ExportCell, ExportKind } from '../columns.ts'
import type { AboutLine, WrittenTable } from '../export-table.ts'

/** A table of the page that is not of its zones: what is said beside the map, and taken away in the same forms. */
export interface SideTable {
  /** tells its file from the others of the view */
  readonly id: string
  readonly title: string
  /** @param link address that shows the same view again */
  readonly table: (link: string) => WrittenTable
}

export interface SideColumn<Row> {
  readonly name: string
  readonly header: string
  readonly kind: ExportKind
  readonly description: string
  readonly cell: (row: Row) => ExportCell
}

export const sideColumn = <Row>(
  name: string,
  header: string,
  description: string,
  cell: SideColumn<Row>['cell'],
  kind: ExportKind = 'text',
): SideColumn<Row> => ({ name, header, kind, description, cell })

/** What is cited for a table, and what must be said wherever it goes. */
interface Said {
  readonly title: string
  readonly source: string
  readonly warnings: readonly string[]
}

/** The rows of a table under its columns; territory, source, warnings and link stand on each row. */
export function writtenTable<Row>(
  view: ResolvedView,
  { title, source, warnings }: Said,
  columns: readonly SideColumn<Row>[],
  rows: readonly Row[],
  link: string,
): WrittenTable {
  const { lang, territory } = view
  const all: readonly SideColumn<Row>[] = [
    onEachRow('territory', territory.name, lang),
    ...columns,
    onEachRow('source', source, lang),
    onEachRow('warning', warnings.length > 0 ? warnings.join(' | ') : null, lang),
    onEachRow('link', link, lang),
  ]
  const words = exportWords[lang]
  const line = (name: 'view' | 'territory' | 'source' | 'warning' | 'link', value: string): AboutLine => ({
    name,
    label: words[name],
    value,
  })
  return {
    lang,
    columns: all,
    rows: rows.map((row) => ({ cells: all.map(({ cell }) => cell(row)) })),
    about: [
      ...warnings.map((warning) => line('warning', warning)),
      line('territory', territory.name),
      line('view', title),
      line('source', source),
      line('link', link),
    ],
  }
}

function onEachRow(
  name: 'territory' | 'source' | 'warning' | 'link',
  value: string | null,
  lang: Lang,
): SideColumn<unknown> {
  return {
    name,
    header: exportWords[lang][name],
    kind: 'text',
    description: dictionaryWords[lang][name],
    cell: () => value,
  }
}
