import type { CommuneKind } from '../blueprint.ts'
import { stream } from '../random.ts'
import type { Housing } from './housing.ts'

/** Social dwellings of an IRIS: those located in a QPV or QVA, and the others. */
export interface SocialStock {
  readonly located: number
  readonly outside: number
}

/**
 * Chance that an IRIS out of any quarter has social housing, and the middle share of its households in it. In a
 * commune that is not divided the chance grows with the population instead.
 */
const BACKGROUND: Record<CommuneKind, { chance: number; share: number }> = {
  centre: { chance: 0.86, share: 0.19 },
  ring: { chance: 0.9, share: 0.15 },
  rural: { chance: 0, share: 0.06 },
}

/** Inhabitants from which a commune that is not divided has social housing for certain. */
const CERTAIN_FROM = 3000

/** A quarter is more densely built than the rest of the IRIS it covers in part. */
const DENSER = 0.9

/** Social stock of an IRIS as chance has it, before any calibration: not whole numbers. */
export function drawSocialStock(seed: number, housing: Housing): SocialStock {
  const { iris, commune, covered, households } = housing
  if (iris.kind === 'A' || iris.kind === 'D') return { located: 0, outside: 0 }
  const random = stream(seed, 'social', iris.code)
  const inQuarter = households * covered ** DENSER
  const located = inQuarter * random.between(0.36, 0.56)
  const { chance, share } = BACKGROUND[commune.kind]
  const likely = iris.kind === 'Z' ? commune.population / CERTAIN_FROM : chance
  const has = random.chance(likely) || covered > 0
  const middle = Math.min(share * Math.exp(0.45 * random.bell()), 0.5)
  return { located, outside: has ? (households - inQuarter) * middle : 0 }
}
