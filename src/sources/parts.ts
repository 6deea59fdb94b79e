import type { Figure } from './folding.ts'
import type { Shifted } from './long-cell.ts'
import type { ProblemLog } from './problem.ts'
import { columnsMixed, partAboveWhole } from './problem-words.ts'

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

/**
 * Leaves out a part and its whole of a year where the first is above the second in many rows: their columns hold something
 * else (shares in place of counts, one in place of the other), and what is left of them only looks right.
 */
export function checkColumns(
  rows: readonly (readonly Figure[])[],
  parts: Parts,
  { zones, share }: Shifted,
  log: ProblemLog,
): readonly (readonly Figure[])[] {
  const wrong = new Set<Figure>()
  for (const [partName, wholeName] of parts) {
    const pairs = rows.flatMap((figures) =>
      figures
        .filter(({ measure }) => measure === partName)
        .flatMap((part) => {
          const whole = figures.find(({ measure, year }) => measure === wholeName && year === part.year)
          return whole ? [{ part, whole }] : []
        }),
    )
    for (const year of new Set(pairs.map(({ part }) => part.year))) {
      const own = pairs.filter(({ part }) => part.year === year)
      const both = own.filter(({ part, whole }) => isCounted(part) && isCounted(whole))
      const above = both.filter(({ part, whole }) => isAbove(part, whole)).length
      if (above < zones || above < share * both.length) continue
      log.add(columnsMixed(partName, wholeName, year, [above, both.length]))
      for (const { part, whole } of own) wrong.add(part).add(whole)
    }
  }
  return rows.map((figures) => figures.map((figure) => (wrong.has(figure) ? unknown(figure) : figure)))
}

const isCounted = ({ value }: Figure): boolean => typeof value === 'number'
const isAbove = (part: Figure, whole: Figure): boolean =>
  typeof part.value === 'number' && typeof whole.value === 'number' && part.value > whole.value + ROUNDING
const unknown = (figure: Figure): Figure => ({ ...figure, value: 'missing', flags: 0 })

/**
 * Leaves out a part above its whole, and the whole with it: nobody can tell which is wrong.
 * @param left the same figures, of which some are left out already: a part is still told by them
 */
export function checkParts(
  figures: readonly Figure[],
  parts: Parts,
  row: number,
  log: ProblemLog,
  left: readonly Figure[] = figures,
): readonly Figure[] {
  const wrong = new Set<Figure>()
  const isLeft = new Set(figures.filter((_, i) => left[i] && isCounted(left[i])))
  for (const [partName, wholeName] of parts)
    for (const part of figures.filter(({ measure }) => measure === partName)) {
      const whole = figures.find(({ measure, year }) => measure === wholeName && year === part.year)
      if (!whole || !isAbove(part, whole) || !(isLeft.has(part) || isLeft.has(whole))) continue
      log.add(partAboveWhole(partName, wholeName, part.year), {
        row,
        value: `${part.value} > ${whole.value}`,
      })
      wrong.add(part).add(whole)
    }
  return left.map((figure, i) => (wrong.has(figures[i] as Figure) ? unknown(figure) : figure))
}
