import { isNumber, type Value } from '../indicators/value.ts'

/** What bars that stand on zero are drawn within: from the least number, or zero, to the greatest, or zero. */
export interface BarScale {
  readonly least: number
  readonly most: number
}

/** null where no bar can be drawn: no number, or none but zero. */
export function barScale(values: readonly Value[]): BarScale | null {
  const numbers = values.filter(isNumber)
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  return least === most ? null : { least, most }
}

/** Where a bar begins and ends, from the top, and where zero is: in percent of the height. */
export function barAt(
  value: number,
  { least, most }: BarScale,
): { top: number; height: number; zero: number } {
  const at = (one: number) => ((most - one) * 100) / (most - least)
  const top = at(Math.max(0, value))
  return { top, height: at(Math.min(0, value)) - top, zero: at(0) }
}
