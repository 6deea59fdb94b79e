import Papa from 'papaparse'
import { type Stream, stream } from '../demo/random.ts'

/** How many of the households of an IRIS live in social housing. */
export type SocialShare =
  /** the share that the census prints for the IRIS: none in some, a handful in others */
  | 'census'
  /** a share of the households of each IRIS, drawn between two bounds in percent: no IRIS without social housing */
  | readonly [least: number, most: number]

/**
 * An OPS file (docs/formats/ops.md) on the households that a real table of IRIS counts: who answered, who is under the
 * ceilings, who moved in recently are drawn, from a seed, so that the counts are of the size that a survey has.
 * @param table a table of the derived indicators by IRIS, as ATLAS_SOURCES holds them
 */
export function realisticOps(table: string, social: SocialShare, seed: number): string {
  const { data } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true })
  const rows = data.map(({ code = '', men_tot_stock_22: households, log_lochlm_pct_22: printed }) => {
    const random = stream(seed, 'ops', code)
    const percent = social === 'census' ? Number(printed) : random.between(...social)
    return [code, 2022, ...counts(random, Math.round((Number(households) * percent) / 100))].join(';')
  })
  return [HEAD, ...rows].join('\n')
}

const HEAD =
  'iris;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi;logements'

function counts(random: Stream, tenants: number): number[] {
  const households = Math.round(tenants * random.between(0.9, 0.99))
  const recent = Math.round(households * random.between(0.23, 0.31))
  const share = (of: number, mean: number, spread: number) =>
    Math.min(of, Math.round((of * Math.max(1, mean + spread * random.bell())) / 100))
  const recentUnder = share(recent, 44, 9)
  const settledUnder = share(households - recent, 32, 9)
  const adults = Math.round(households * random.between(1.4, 1.75))
  const unemployed = share(adults, 15, 5)
  return [
    households,
    recentUnder + settledUnder,
    recent,
    recentUnder,
    adults,
    unemployed,
    Math.round(tenants * random.between(1, 1.06)),
  ]
}
