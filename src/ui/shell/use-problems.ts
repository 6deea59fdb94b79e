import { useState } from 'react'
import type { ChoiceProblem } from '../../atlas/choice-url.ts'

const isSame = (a: ChoiceProblem, b: ChoiceProblem) => a.param === b.param && a.value === b.value

/** The problems of a link that the reader has not put aside, and what puts these aside. */
export function useProblems(problems: readonly ChoiceProblem[]) {
  const [dismissed, setDismissed] = useState<readonly ChoiceProblem[]>([])
  const shown = problems.filter((problem) => !dismissed.some((other) => isSame(other, problem)))
  return { shown, dismiss: () => setDismissed([...dismissed, ...shown]) }
}
