/**
 * What a reader supposes of the lettings of a district or a residence (annex "Reims" of dijon-cia): a scenario, never
 * a forecast. Shares are percent of households under 40 % of the ceilings.
 */
export interface AttributionInputs {
  /** social dwellings at the start; null where they are not known: nothing is then demolished or built */
  readonly dwellings: number | null
  /** lettings a year in the stock of the start */
  readonly lettings: number
  /** share among lettings at the start, and the one to reach */
  readonly present: number
  readonly target: number
  /** years from the start to the target */
  readonly horizon: number
  /** dwellings a year that are demolished; their households are housed elsewhere, outside of these lettings */
  readonly demolitions: number
  /** dwellings a year that are let for the first time */
  readonly firstLettings: number
  /** share among tenant households at the start; null where it is not known */
  readonly occupancy: number | null
}

export interface AttributionYear {
  /** 0: the start */
  readonly year: number
  readonly dwellings: number | null
  readonly lettings: number
  /** percent, of the lettings of the year; null where there are none */
  readonly share: number | null
  /** lettings of the year to households under 40 % of the ceilings */
  readonly under: number
  /** of those that the share of the start would give, how many go elsewhere; under 0: they come from elsewhere */
  readonly toMove: number
  /** percent, of the tenant households at the end of the year */
  readonly occupancy: number | null
}

/** Lettings a year over the dwellings of the start, percent; null where the dwellings are not known or none. */
export const turnoverOf = ({ dwellings, lettings }: Pick<AttributionInputs, 'dwellings' | 'lettings'>) =>
  dwellings ? (lettings * 100) / dwellings : null

/**
 * Year by year from the start to the horizon. The share of lettings goes to the target in equal steps; dwellings are
 * let again at the pace of the start; households that leave, or whose dwelling is demolished, are as all tenants are.
 */
export function attributionsByYear(inputs: AttributionInputs): readonly AttributionYear[] {
  const { lettings, present, target, horizon, firstLettings } = inputs
  const years: AttributionYear[] = [
    {
      year: 0,
      dwellings: inputs.dwellings,
      lettings,
      share: lettings > 0 ? present : null,
      under: (lettings * present) / 100,
      toMove: 0,
      occupancy: inputs.occupancy,
    },
  ]
  for (let year = 1; year <= horizon; year += 1) {
    const before = years[year - 1]?.dwellings ?? null
    const pace = inputs.dwellings ? lettings / inputs.dwellings : 0
    const demolished = before === null ? 0 : Math.min(before, inputs.demolitions)
    const again = before === null ? lettings : Math.min(before - demolished, before * pace)
    const all = before === null ? lettings : again + firstLettings
    const share = present + ((target - present) * year) / horizon
    const under = (all * share) / 100
    const dwellings = before === null ? null : before - demolished + firstLettings
    const was = years[year - 1]?.occupancy ?? null
    const stay = before === null ? 0 : before - again - demolished
    const occupancy = was === null || !dwellings ? null : ((was * stay) / 100 + under) * (100 / dwellings)
    years.push({
      year,
      dwellings,
      lettings: all,
      share: all > 0 ? share : null,
      under,
      toMove: (all * present) / 100 - under,
      occupancy,
    })
  }
  return years
}
