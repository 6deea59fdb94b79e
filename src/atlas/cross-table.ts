import type { CrossRow, Place } from '../db/answers-types.ts'
import type { Method } from '../methods/method.ts'

/** The cross-table's cells summed for reading: pure sums of the database's rows, nothing is classed here. */

export const PLACES: readonly Place[] = ['inside', 'straddling', 'outside']

export type ByPlace = Readonly<Record<Place | 'all', number>>

export interface CrossSummary {
  /** `straddling` only where it holds dwellings, or iris whose stock is not known */
  readonly places: readonly Place[]
  /** one row a class of the method, then one a state met */
  readonly rows: readonly {
    readonly class: string
    readonly concern: boolean
    readonly dwellings: ByPlace
    /** dwellings without a class that could be of this one */
    readonly possible: ByPlace
  }[]
  /** dwellings certainly of concern, whether or not their class is known */
  readonly concern: ByPlace
  /** those among them whose class is not known: each class that could be theirs is of concern */
  readonly certain: ByPlace
  /** dwellings that could be of concern as well */
  readonly possible: ByPlace
  readonly stock: ByPlace
  /** dwellings and zones of rows that no class could be given */
  readonly undecided: { readonly dwellings: ByPlace; readonly zones: number }
  /** zones left out: their stock is not a number */
  readonly unknown: number
}

const total = (rows: readonly CrossRow[]): ByPlace => {
  const by = { inside: 0, straddling: 0, outside: 0, all: 0 }
  for (const row of rows) {
    by[row.place] += row.dwellings
    by.all += row.dwellings
  }
  return by
}

const add = (rows: readonly CrossRow[], key: 'zones' | 'unknown') => rows.reduce((n, row) => n + row[key], 0)

/** The classes that dwellings without one could be of: none where nobody is there to class, all where nothing is known. */
function couldBe({ class: outcome, candidates }: CrossRow, { classes }: Method): string[] {
  if (outcome === 'undefined' || outcome === 'not_applicable') return []
  const [least, greatest] = candidates ?? [0, classes.length - 1]
  return classes.slice(least, greatest + 1).map(({ id }) => id)
}

export function summarise(cross: readonly CrossRow[], method: Method): CrossSummary {
  const ids = method.classes.map((c) => c.id)
  const concerned = new Set(method.classes.filter((c) => c.concern).map((c) => c.id))
  const states = [...new Set(cross.map((row) => row.class))].filter((id) => !ids.includes(id)).sort()
  // an IRIS without a social dwelling has nothing to class
  const undecided = cross.filter((row) => !ids.includes(row.class) && row.dwellings > 0)
  const isCertain = (row: CrossRow) => {
    const could = couldBe(row, method)
    return could.length > 0 && could.every((id) => concerned.has(id))
  }
  return {
    places: PLACES.filter(
      (place) =>
        place !== 'straddling' ||
        cross.some((row) => row.place === place && (row.dwellings > 0 || row.unknown > 0)),
    ),
    rows: [...ids, ...states].map((id) => ({
      class: id,
      concern: concerned.has(id),
      dwellings: total(cross.filter((row) => row.class === id)),
      possible: total(undecided.filter((row) => couldBe(row, method).includes(id))),
    })),
    concern: total([...cross.filter((row) => concerned.has(row.class)), ...undecided.filter(isCertain)]),
    certain: total(undecided.filter(isCertain)),
    possible: total(
      undecided.filter((row) => !isCertain(row) && couldBe(row, method).some((id) => concerned.has(id))),
    ),
    stock: total(cross),
    undecided: { dwellings: total(undecided), zones: add(undecided, 'zones') },
    unknown: add(cross, 'unknown'),
  }
}

/** The summary of each commune, in the order of the greatest concern. */
export function summariseByCommune(cross: readonly CrossRow[], method: Method) {
  const communes = new Map<string, CrossRow[]>()
  for (const row of cross) communes.set(row.commune, [...(communes.get(row.commune) ?? []), row])
  return [...communes]
    .map(([commune, rows]) => ({
      commune,
      name: rows[0]?.communeName ?? commune,
      summary: summarise(rows, method),
    }))
    .sort((a, b) => b.summary.concern.all - a.summary.concern.all || a.name.localeCompare(b.name, 'fr'))
}
