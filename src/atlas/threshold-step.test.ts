import { describe, expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { CrossRow, MethodAnswers } from '../db/answers-types.ts'
import { zoneCode } from '../territory/code.ts'
import { nextBase } from './step-base.ts'
import { movedZones, thresholdStep } from './threshold-step.ts'
import type { ResolvedView, ViewZone } from './view.ts'

const cls = (id: string, concern: boolean) => ({ id, concern })
const METHOD = { classes: [cls('plain', false), cls('fragile', true)] } as unknown as ResolvedView['method']
const row = (outcome: string, dwellings: number): CrossRow => ({
  commune: zoneCode('commune', '00001'),
  communeName: 'A',
  class: outcome,
  candidates: null,
  place: 'outside',
  dwellings,
  zones: 1,
  unknown: 0,
})
/** A view at a threshold, with so many dwellings of concern out of 100. */
const at = (threshold: number, concern: number, more: Partial<ResolvedView> = {}): ResolvedView => {
  const cross = [row('fragile', concern), row('plain', 100 - concern)]
  return {
    ...fragilityView,
    method: METHOD,
    settings: { thresholds: { income: threshold }, rule: 'any' },
    answering: 'current',
    answers: { method: { cross } as unknown as MethodAnswers } as unknown as ResolvedView['answers'],
    ...more,
  }
}
const zone = (code: string, classIndex: number, candidates: readonly number[] = []): ViewZone =>
  ({ code, classIndex, state: null, candidates }) as unknown as ViewZone

describe('a step of a threshold', () => {
  it('has the stock of concern before and after, and the zones that moved', () => {
    const step = thresholdStep(
      at(40, 42, { zones: [zone('a', 0), zone('b', 1), zone('c', -1, [0, 1])] }),
      at(45, 33, { zones: [zone('a', 0), zone('b', 0), zone('c', -1, [0, 2])] }),
    )
    expect(step?.before?.concern.all).toBe(42)
    expect(step?.after?.concern.all).toBe(33)
    expect(step?.moved).toEqual(['b', 'c'])
  })

  it('has no figure after until its own answers are there: those of the former threshold are not shown as its own', () => {
    expect(thresholdStep(at(40, 42), at(45, 42, { answering: 'awaited' }))?.after).toBeNull()
  })

  it('names the zones that moved where the figure before was never there', () => {
    const step = thresholdStep(at(40, 42, { answering: 'awaited' }), at(45, 33))
    expect(step?.before).toBeNull()
    expect(step?.after?.concern.all).toBe(33)
  })

  it('is none between two subjects, nor where nothing was changed', () => {
    expect(thresholdStep(at(40, 42), at(40, 42))).toBeNull()
    expect(thresholdStep(at(40, 42, { year: 2019 }), at(45, 33))).toBeNull()
    expect(thresholdStep(vacancyView, vacancyView)).toBeNull()
  })

  it('counts each side by the classes pointed out then, and says that they are others', () => {
    const both = { classes: [cls('plain', true), cls('fragile', true)] } as unknown as ResolvedView['method']
    const step = thresholdStep(
      at(40, 42),
      at(40, 42, { method: both, settings: { thresholds: {}, rule: 'm' } }),
    )
    expect([step?.before?.concern.all, step?.after?.concern.all]).toEqual([42, 100])
    expect(step?.pointsOthers).toBe(true)
    expect(thresholdStep(at(40, 42), at(45, 33))?.pointsOthers).toBe(false)
  })

  it('counts a zone that was not there as moved', () => {
    expect(movedZones([], [zone('a', 0)])).toEqual(['a'])
  })
})

describe('what a step is compared with', () => {
  const start = { base: at(40, 42), last: at(40, 42), at: 0 }

  it('is the view before a drag, however many steps the drag has', () => {
    const first = nextBase(start, at(41, 40), 10_000)
    const second = nextBase(first, at(45, 33), 10_300)
    expect(second.base).toBe(start.last)
    expect(thresholdStep(second.base, second.last)?.before?.concern.all).toBe(42)
  })

  it('is the last view that rested, once another drag begins', () => {
    const first = nextBase(start, at(45, 33), 10_000)
    expect(nextBase(first, at(50, 20), 20_000).base).toBe(first.last)
  })

  it('takes the answers that come after it was shown', () => {
    const waiting = {
      ...start,
      base: at(40, 0, { answering: 'awaited' }),
      last: at(40, 0, { answering: 'awaited' }),
    }
    const answered = at(40, 42)
    expect(nextBase(waiting, answered, 5000).base).toBe(answered)
  })

  it('is the view of a page that counts its zones itself, which waits for no answer', () => {
    const counted = (threshold: number, concern: number) => {
      const { answers } = at(threshold, concern)
      return at(threshold, concern, {
        cross: answers?.method?.cross ?? null,
        answers: null,
        answering: 'awaited',
      })
    }
    const first = nextBase({ base: counted(40, 42), last: counted(40, 42), at: 0 }, counted(45, 33), 10_000)
    const step = thresholdStep(first.base, first.last)
    expect([step?.before?.concern.all, step?.after?.concern.all]).toEqual([42, 33])
    // a second step begins where the first rested
    expect(nextBase(first, counted(50, 20), 20_000).base).toBe(first.last)
  })

  it('is forgotten with another subject', () => {
    const other = at(45, 33, { year: 2019 })
    expect(nextBase(start, other, 10_000)).toEqual({ base: other, last: other, at: 0 })
  })
})
