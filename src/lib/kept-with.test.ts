import { expect, it, vi } from 'vitest'
import { keptWith } from './kept-with.ts'

it('works once for an object and what goes with it, and again for any other', () => {
  const work = vi.fn((on: { readonly n: number }, word: string, times: number) => word.repeat(times) + on.n)
  const kept = keptWith(work)
  const [one, other] = [{ n: 1 }, { n: 1 }]
  expect([kept(one, 'a', 2), kept(one, 'a', 2), kept(other, 'a', 2), kept(one, 'b', 2)]).toEqual([
    'aa1',
    'aa1',
    'aa1',
    'bb1',
  ])
  expect(work).toHaveBeenCalledTimes(3)
})

it('tells words from one another whatever is written in them, and keeps a result that is nothing', () => {
  const work = vi.fn((_: object, ...words: [string, string]) => (words[0] === 'a' ? undefined : words.join()))
  const kept = keptWith(work)
  const on = {}
  expect([kept(on, 'a', 'b,c'), kept(on, 'a,b', 'c'), kept(on, 'a', 'b,c')]).toEqual([
    undefined,
    'a,b,c',
    undefined,
  ])
  expect(work).toHaveBeenCalledTimes(2)
})
