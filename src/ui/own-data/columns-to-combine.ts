import type { Lang } from '../../i18n/lang.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import { OWN_LEVELS } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'

/** A column in one of its years: of a file of the reader's, or of what is published. */
export interface Column {
  readonly key: string
  readonly measure: string
  readonly year: number
  /** null: published */
  readonly file: string | null
  readonly label: string
}

/** The columns that an indicator can be worked out of: those of the files first, then those published that add up. */
export function columnsToCombine(
  files: readonly OwnFile[],
  { catalogue, store }: Loaded,
  lang: Lang,
): Column[] {
  const own = files.flatMap(({ name, state }) => {
    if (state.kind !== 'read') return []
    const { tables, results } = state.reading
    const cells = [...tables.flatMap((table) => table.cells), ...results]
    const seen = new Map(cells.map(({ measure, year }) => [`${measure}|${year}`, { measure, year }]))
    return [...seen].map(([key, one]) => ({ key, ...one, file: name }))
  })
  const isOwn = new Set(own.map(({ key }) => key))
  const others = catalogue.measures
    .filter(({ summable }) => summable)
    .flatMap(({ id }) => {
      const years = new Set(OWN_LEVELS.flatMap((level) => store.years(level, id)))
      return [...years].map((year) => ({ key: `${id}|${year}`, measure: id, year, file: null }))
    })
    .filter(({ key }) => !isOwn.has(key))
  const labelOf = (measure: string) =>
    catalogue.measures.find(({ id }) => id === measure)?.label[lang] ?? measure
  return [...own, ...others].map((column) => ({
    ...column,
    label: `${labelOf(column.measure)} (${column.year})${column.file === null ? '' : `, ${column.file}`}`,
  }))
}
