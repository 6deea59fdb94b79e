import type { Figure } from './folding.ts'
import type { ProblemLog } from './problem.ts'
import { partAboveWhole } from './problem-words.ts'

/** Estimates are not whole numbers: a part may exceed its whole by rounding. */
const ROUNDING = 1e-6

type Parts = readonly (readonly [part: string, whole: string])[]

/** The parts of parts as well: vacant dwellings are part of the stock, being part of those to let. */
export function allParts(parts: Parts): Parts {
  const wholesOf = (part: string, seen: readonly string[]): string[] =>
    parts
      .filter(([one, whole]) => one === part && !seen.includes(whole))
      .flatMap(([, whole]) => [whole, ...wholesOf(whole, [...seen, whole])])
  return [...new Set(parts.map(([part]) => part))].flatMap((part) =>
    [...new Set(wholesOf(part, [part]))].map((whole) => [part, whole] as const),
  )
}

/** Leaves out a part above its whole, and the whole with it: nobody can tell which is wrong. */
export function checkParts(
  figures: readonly Figure[],
  parts: Parts,
  row: number,
  log: ProblemLog,
): readonly Figure[] {
  const wrong = new Set<Figure>()
  for (const [partName, wholeName] of parts)
    for (const part of figures.filter(({ measure }) => measure === partName)) {
      const whole = figures.find(({ measure, year }) => measure === wholeName && year === part.year)
      if (!whole || typeof part.value !== 'number' || typeof whole.value !== 'number') continue
      if (part.value <= whole.value + ROUNDING) continue
      log.add(partAboveWhole(`${partName} ${part.year}`, wholeName), {
        row,
        value: `${part.value} > ${whole.value}`,
      })
      wrong.add(part).add(whole)
    }
  return figures.map((figure) => (wrong.has(figure) ? { ...figure, value: 'missing', flags: 0 } : figure))
}
