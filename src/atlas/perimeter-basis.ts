import { type GroundZones, type PerimeterGround, perimeterGround } from '../contours/perimeter-ground.ts'
import { sum } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { FINEST_TILES, WORK_LEVEL } from '../territory/level.ts'
import type { ScenarioMeasure } from './scenario-measures.ts'
import type { Store } from './store.ts'

/** Contours by level, of which those of the perimeters and of the IRIS are read. */
export interface PerimeterContours {
  readonly levels: { readonly [level in typeof WORK_LEVEL | typeof FINEST_TILES]?: GroundZones | undefined }
}

/** The contours of the territory: a perimeter of work is laid on its IRIS with them. */
export interface Contoured {
  readonly geometry?: PerimeterContours
}

/** What a scenario counts in a zone. */
export type Counted = 'dwellings' | 'movers' | 'tenants'

/** What the counts of a perimeter of work are sums of; in `none`, what is not known there, which the reader fills in. */
export type PerimeterBasis = Readonly<Record<'residences' | 'iris' | 'none', readonly Counted[]>>

/** The latest value of a measure in a zone of a level. */
export type ReadLatest = (level: string, code: string, measure: ScenarioMeasure) => Value

const MEASURES: Readonly<Record<Counted, readonly ScenarioMeasure[]>> = {
  dwellings: ['dwellings'],
  movers: ['recent', 'recentUnder'],
  tenants: ['households', 'householdsUnder'],
}
const COUNTED = Object.keys(MEASURES) as Counted[]

/** The IRIS that a perimeter of work lies on; null where its contour is not there. */
export function groundOf(
  store: Store,
  code: string,
  contours: PerimeterContours | null,
): PerimeterGround | null {
  const { [WORK_LEVEL]: perimeters, [FINEST_TILES]: iris } = contours?.levels ?? {}
  return perimeters && iris ? perimeterGround(perimeters, code, iris, store.zones(FINEST_TILES)) : null
}

/**
 * What each count of a perimeter is a sum of: of the IRIS where these make it up whole and add up to it, else of the residences
 * that stand in it, as perimeters are counted (`workCells`).
 */
export function perimeterBasis(
  code: string,
  ground: PerimeterGround | null,
  latest: ReadLatest,
): PerimeterBasis {
  const basisOf = (counted: Counted): keyof PerimeterBasis => {
    const measures = MEASURES[counted]
    if (!measures.every((measure) => isNumber(latest(WORK_LEVEL, code, measure)))) return 'none'
    const addUp = measures.every(
      (measure) =>
        sum([...(ground?.iris ?? [])].map((iris) => latest(FINEST_TILES, iris, measure))).value ===
        latest(WORK_LEVEL, code, measure),
    )
    return ground?.isWhole && addUp ? 'iris' : 'residences'
  }
  const of = (basis: keyof PerimeterBasis) => COUNTED.filter((counted) => basisOf(counted) === basis)
  return { residences: of('residences'), iris: of('iris'), none: of('none') }
}
