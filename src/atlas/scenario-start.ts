import { sum } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { OtherZone } from '../scenario/room-elsewhere.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { MapLevel } from '../territory/level.ts'
import { RECENT_MOVERS } from './has-scenario.ts'
import { latestYear, type Store } from './store.ts'

/** What a scenario of attributions begins with, as the survey and the register count it. */
const MEASURES = {
  dwellings: 'RPLS_STOCK',
  households: 'OPS_HOUSEHOLDS',
  householdsUnder: 'OPS_HOUSEHOLDS_U40',
  recent: RECENT_MOVERS,
  recentUnder: 'OPS_RECENT_U40',
} as const

/** Of the survey's recent movers: the document does not say how many years are "recent". */
const RECENT_YEARS = 3
/** The document prints no horizon; a plan of housing lasts six years. */
const HORIZON = 6

/** A scenario, of which some numbers may not be known: the reader gives them. */
export type ScenarioDraft = { readonly [K in keyof Scenario]: Scenario[K] | null } & Pick<Scenario, 'zone'>

export interface ScenarioStart {
  /** of the survey; null where the territory has none */
  readonly year: number | null
  readonly draft: ScenarioDraft
  /** IRIS whose lettings make the ceiling, and how many there are */
  readonly counted: { readonly known: number; readonly of: number }
  /** IRIS where lettings could go; their lettings of all the recent years */
  readonly others: readonly OtherZone[]
  /** where these IRIS are: of the zone's commune, or of the whole territory where a district has no one commune */
  readonly within: 'commune' | 'territory'
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Percent, in tenths; null where a part is not known or nothing is counted. */
const shareOf = (part: Value, whole: Value): number | null =>
  isNumber(part) && isNumber(whole) && whole > 0 ? tenth((part * 100) / whole) : null

/** What a scenario of a zone begins with. */
export function scenarioStart(store: Store, level: MapLevel, code: string): ScenarioStart {
  const latest = (at: string, zone: string, measure: keyof typeof MEASURES): Value => {
    const years = store.years(at, MEASURES[measure])
    const year = latestYear(years, years.at(-1) ?? 0)
    return year === undefined ? 'missing' : store.cell(at, zone, MEASURES[measure], year).value
  }
  const zone = store.zone(level, code)
  const commune = zone?.commune ?? null
  const all = store.zones('iris').map((iris) => ({
    iris,
    lettings: latest('iris', iris.code, 'recent'),
    under: latest('iris', iris.code, 'recentUnder'),
  }))
  const known = all.filter(({ lettings, under }) => isNumber(lettings) && isNumber(under))
  const total = (of: 'lettings' | 'under') => sum(known.map((one) => one[of])).value
  const recent = latest(level, code, 'recent')
  const present = shareOf(latest(level, code, 'recentUnder'), recent)
  const ceiling = shareOf(total('under'), total('lettings'))
  const stock = latest(level, code, 'dwellings')
  return {
    year: store.years('iris', MEASURES.recent).at(-1) ?? null,
    draft: {
      zone: code,
      dwellings: isNumber(stock) && stock > 0 ? stock : null,
      lettings: isNumber(recent) ? tenth(recent / RECENT_YEARS) : null,
      present,
      target: ceiling !== null && present !== null ? Math.min(present, ceiling) : ceiling,
      horizon: HORIZON,
      demolitions: 0,
      firstLettings: 0,
      occupancy: shareOf(latest(level, code, 'householdsUnder'), latest(level, code, 'households')),
      ceiling,
      recentYears: RECENT_YEARS,
    },
    counted: { known: known.length, of: all.length },
    others: all
      .filter(({ iris }) =>
        level === 'qpv'
          ? iris.perimeter === 'outside' && (commune === null || iris.commune === commune)
          : iris.commune === commune && iris.code !== code && iris.code !== zone?.iris,
      )
      .map(({ iris, lettings, under }) => ({ code: iris.code, name: iris.name, lettings, under })),
    within: commune === null ? 'territory' : 'commune',
  }
}
