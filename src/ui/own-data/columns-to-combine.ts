import type { Lang } from '../../i18n/lang.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { Unit } from '../../indicators/units.ts'
import { derivedOf } from '../../own/overlay/derived.ts'
import type { DerivedForm } from '../../own/overlay/derived-form.ts'
import { OWN_LEVELS } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import { measureName } from './measure-name.ts'

/** A column in one of its years: of a file of the reader's, or of what is published. */
export interface Column {
  readonly key: string
  readonly measure: string
  readonly year: number
  /** null: published */
  readonly file: string | null
  readonly label: string
  readonly unit: Unit
}

/** The columns that an indicator can be worked out of: those of the files first, then those published that add up. */
export function columnsToCombine(
  files: readonly OwnFile[],
  derived: readonly DerivedForm[],
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
  // what an indicator is worked out of is in the catalogue under names of its own: these are no columns
  const copies = new Set(derived.flatMap((form) => derivedOf(form).measures.map(({ id }) => id)))
  const others = catalogue.measures
    .filter(({ id, summable }) => summable && !copies.has(id))
    .flatMap(({ id }) => {
      const years = new Set(OWN_LEVELS.flatMap((level) => store.years(level, id)))
      return [...years].map((year) => ({ key: `${id}|${year}`, measure: id, year, file: null }))
    })
    .filter(({ key }) => !isOwn.has(key))
  return [...own, ...others].map((column) => ({
    ...column,
    label: `${measureName(catalogue, column.measure)[lang]} (${column.year})${column.file === null ? '' : `, ${column.file}`}`,
    unit: catalogue.measures.find(({ id }) => id === column.measure)?.unit ?? 'ratio',
  }))
}
