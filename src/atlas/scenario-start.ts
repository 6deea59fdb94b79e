import type { PerimeterGround } from '../contours/perimeter-ground.ts'
import type { ZoneRow } from '../db/tables.ts'
import { sum } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { OtherZone } from '../scenario/room-elsewhere.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type MapLevel, WORK_LEVEL } from '../territory/level.ts'
import {
  groundOf,
  type PerimeterBasis,
  type PerimeterContours,
  perimeterBasis,
  type ReadLatest,
} from './perimeter-basis.ts'
import { SCENARIO_MEASURES } from './scenario-measures.ts'
import { latestYear, type Store } from './store.ts'

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
  /** recent movers of the zone, of all the recent years; null where they are not known */
  readonly recent: number | null
  /** IRIS whose lettings make the ceiling, and how many there are */
  readonly counted: { readonly known: number; readonly of: number }
  /** IRIS where lettings could go; their lettings of all the recent years */
  readonly others: readonly OtherZone[]
  /**
   * where these IRIS are: of the zone's commune, or of the whole territory where a district has no one commune; around a
   * perimeter of work, in the commune or the communes that it lies in
   */
  readonly within: 'commune' | 'territory' | 'around' | 'around_several'
  /** what the numbers of a perimeter of work are sums of; null for other zones */
  readonly basis: PerimeterBasis | null
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Percent, in tenths; null where a part is not known or nothing is counted. */
const shareOf = (part: Value, whole: Value): number | null =>
  isNumber(part) && isNumber(whole) && whole > 0 ? tenth((part * 100) / whole) : null

/**
 * What a scenario of a zone begins with.
 * @param contours where a perimeter of work lies is read from; null where there are none
 */
export function scenarioStart(
  store: Store,
  level: MapLevel,
  code: string,
  contours: PerimeterContours | null = null,
): ScenarioStart {
  const latest: ReadLatest = (at, zone, measure) => {
    const years = store.years(at, SCENARIO_MEASURES[measure])
    const year = latestYear(years, years.at(-1) ?? 0)
    return year === undefined ? 'missing' : store.cell(at, zone, SCENARIO_MEASURES[measure], year).value
  }
  const ground = level === WORK_LEVEL ? groundOf(store, code, contours) : null
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
    year: store.years('iris', SCENARIO_MEASURES.recent).at(-1) ?? null,
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
    recent: isNumber(recent) ? recent : null,
    counted: { known: known.length, of: all.length },
    ...othersOf(all, { store, level, code }, ground),
    basis: level === WORK_LEVEL ? perimeterBasis(code, ground, latest) : null,
  }
}

interface IrisLettings {
  readonly iris: ZoneRow
  readonly lettings: Value
  readonly under: Value
}

/** The IRIS where lettings could go, and where these are. */
function othersOf(
  all: readonly IrisLettings[],
  { store, level, code }: { readonly store: Store; readonly level: MapLevel; readonly code: string },
  ground: PerimeterGround | null,
): Pick<ScenarioStart, 'others' | 'within'> {
  const zone = store.zone(level, code)
  const commune = zone?.commune ?? null
  const others = (isOther: (iris: ZoneRow) => boolean) =>
    all
      .filter(({ iris }) => isOther(iris))
      .map(({ iris, lettings, under }) => ({ code: iris.code, name: iris.name, lettings, under }))
  if (level === WORK_LEVEL) {
    const communes = new Set(
      all.flatMap(({ iris }) => (ground?.iris.has(iris.code) && iris.commune !== null ? [iris.commune] : [])),
    )
    return {
      others: others(
        (iris) => iris.commune !== null && communes.has(iris.commune) && !ground?.iris.has(iris.code),
      ),
      within: communes.size > 1 ? 'around_several' : 'around',
    }
  }
  return {
    others: others((iris) =>
      level === 'qpv'
        ? iris.perimeter === 'outside' && (commune === null || iris.commune === commune)
        : iris.commune === commune && iris.code !== code && iris.code !== zone?.iris,
    ),
    within: commune === null ? 'territory' : 'commune',
  }
}
