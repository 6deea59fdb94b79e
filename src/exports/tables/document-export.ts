import type { ResolvedView } from '../../atlas/view.ts'
import { type Lang, listed } from '../../i18n/lang.ts'
import { vintageText } from '../../i18n/vintage.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { viewWords } from '../../i18n/words/view.ts'
import type { AttachedTable } from '../../indicators/territory.ts'
import type { ExportCell } from '../columns.ts'
import { type SideColumn, type SideTable, writtenTable } from './side-table.ts'

type Row = AttachedTable['rows'][number]

/** The tables of the document that no map can show, as they are printed; why one is uncertain stands on each row. */
export const documentExport = (view: ResolvedView): SideTable[] =>
  view.document.tables.map((table) => {
    const { lang, warnings, document } = view
    const title = table.title[lang]
    const said = {
      title,
      source: listed(
        [
          viewWords[lang].source(vintageText(table.source_ref, lang)),
          ...(document.cited === null ? [] : [document.cited]),
        ],
        lang,
      ),
      warnings: [...warnings, ...(table.warning ? [table.warning[lang]] : [])],
    }
    return {
      id: `document-${table.id}`,
      title,
      table: (link) => writtenTable(view, said, columnsOf(table, lang), table.rows, link),
    }
  })

const columnsOf = ({ columns }: AttachedTable, lang: Lang): SideColumn<Row>[] =>
  columns.map(({ id, label, unit }, i) => ({
    name: id,
    header: label[lang],
    kind: unit === 'text' ? (id === 'code' ? 'code' : 'text') : 'number',
    description: unit === 'text' ? label[lang] : `${label[lang]} (${sideWords[lang][`unit_${unit}`]})`,
    cell: (row) => written(row[i] ?? null, lang),
  }))

const written = (cell: Row[number], lang: Lang): ExportCell =>
  cell !== null && typeof cell === 'object' ? cell[lang] : cell
