import type { Histogram } from '../classify/histogram.ts'
import type { Aggregate, Answers, CrossRow } from '../db/answers-types.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { AttachedTable, Credit, Territory } from '../indicators/territory.ts'
import type { Flag, State, Value } from '../indicators/value.ts'
import type { CriterionCheck } from '../methods/evaluate.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { Progress } from '../targets/progress.ts'
import type { TargetRange } from '../targets/range.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import type { ClassOfYear } from './class-history.ts'
import type { ClassOrigin } from './class-origin.ts'
import type { ParentName } from './parent-names.ts'
import type { ParentZone } from './parents.ts'
import type { PointFact } from './point-fact.ts'
import type { CorrectionCount, ViewCorrection } from './view-correction.ts'
import type { Part, SeriesPoint, ZoneCounts, ZoneTarget } from './zone-detail.ts'

/**
 * What is shown: one plain value, resolved from the reader's choice and the rows. Map, figure, legend, table,
 * charts, sheet and exports read nothing else (contours apart) and decide nothing.
 */
export interface ResolvedView {
  readonly choice: Choice
  readonly lang: Lang
  readonly territory: {
    readonly id: string
    readonly name: string
    readonly epci: string
    readonly fictional: boolean
  }
  readonly indicator: Indicator
  /** the criteria method that gives the classes, and its thresholds and rule as chosen; null for other indicators */
  readonly method: Method | null
  readonly settings: MethodSettings | null
  /** percent, by criterion id: the thresholds of the method that follow from the territory */
  readonly bounds: Readonly<Record<string, number>>
  /** e.g. "Fragilité de l'occupation du parc social" */
  readonly title: string
  /** e.g. "Par IRIS, 2024 — Ville-Haute Métropole" */
  readonly subtitle: string
  readonly year: number | null
  readonly years: readonly number[]
  /** the years that an objective holds for as a whole; null for what is counted in one year */
  readonly period: { readonly start: number; readonly end: number } | null
  /** `points`: discs at the places of residences or condominiums, their area by what they weigh */
  readonly symbol: 'choropleth' | 'circles' | 'points'
  /** the values are those of map B minus those of map A; absent elsewhere */
  readonly isDifference?: true
  /** what the two maps of a difference show; absent elsewhere */
  readonly sides?: { readonly a: DifferenceSide; readonly b: DifferenceSide }
  readonly zones: readonly ViewZone[]
  /** communes that the map names over finer zones; none elsewhere */
  readonly parents: readonly ParentName[]
  /** of a map of communes: how many finer zones each holds, by code; the greatest is named first */
  readonly sizes: ReadonlyMap<string, number>
  /** least to greatest; for circles: one class, or two where values are negative, whose colours they take */
  readonly classes: readonly ViewClass[]
  /** what the bounds are made of; null where there is nothing to say of it */
  readonly classOrigin: ClassOrigin | null
  /** the states present among the zones, in the order of STATES */
  readonly states: readonly ViewState[]
  /** what workshops say otherwise than the method; null where they corrected no zone of it */
  readonly corrections: CorrectionCount | null
  /** null where too few numbers to draw one, or for classes given by a method */
  readonly histogram: Histogram | null
  /** circles and points: the value, or the weight, of the greatest radius, and round ones for the legend */
  readonly circles: { readonly max: number; readonly steps: readonly number[] } | null
  /** what weighs the classes in the legend, e.g. "logements sociaux"; null where nothing does */
  readonly weightLabel: string | null
  /** title of the source that counts the weight, e.g. "Répertoire des logements locatifs…"; null where nothing weighs */
  readonly weightSource: string | null
  /** the total of the territory, worked out with the view; null for classes, for a difference, and where nothing is read */
  readonly whole: Aggregate | null
  /** totals, ranks and tables from the database; null until it has answered */
  readonly answers: Answers | null
  readonly answering: Answering
  readonly credits: readonly Credit[]
  /** the source line of every view and export, ready to print, schematic and fictional words included */
  readonly sourceLine: string
  /** words that must stand on every view and export: "Territoire fictif, données simulées", "Contours schématiques" */
  readonly warnings: readonly string[]
  readonly caveats: readonly string[]
  /** dwellings by commune, class and place, where a method counts the zones that are shown; null elsewhere */
  readonly cross: readonly CrossRow[] | null
  /** the last zone selected; null where none is, or not at this level */
  readonly card: ViewCard | null
  readonly definition: ViewDefinition
  readonly document: ViewDocument
}

/** One map of a difference: its indicator, and the year or the period that it is read in. */
export interface DifferenceSide {
  readonly indicator: string
  readonly year: number | null
  readonly period: ResolvedView['period']
}

