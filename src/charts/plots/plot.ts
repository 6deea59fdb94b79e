import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import type { SeriesPoint } from '../../atlas/zone-detail.ts'
import type { Histogram } from '../../classify/histogram.ts'
import type { State, Value } from '../../indicators/value.ts'
import type { Regression } from './regression.ts'

/** What a plot says in a table: the same as it draws. */
export interface PlotTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What every plot has beside its drawing. */
export interface PlotFrame {
  readonly title: string
  /** what is drawn, what is not and why, in sentences */
  readonly notes: readonly string[]
  readonly sourceLine: string
  readonly table: PlotTable
}

export interface RankedZone {
  readonly kind: 'zone'
  readonly zone: ViewZone
  readonly value: number
  /** 1 for the highest; equal values share the best */
  readonly rank: number
  /** how many zones have this value, itself among them */
  readonly shared: number
}

/** Several zones of one value, drawn as one bar. */
export interface TiedZones {
  readonly kind: 'tied'
  readonly zones: readonly [ViewZone, ...ViewZone[]]
  readonly value: number
  readonly rank: number
  /** how many zones have this value, those that have a bar of their own among them */
  readonly shared: number
}

export type RankingRow = RankedZone | TiedZones | Skipped

/** Zones of a ranking that are not drawn, between two that are. */
export interface Skipped {
  readonly kind: 'skipped'
  readonly count: number
}

export interface ClassBar {
  readonly key: string
  readonly label: string
  readonly paint:
    | { readonly kind: 'class'; readonly color: string }
    | { readonly kind: 'state'; readonly state: State }
  /** dwellings or zones; null where it is not publishable */
  readonly amount: Value | null
  readonly text: string
}

export interface PlotPoint {
  readonly zone: ViewZone
  readonly x: number
  readonly y: number
  readonly xText: string
  /** null where nothing weighs the zone, or its weight is not known */
  readonly weight: number | null
}

export interface PlotLine {
  readonly key: string
  readonly name: string
  /** a zone of the view, which a press selects; null for a group, and for the whole */
  readonly zone: ViewZone | null
  /** the territory as a whole */
  readonly isWhole: boolean
  readonly series: readonly SeriesPoint[]
}

export type PlotBody =
  | { readonly kind: 'ranking'; readonly rows: readonly RankingRow[] }
  | {
      readonly kind: 'distribution'
      readonly histogram: Histogram
      readonly median: number
      readonly whole: number | null
      readonly marks: readonly ViewZone[]
    }
  | { readonly kind: 'classes'; readonly bars: readonly ClassBar[]; readonly label: string }
  | {
      readonly kind: 'scatter'
      readonly across: ResolvedView
      readonly points: readonly PlotPoint[]
      readonly regression: Regression | null
      readonly weighs: boolean
    }
  | { readonly kind: 'evolution'; readonly lines: readonly PlotLine[] }
  /** `why` in words: classes have no rank, nothing is selected */
  | { readonly kind: 'none'; readonly why: string }

/** A plot with all that stands around it, the same in the page, on a sheet and in a file. */
export interface Plot extends PlotFrame {
  readonly view: ResolvedView
  readonly body: PlotBody
}
