import type { Lang } from '../i18n/lang.ts'
import type { ClassMethod } from '../indicators/catalogue.ts'
import type { MethodDocument } from '../methods/method-document.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { MapLevel } from '../territory/level.ts'
import type { CompareChoice } from './compare-choice.ts'
import type { PanelsChoice } from './panels-choice.ts'
import type { PlotChoice } from './plot-choice.ts'

/** What the page opens on where the link names no territory. */
export const DEFAULT_TERRITORY = 'demo'

/** Zooms that the live map goes to. */
export const ZOOMS = { min: 4, max: 17 } as const

/** What the reader asked for; all of it is in the URL. null means "the default of what is chosen above". */
export interface Choice {
  readonly territory: string
  readonly level: MapLevel
  readonly indicator: string
  readonly year: number | null
  readonly classification: {
    readonly method: ClassMethod
    readonly count: number
    /** inner bounds, for method `manual` only, increasing */
    readonly bounds: readonly number[]
  } | null
  readonly palette: string | null
  /** what the classes are made of: the values of every year, so that years compare, or those of the year shown */
  readonly classYears: 'shown' | 'all'
  /** percent, by criterion id of the method; empty: the method's own */
  readonly thresholds: Readonly<Record<string, number>>
  readonly rule: string | null
  /** a method that the reader has built, beside those of the territory */
  readonly readerMethod: MethodDocument | null
  /** what an indicator is worked out of where the reader has made it, so that a link makes it again; null of any other */
  readonly calculation: string | null
  /** how an iris partly in a QPV counts: split by its located dwellings, or whole in a column of its own */
  readonly overlap: 'split' | 'straddling'
  readonly selection: readonly string[]
  /** what zones compared are set beside: a reference level, or the code of a zone of the level or of a group; null: none */
  readonly reference: string | null
  /** whether the level follows the zoom of the map */
  readonly follow: boolean
  readonly camera: { readonly zoom: number; readonly lat: number; readonly lon: number } | null
  /** small multiples beside the map; null: none */
  readonly panels: PanelsChoice | null
  readonly outlines: boolean
  /** neighbours, rivers, roads and town halls around and under the zones, where the territory has some */
  readonly landmarks: boolean
  readonly names: boolean
  /** what a second map shows beside the first; null: there is one map */
  readonly compare: CompareChoice | null
  /** null: none is open */
  readonly plot: PlotChoice | null
  /** a scenario of attributions of one zone, shown with its card; null: none */
  readonly scenario: Scenario | null
  /** year from which transitions between classes are told; null: the one before that shown */
  readonly since: number | null
  readonly lang: Lang
}
