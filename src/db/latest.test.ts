import { describe, expect, it } from 'vitest'
import { latestOnly } from './latest.ts'

/** A run that the test ends. */
function controlled() {
  const started: number[] = []
  const ends: (() => void)[] = []
  const seen: boolean[] = []
  const ask = latestOnly(async (input: number, isCurrent) => {
    started.push(input)
    await new Promise<void>((resolve) => ends.push(resolve))
    seen.push(isCurrent())
    return input * 10
  })
  const settle = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve()
  }
  return {
    ask,
    started,
    seen,
    settle,
    end: async () => {
      ends.shift()?.()
      await settle()
    },
  }
}

describe('latestOnly', () => {
  it('answers a request that nothing replaces', async () => {
    const { ask, end, settle } = controlled()
    const answer = ask(1)
    await settle()
    await end()
    expect(await answer).toBe(10)
    const next = ask(2)
    await settle()
    await end()
    expect(await next).toBe(20)
  })

  it('drops the one under way, never starts those in between, and answers the last', async () => {
    const { ask, end, settle, started, seen } = controlled()
    const answers = [ask(1), ask(2), ask(3)]
    await settle()
    expect(started).toEqual([3])
    const [, , last] = answers
    const replaced = ask(4)
    await end()
    expect(started).toEqual([3, 4])
    expect(seen).toEqual([false])
    await end()
    expect(await Promise.all(answers)).toEqual([null, null, null])
    expect(await last).toBeNull()
    expect(await replaced).toBe(40)
  })

  it('goes on after a run that throws', async () => {
    const ask = latestOnly(async (input: number) => {
      if (input === 1) throw new Error('one')
      return input
    })
    await expect(ask(1)).rejects.toThrow('one')
    expect(await ask(2)).toBe(2)
  })
})
