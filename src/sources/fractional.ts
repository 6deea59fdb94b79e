import { MARKS, readCell } from './cell.ts'

const LEAST = 5

/**
 * Whether a column of whole counts holds something else, a share or a mean: most of its numbers have decimals, and there
 * are enough of them. Those that happen to be whole are no counts either.
 */
export function isFractional(cells: Iterable<string>): boolean {
  let [numbers, decimals] = [0, 0]
  for (const raw of cells) {
    const cell = readCell(raw, MARKS)
    if (!cell.ok || typeof cell.value.value !== 'number') continue
    numbers++
    if (!Number.isInteger(cell.value.value)) decimals++
  }
  return decimals >= LEAST && decimals > numbers / 2
}
