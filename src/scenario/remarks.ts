import type { AttributionInputs, AttributionYear } from './attributions.ts'

/** What a reader of a scenario would not see in its figures. */
export type ScenarioRemark =
  /** nobody is let a dwelling in any year: there is no share to change */
  | { readonly kind: 'no_lettings' }
  /** lettings end in this year, before the horizon or at it */
  | { readonly kind: 'ended'; readonly year: number }
  /** as many dwellings are demolished in this year as are left, or more are to be */
  | { readonly kind: 'demolished'; readonly year: number }
  /** more lettings a year than there are dwellings */
  | { readonly kind: 'over_stock' }
  /** dwellings are demolished or built, of a stock that is not known: nothing of it is counted */
  | { readonly kind: 'not_counted' }

/** What is to be said of a scenario beside its figures. */
export function scenarioRemarks(
  inputs: AttributionInputs,
  years: readonly AttributionYear[],
): readonly ScenarioRemark[] {
  const { dwellings, lettings, demolitions, firstLettings } = inputs
  const ended = years.find((one) => one.year > 0 && one.lettings === 0)?.year
  const demolished = years.find(({ year }) => {
    const before = years[year - 1]?.dwellings ?? null
    return demolitions > 0 && before !== null && before > 0 && before <= demolitions
  })?.year
  const remarks: (ScenarioRemark | false)[] = [
    years.every((one) => one.lettings === 0) && { kind: 'no_lettings' },
    lettings > 0 && ended !== undefined && { kind: 'ended', year: ended },
    demolished !== undefined && { kind: 'demolished', year: demolished },
    dwellings !== null && lettings > dwellings && { kind: 'over_stock' },
    dwellings === null && demolitions + firstLettings > 0 && { kind: 'not_counted' },
  ]
  return remarks.filter((one) => one !== false)
}
