import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { read, zones } from '../demo.test-helper.ts'
import { demoBlueprint } from '../demo-blueprint.ts'
import { OPS_MEASURES, OPS_YEAR, type Survey } from '../stock/fragility.ts'
import { houseResidences } from './households.ts'
import type { Residence } from './residence-plan.ts'

const { seed } = demoBlueprint(SHIPPED)
const residences = zones('residence')

/** The survey of the residences of an IRIS as it was drawn, before anything was masked. */
export function drawnSurvey(iris: string, year: number): Record<string, number>[] {
  const own = residences.filter((residence) => residence.iris === iris)
  const survey: Survey = Object.fromEntries(
    Object.values(OPS_MEASURES).map((measure) => [measure, read('iris', iris, measure, year)]),
  )
  const at = (code: string, measure: string) => read('residence', code, measure, OPS_YEAR) as number
  const houses = own.map(
    ({ code }) =>
      ({ use: { occupied: at(code, 'RPLS_LETTABLE') - at(code, 'RPLS_VACANT') } }) as unknown as Residence,
  )
  return houseResidences(seed, iris, houses, survey, year)
}
