import type { CellRow, ZoneRow } from '../../db/tables.ts'
import type { Credit } from '../../indicators/territory.ts'
import { isOwnSource, ownMeasureId, ownSourceId } from '../own-names.ts'
import { type DerivedForm, filesOfForm, type Taken } from './derived-form.ts'

/** A figure that a reader works out of two columns, each taken of its own year, so that a change between years is one. */
export interface Derived extends DerivedForm {
  /** the columns that it is made of, under measures of its own, which are all of one year */
  readonly measures: readonly { readonly id: string; readonly of: Taken }[]
}

/** The file that a figure is named after: the first that it needs. */
export const namingFile = (form: DerivedForm): string => filesOfForm(form)[0] ?? 'calcul'
export const derivedSource = (form: DerivedForm): string => ownSourceId(`${namingFile(form)} ${form.label}`)

/** A form, with the measures that it needs. */
export function derivedOf(form: DerivedForm): Derived {
  const id = (part: string) => ownMeasureId(`${namingFile(form)} ${form.label}`, part)
  return {
    ...form,
    measures: [
      { id: id('first'), of: form.first },
      { id: id('second'), of: form.second },
    ],
  }
}

/** The cells of both columns in the later of their years; a zone without one of them keeps its state. */
export function derivedCells(
  derived: readonly Derived[],
  zones: readonly ZoneRow[],
  cells: readonly CellRow[],
): CellRow[] {
  const isZone = new Set(zones.map(({ level, code }) => `${level}|${code}`))
  return derived.flatMap(({ measures, first, second }) => {
    const year = Math.max(first.year, second.year)
    return measures.flatMap(({ id, of }) =>
      cells
        .filter(
          (cell) =>
            cell.measure === of.measure && cell.year === of.year && isZone.has(`${cell.level}|${cell.code}`),
        )
        .map((cell) => ({ ...cell, measure: id, year })),
    )
  })
}

/** The columns of each rate and difference within one year: what one of them tells of the other is a count too. */
export const pairsOf = (derived: readonly Derived[]): (readonly [string, string])[] =>
  derived.flatMap(({ kind, first, second }) =>
    kind !== 'change' && first.year === second.year ? [[first.measure, second.measure] as const] : [],
  )

/**
 * The credits of the measures of each figure: those of the columns that it is made of. The figure itself is local, though
 * both its columns be published.
 * @param creditsOf where the figures of a measure come from
 */
export function derivedCredits(
  derived: readonly Derived[],
  creditsOf: (measure: string) => readonly Credit[],
): Record<string, Credit[]> {
  const credits: Record<string, Credit[]> = {}
  for (const { measures } of derived) {
    const found = measures.map(({ of }) =>
      creditsOf(of.measure).map((credit) =>
        // a table of the reader's own may hold other years as well
        isOwnSource(credit.source) ? { ...credit, vintage: String(of.year) } : credit,
      ),
    )
    const isLocal = found.flat().some(({ local }) => local)
    measures.forEach(({ id }, i) => {
      credits[id] = (found[i] ?? []).map((credit) => (isLocal ? credit : { ...credit, local: true }))
    })
  }
  return credits
}
