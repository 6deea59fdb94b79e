import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EmbedChange, waitingWith } from './waiting-sets.ts'

it('keeps of a slider its last place, and what else was asked for', () => {
  const asked: EmbedChange[] = [{ year: 2011 }, { level: 'commune' }, { year: 2016 }, { year: 2022 }]
  expect(asked.reduce<EmbedChange[]>(waitingWith, [])).toEqual([{ level: 'commune' }, { year: 2022 }])
})

it('ends on what all of the changes would have ended on, with few of them', () => {
  const changes = fc.array(
    fc.record({ year: fc.nat(9), indicator: fc.constantFrom('a', 'b', 'c') }, { requiredKeys: [] }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(changes, (all) => {
      const waiting = all.reduce<EmbedChange[]>(waitingWith, [])
      expect(Object.assign({}, ...waiting)).toEqual(Object.assign({}, ...all))
      expect(waiting.length).toBeLessThanOrEqual(4)
    }),
  )
})
