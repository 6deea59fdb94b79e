import { expect, it } from 'vitest'
import { eachOf } from './each-of.ts'

it('answers in the order asked, whichever is answered first, so many at a time', async () => {
  let asked = 0
  let most = 0
  const answers = await eachOf([30, 1, 20, 2, 10], 2, async (ticks) => {
    most = Math.max(most, ++asked)
    for (let i = 0; i < ticks; i++) await Promise.resolve()
    asked--
    return `${ticks} ticks`
  })
  expect(answers).toEqual(['30 ticks', '1 ticks', '20 ticks', '2 ticks', '10 ticks'])
  expect(most).toBe(2)
})

it('fails as soon as one of them does', async () => {
  const asking = eachOf([1, 2, 3], 2, async (one) => {
    if (one === 2) throw new Error('no answer of 2')
    // the others are never answered
    return new Promise<never>(() => {})
  })
  await expect(asking).rejects.toThrow('no answer of 2')
})
