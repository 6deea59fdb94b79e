import { expect, it } from 'vitest'
import type { Value } from '../indicators/value.ts'
import type { Verdict } from '../methods/evaluate.ts'
import { metCount } from './met-count.ts'

const zone = (rate: Value, verdict: Verdict) => ({
  checks: [{ criterion: 'c1', numerator: 1, denominator: 2, rate, threshold: 40, verdict, margin: null }],
})

it('counts the zones that meet a criterion among those where it is known', () => {
  const zones = [
    zone(50, 'met'),
    zone(40, 'met'),
    zone(39.9, 'not_met'),
    zone('suppressed', 'unknown'),
    zone('undefined', 'unknown'),
    { checks: [] },
  ]
  expect(metCount('c1', zones)).toEqual({ met: 2, known: 3 })
  // a threshold that the territory does not give is known in no zone, whatever its rate
  expect(metCount('c1', [zone(50, 'unknown')])).toEqual({ met: 0, known: 0 })
  expect(metCount('c2', zones)).toEqual({ met: 0, known: 0 })
})
