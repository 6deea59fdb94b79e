import * as v from 'valibot'
import { exhausted } from '../lib/exhausted.ts'

/** The plot that the reader has open under the map. */
export type PlotChoice =
  /** the `ends` highest zones and the `ends` lowest, with those selected */
  | { readonly kind: 'ranking'; readonly ends: number }
  | { readonly kind: 'distribution' }
  /** across: the indicator on the horizontal axis; line: the regression line is asked for */
  | { readonly kind: 'scatter'; readonly across: string; readonly line: boolean }
  | { readonly kind: 'evolution' }

export const PLOT_KINDS = ['ranking', 'distribution', 'scatter', 'evolution'] as const

/** Zones at each end of a ranking. */
export const ENDS = { min: 3, usual: 8, max: 50 } as const

/** A plot as links write it: `ranking.10`, `scatter.vacancy_rate.line`. */
export function plotText(plot: PlotChoice): string {
  switch (plot.kind) {
    case 'ranking':
      return `ranking.${plot.ends}`
    case 'scatter':
      return `scatter.${plot.across}${plot.line ? '.line' : ''}`
    case 'distribution':
    case 'evolution':
      return plot.kind
    default:
      return exhausted(plot)
  }
}

const ends = v.pipe(
  v.string(),
  v.regex(/^\d{1,2}$/),
  v.transform(Number),
  v.minValue(ENDS.min),
  v.maxValue(ENDS.max),
)
const across = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/))

export const plotSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split('.')),
  v.union([
    v.pipe(
      v.strictTuple([v.literal('ranking'), ends]),
      v.transform(([kind, n]): PlotChoice => ({ kind, ends: n })),
    ),
    v.pipe(
      v.strictTuple([v.picklist(['distribution', 'evolution'])]),
      v.transform(([kind]): PlotChoice => ({ kind })),
    ),
    v.pipe(
      v.strictTuple([v.literal('scatter'), across]),
      v.transform(([kind, id]): PlotChoice => ({ kind, across: id, line: false })),
    ),
    v.pipe(
      v.strictTuple([v.literal('scatter'), across, v.literal('line')]),
      v.transform(([kind, id]): PlotChoice => ({ kind, across: id, line: true })),
    ),
  ]),
)
