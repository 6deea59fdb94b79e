import type { Part } from '../atlas/zone-detail.ts'
import { isNumber, type State, strongestState, type Value } from '../indicators/value.ts'

/** The parts of an objective against its printed total. */
export interface Allocation {
  /** sum of the parts that are numbers */
  readonly known: number
  /** why the sum is not whole; null where every part is a number */
  readonly state: State | null
  /** printed - known, to a tenth; null where nothing is printed as a number */
  readonly rest: number | null
  /** what the whole bar stands for: the greater of printed and known */
  readonly span: number
}

export function allocate(parts: readonly Part[], printed: Value): Allocation {
  const values = parts.map(({ value }) => value)
  const known = values.filter(isNumber).reduce((a, b) => a + b, 0)
  // what is out of the scope has nothing to add
  const state = strongestState(values.filter((value) => value !== 'not_applicable'))
  const rest = isNumber(printed) ? Math.round((printed - known) * 10) / 10 + 0 : null
  return { known, state, rest, span: Math.max(known, known + (rest ?? 0)) }
}
