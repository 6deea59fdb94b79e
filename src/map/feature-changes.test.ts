import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureChanges } from './feature-changes.ts'

const state = fc.record({
  color: fc.constantFrom('#000000', '#ffffff', '#ff0000'),
  state: fc.constantFrom('', 'missing'),
  selected: fc.boolean(),
})
const pair = fc
  .integer({ min: 0, max: 40 })
  .chain((size) =>
    fc.tuple(
      fc.array(state, { minLength: size, maxLength: size }),
      fc.array(state, { minLength: size, maxLength: size }),
    ),
  )

describe('what a new view changes', () => {
  it('turns the previous states into the next ones', () => {
    fc.assert(
      fc.property(pair, ([previous, next]) => {
        const shown = previous.map((one) => ({ ...one }))
        for (const { id, state } of featureChanges(previous, next)) Object.assign(shown[id] as object, state)
        expect(shown).toEqual(next)
      }),
    )
  })

  it('names no zone that is the same, and no property that is the same', () => {
    fc.assert(
      fc.property(pair, ([previous, next]) => {
        for (const { id, state } of featureChanges(previous, next)) {
          expect(Object.keys(state).length).toBeGreaterThan(0)
          for (const [key, value] of Object.entries(state))
            expect((previous[id] as Record<string, unknown>)[key]).not.toBe(value)
        }
      }),
    )
  })

  it('writes everything where nothing was written', () => {
    const next = [{ color: '#000000' }, { color: '#ffffff' }]
    expect(featureChanges([], next)).toEqual([
      { id: 0, state: next[0] },
      { id: 1, state: next[1] },
    ])
  })
})
