import { scaleLinear } from 'd3-scale'
import { textWidth } from '../figure/text-width.ts'

/** Type size of the chart, in its own pixels. */
export const SIZE = 11
/** Room above the plot for a label, and under it for the years. */
export const TOP = 22
export const BOTTOM = 22

/** Values within the drawing, with air above for a label; equal values lie in the middle. */
export function valueScale(values: readonly number[], height: number) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = high > low ? (high - low) * 0.15 : Math.max(1, Math.abs(high) * 0.1)
  const bottom = low >= 0 ? Math.max(0, low - air) : low - air
  return scaleLinear(values.length > 0 ? [bottom, high + air] : [0, 1], [height - BOTTOM, TOP])
}

/** The fewest decimals with which no two ticks are printed alike. */
export function decimalsOf(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0))
  return step > 0 && step < 1 ? Math.ceil(-Math.log10(step)) : 0
}

/** The middle of a text, moved so that it stays in the drawing. */
export function inside(x: number, text: string, width: number): number {
  const half = textWidth(text, SIZE, true) / 2 + 2
  return Math.min(width - half, Math.max(half, x))
}

/** The last year, then those before it that do not touch the one after. */
export function yearsWithRoom(years: readonly number[], at: (year: number) => number): number[] {
  const shown: number[] = []
  for (const year of years.toReversed()) {
    const next = shown.at(-1)
    if (next === undefined || at(next) - at(year) >= textWidth('2020', SIZE) + 6) shown.push(year)
  }
  return shown
}
