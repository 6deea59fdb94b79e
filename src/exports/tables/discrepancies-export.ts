import type { ResolvedView, ViewDiscrepancy } from '../../atlas/view.ts'
import { discrepancyWords } from '../../i18n/words/discrepancies.ts'
import { dictionaryWords } from '../../i18n/words/export-dictionary.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { viewWords } from '../../i18n/words/view.ts'
import { rounded } from '../rounded.ts'
import { type SideColumn, type SideTable, writtenTable } from './side-table.ts'

/** Printed against summed, a row a figure, with where the document prints it. */
export function discrepanciesExport(view: ResolvedView): SideTable[] {
  const { lang, document } = view
  const { discrepancies, cited } = document
  if (discrepancies.length === 0) return []
  const w = discrepancyWords[lang]
  const said = {
    title: w.title,
    source: viewWords[lang].source(cited ?? view.sourceLine),
    warnings: view.warnings,
  }
  return [
    {
      id: 'printed-summed',
      title: w.title,
      table: (link) => writtenTable(view, said, columns(view), discrepancies, link),
    },
  ]
}

function columns({ lang }: ResolvedView): SideColumn<ViewDiscrepancy>[] {
  const w = discrepancyWords[lang]
  const x = exportWords[lang]
  const d = dictionaryWords[lang]
  const { sourceRef, sourceRefMeaning, measureId } = sideWords[lang]
  const text = 'text' as const
  const number = 'number' as const
  return [
    { name: 'level', header: x.level, kind: text, description: d.level, cell: ({ level }) => level },
    { name: 'code', header: x.code, kind: 'code', description: d.code, cell: ({ code }) => code },
    { name: 'name', header: x.name, kind: text, description: d.name, cell: ({ zoneName }) => zoneName },
    { name: 'measure', header: measureId, kind: text, description: w.measure, cell: (row) => row.measure },
    {
      name: 'measure_label',
      header: w.measure,
      kind: text,
      description: w.measure,
      cell: (row) => row.measureLabel,
    },
    { name: 'printed', header: w.printed, kind: number, description: w.intro, cell: (row) => row.printed },
    { name: 'summed', header: w.summed, kind: number, description: w.intro, cell: (row) => row.summed },
    { name: 'gap', header: w.gap, kind: number, description: w.gap, cell: (row) => gapOf(row) },
    { name: 'note', header: w.note, kind: text, description: w.note, cell: ({ note }) => note[lang] },
    {
      name: 'source_ref',
      header: sourceRef,
      kind: text,
      description: sourceRefMeaning,
      cell: (row) => row.source_ref,
    },
  ]
}

const gapOf = ({ printed, summed }: ViewDiscrepancy) => rounded(printed - summed)
