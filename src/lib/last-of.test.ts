import { expect, it, vi } from 'vitest'
import { lastOf } from './last-of.ts'

it('works out again only what is asked with other arguments', () => {
  const work = vi.fn((a: number, list: readonly number[]) => ({ sum: list.reduce((x, y) => x + y, a) }))
  const remembered = lastOf(work)
  const list = [1, 2]
  const first = remembered(1, list)
  expect(remembered(1, list)).toBe(first)
  expect(remembered(Number.NaN, list)).toBe(remembered(Number.NaN, list))
  expect(work).toHaveBeenCalledTimes(2)
  // an equal list is another one
  expect(remembered(1, [1, 2])).toEqual(first)
  expect(work).toHaveBeenCalledTimes(3)
})
