declare const brand: unique symbol
/** One measure of one zone in one year, as a text that no two cells share; made by the two functions below alone. */
export type CellId = string & { readonly [brand]: 'CellId' }

export interface CellKey {
  /** A territory level, or a part of one that the publication shows (a QPV's share of an IRIS). */
  readonly level: string
  readonly zone: string
  readonly measure: string
  readonly vintage: string
}

/** A count that is published, unless secrecy forbids it, or that a reader could work out. */
export interface Cell extends CellKey {
  readonly id: CellId
  /** The count, an integer >= 0; null where the producer masked it or gives nothing. */
  readonly value: number | null
  /** The source's rule; null where the measure is not secret (it may still be suppressed to protect another). */
  readonly rule: string | null
  /**
   * What is lost when the cell is suppressed, >= 0, in units of public stock (dwellings of the zone in the
   * census, say). Never computed from a protected value: the choice of cells would then tell about it.
   */
  readonly publicWeight: number
  /** The largest single contribution to the value, for rules with a dominance share. */
  readonly largestContribution?: number
  /** For a rule of sets: the set that the count is a figure of. */
  readonly set?: CountedSet
  /** Of those of a set that lack an attribute: the count of those that have it. It is then a figure of the same set. */
  readonly lacks?: CellId
  /** The least that another file says of the count: under a rule of cells it is then held to be as small as that. */
  readonly least?: number
  /** True for a quantity that is never printed but that a reader could work out, such as a complement. */
  readonly withheld?: boolean
  /** True where a former release masked it under the same rule: it stays masked. */
  readonly keptMasked?: boolean
  /** Bounds already public elsewhere, both included. Equal bounds: the value itself is public. Default 0, none. */
  readonly publicLower?: number
  readonly publicUpper?: number
}

/** The dwellings or households that a count is a figure of: recent movers, for the recent movers under a ceiling. */
export interface CountedSet {
  /** How many they are; null where nobody says. */
  readonly size: number | null
  /** The count that says how many; the size is unknown where that is. */
  readonly counted?: CellId
  /** The count is itself this size. */
  readonly isSize?: boolean
  /** The set is a zone that the publication names: that it is empty must not be seen either. */
  readonly isNamed?: boolean
  /** How many could have the attribute counted: the set's own size, or its adults. Absent for what is no attribute. */
  readonly most?: number | null
}

/** The id of a cell from what it is: `level|zone|measure|vintage`. */
export const cellId = ({ level, zone, measure, vintage }: CellKey): CellId =>
  `${level}|${zone}|${measure}|${vintage}` as CellId
/** The id of a cell of a former release, which is another count than today's. */
export const formerId = (release: string, id: CellId): CellId => `${release}:${id}` as CellId

export const publicLower = (cell: Cell): number => cell.publicLower ?? 0
export const publicUpper = (cell: Cell): number => cell.publicUpper ?? Number.POSITIVE_INFINITY

/** True where the value is public elsewhere: suppressing it would hide nothing. */
export const isPublicCell = (cell: Cell): boolean => publicLower(cell) === publicUpper(cell)

/** Order of ids by UTF-16 code unit: the same on every machine, unlike a locale's order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
