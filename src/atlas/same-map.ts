import type { CompareChoice } from './compare-choice.ts'

/** A second map that shows what the first does. */
export const SAME_MAP: CompareChoice = {
  show: 'sides',
  classes: 'same',
  indicator: null,
  year: null,
  thresholds: null,
  rule: null,
}