/** What the card of a zone shows beside its row. */
export interface ViewCard {
  readonly zone: ViewZone
  /** its class year by year, for a method; empty for other indicators */
  readonly history: readonly ClassOfYear[]
  /** the zones that hold it, coarse to fine */
  readonly parents: readonly ParentZone[]
  /** points only: what else is known of it */
  readonly facts: readonly PointFact[]
  /** year by year; empty for classes of a method */
  readonly series: readonly SeriesPoint[]
  /** the least and the greatest number of any zone of the level in any year: what charts of rates are scaled to; null for counts */
  readonly extent: readonly [least: number, greatest: number] | null
  /** parts of an objective; empty for other indicators */
  readonly parts: readonly Part[]
  readonly progress: Progress | null
  readonly target: ZoneTarget | null
  /** what the document prints that the value is to be; null where it prints nothing */
  readonly range: TargetRange | null
  /** what the parts of a rate count, in words; null for other indicators */
  readonly partLabels: { readonly numerator: string; readonly denominator: string } | null
  /** what a method shows beside its criteria; empty for other indicators */
  readonly complements: readonly Part[]
  /** what a method weighs; null for other indicators */
  readonly counts: ZoneCounts | null
  /** codes of the communes of the zone's group; empty where it has none */
  readonly groupCommunes: readonly string[]
}

/** Texts beside the view: the indicator, its sources, the territory. */
export interface ViewDefinition {
  /** what the parts of a rate or of an attainment count, in words; null for other formulas */
  readonly numerator: string | null
  readonly denominator: string | null
  /** sources of the figures, then of the contours */
  readonly sources: readonly { readonly text: string; readonly page: string | null }[]
  /** levels that the indicator has in this territory */
  readonly levels: readonly MapLevel[]
  readonly displays: readonly Indicator['display'][number][]
  /** the rule of secrecy of each source, one line each */
  readonly secrecy: readonly string[]
  /** notes of the territory */
  readonly notes: readonly string[]
}

/** What the plan's document prints beside what the map shows. */
export interface ViewDocument {
  /** the document that figures are printed in; null where there is none */
  readonly cited: string | null
  readonly tables: readonly AttachedTable[]
  /** printed figures of the objective shown that disagree with the sum of their parts */
  readonly discrepancies: readonly ViewDiscrepancy[]
}

export type ViewDiscrepancy = Territory['discrepancies'][number] & {
  readonly zoneName: string
  readonly measureLabel: string
}

/**
 * How `answers` stand to the choice: they are its own; its own are awaited, and those of the choice before may stand
 * meanwhile (a slider is moving), shown as being refreshed; or the database has stopped, and none will come.
 */
export type Answering = 'current' | 'awaited' | 'failed'

export interface ViewZone {
  readonly code: ZoneCode
  readonly name: string
  /** names of the commune (for an iris) and group, where there are */
  readonly commune: ZoneCode | null
  readonly communeName: string | null
  readonly group: ZoneCode | null
  readonly groupName: string | null
  readonly lon: number
  readonly lat: number
  readonly value: Value
  /** progress only: the last year that has results, where the year shown has none and the value is missing for that reason; null else */
  readonly asOf: number | null
  /** ratio indicators; null for counts, methods and ready-made figures */
  readonly numerator: Value | null
  readonly denominator: Value | null
  readonly flags: readonly Flag[]
  /** the value in words, with its unit: "12,5 %", "fragile", "secret statistique" */
  readonly text: string
  /** index in `classes`, or -1 where `state` stands */
  readonly classIndex: number
  readonly state: State | null
  readonly weight: Value | null
  /** districts only: priority district (QPV), or one under watch (QVA) */
  readonly kind: 'qpv' | 'qva' | null
  /** iris only: position against QPV and QVA */
  readonly perimeter: string | null
  /** circles and points only, in CSS pixels at scale 1; 0 where there is none */
  readonly radius: number
  readonly selected: boolean
  /** method indicators: each criterion read, and the classes it could be where it is indeterminate */
  readonly checks: readonly CriterionCheck[]
  readonly candidates: readonly number[]
  /** the class that a workshop gives it beside its own; null where none does */
  readonly correction: ViewCorrection | null
}

export interface ViewClass {
  readonly index: number
  /** "de 5,0 à moins de 10,0 %", "très fragile" */
  readonly label: string
  /** CSS hex colour, and the ink that is legible on it */
  readonly color: string
  readonly ink: string
  /** both as white paper has them, where the others are those of a dark ground; absent elsewhere */
  readonly inLight?: { readonly color: string; readonly ink: string }
  /** bounds, closed on the left, the last class on both sides; null for classes given by a method */
  readonly min: number | null
  readonly max: number | null
  readonly count: number
  readonly weight: Value | null
}

export interface ViewState {
  readonly state: State
  readonly label: string
  readonly count: number
  /** only where it is itself publishable, else null */
  readonly weight: Value | null
}
