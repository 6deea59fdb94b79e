import fc from 'fast-check'
import type { AttributionInputs } from './attributions.ts'
import { SCENARIO_RANGES, type Scenario } from './scenario.ts'

/** dijon-cia, annex "Reims": one district, 117 attributions a year (74 %) to 96 (61 %); 47 % in the agglomeration. */
export const REIMS: AttributionInputs = {
  dwellings: null,
  lettings: 158,
  present: 74,
  target: 61,
  horizon: 6,
  demolitions: 0,
  firstLettings: 0,
  occupancy: null,
}

const tenths = ([min, max]: readonly [number, number]) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10)
const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max })
const R = SCENARIO_RANGES
/** Numbers in tenths or whole, as links carry them. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  zone: fc.constantFrom('902010101', 'QN09999A', 'r-12'),
  dwellings: fc.option(tenths(R.dwellings)),
  lettings: tenths(R.lettings),
  present: tenths(R.present),
  target: tenths(R.target),
  horizon: whole(R.horizon),
  demolitions: tenths(R.demolitions),
  firstLettings: tenths(R.firstLettings),
  occupancy: fc.option(tenths(R.occupancy)),
  ceiling: tenths(R.ceiling),
  recentYears: whole(R.recentYears),
})
