import type { Value } from '../indicators/value.ts'
import type { Delta } from '../methods/moved-threshold.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { MapLevel } from '../territory/level.ts'

/** What the database computed for one choice. */
export interface Answers {
  readonly epci: Aggregate
  /** by group code */
  readonly groups: Readonly<Record<string, Aggregate>>
  /** of the zones selected, or of the communes of the groups selected */
  readonly selection: Aggregate | null
  /** values given for comparison; null where the producer supplies none, or where they are of several départements */
  readonly departement: Value | null
  readonly france: Value | null
  /**
   * Rank from the highest value, 1 first, among zones with a number at this level. Equal values share the best rank
   * and the next one is skipped: 1, 1, 3 ("1re ex aequo, sur 36"). Empty where nothing ranks: classes, rates set by law.
   */
  readonly ranks: Readonly<Record<string, number>>
  readonly ranked: number
  readonly method: MethodAnswers | null
}

export interface Aggregate {
  /**
   * Ratio of sums, sum, or the state where there is no total; never the mean of rates. For a method: the share, in
   * percent, of the stock that is in a concerned class. For progress: that of the sums.
   */
  readonly value: Value
  /** what was divided: sums of a ratio; dwellings concerned; done */
  readonly numerator: Value | null
  /** by what: sums of a ratio; stock; expected to date */
  readonly denominator: Value | null
  /** known members of members in scope, which are zones of `members` */
  readonly known: number
  readonly of: number
  readonly members: MapLevel
  /** where some members are not known: the same over those that are, never a total; null else */
  readonly partial: Value | null
  /** the published figure of this very aggregate, where there is one (EPCI: the voted one) */
  readonly printed: Value | null
  /** `printed` stands in no document: it is worked out on figures that do (a rate, a yearly share of a total) */
  readonly workedOut: boolean
}

export type Place = 'inside' | 'straddling' | 'outside'

export interface MethodAnswers {
  /** one row a commune, outcome and place; `class` is a class id of the method, or a State */
  readonly cross: readonly CrossRow[]
  /** level of the zones that `cross` counts, which may not be that of the zones shown */
  readonly crossLevel: MapLevel
  readonly near: readonly NearRow[]
  readonly moves: readonly MoveRow[]
  /** by class id (or State) under each rule of the method, thresholds as chosen */
  readonly rules: readonly RuleRow[]
}

export interface CrossRow {
  readonly commune: ZoneCode
  readonly communeName: string
  readonly class: string
  /** of an indeterminate outcome: the least and the greatest class that it could be, as indexes */
  readonly candidates: readonly [least: number, greatest: number] | null
  readonly place: Place
  readonly dwellings: number
  /** zones of this row that hold dwellings; one that is split counts once, in the place that holds most of them */
  readonly zones: number
  /** zones of this row whose stock is not a number, left out of `dwellings` */
  readonly unknown: number
}

/** A zone near a threshold: within 2 points of a rate, 2 % of the bound of a mean. */
export interface NearRow {
  readonly code: ZoneCode
  readonly criterion: string
  readonly rate: number
  readonly margin: number
  readonly dwellings: Value
}

/** Dwellings whose class changes when one threshold moves (`movedThreshold`). */
export interface MoveRow {
  readonly criterion: string
  readonly delta: Delta
  /** dwellings in a concerned class (fragile or more) after, minus before, of those whose classes are known */
  readonly concernChange: number
  /** dwellings whose class is not the same after */
  readonly moved: number
  /** dwellings that have no class before or after, and that could change theirs */
  readonly doubtful: number
  /** zones whose class, or state, is not the same after */
  readonly zones: number
  /** zones among them whose stock is not a number, left out of `moved` and `concernChange` */
  readonly unknown: number
}

export interface RuleRow {
  readonly rule: string
  readonly dwellings: Readonly<Record<string, number>>
  /** zones whose stock is not a number, left out of `dwellings` */
  readonly unknown: number
}
