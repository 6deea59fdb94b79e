import { apportion } from './apportion.ts'
import type { Blueprint, CommunePlan, IrisPlan, QuarterPlan } from './blueprint.ts'
import { stream } from './random.ts'

export interface Size {
  readonly iris: number
  /** at most 999, and not more than there are IRIS */
  readonly communes: number
  readonly seed: number
}

const PERSONS_PER_IRIS = 2300
const IRIS_PER_QUARTER = 24
const GROUPS = 6
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * Communes around the largest in a sunflower, the others smaller and smaller (Zipf's law), with QPV and belts in the
 * most populated part; zones are named by their rank.
 *
 * @throws RangeError where the communes are too many for the IRIS or for their codes.
 */
export function generatedBlueprint({ iris, communes: count, seed }: Size): Blueprint {
  if (!(count >= 1 && count <= 999 && iris >= count))
    throw new RangeError(`${count} communes for ${iris} IRIS`)
  const weights = Array.from({ length: count }, (_, k) => (k + 1) ** -0.95)
  const populations = apportion(iris * PERSONS_PER_IRIS, weights)
  const divisions = apportion(iris - count, weights)
  const areas = populations.map((population, k) => {
    return Math.max(8, Math.sqrt(population) / 9) * stream(seed, 'area', k).between(0.8, 1.3)
  })
  let within = 0
  const communes = areas.map((areaKm2, k): CommunePlan => {
    const radius = k === 0 ? 0 : Math.sqrt((within + areaKm2 / 2) / Math.PI)
    within += areaKm2
    const [angle, population] = [k * GOLDEN_ANGLE, populations[k] ?? 0]
    const code = `00${String(k + 1).padStart(3, '0')}`
    return {
      code,
      name: `Commune ${k + 1}`,
      group: `secteur-${(Math.floor(((angle / (2 * Math.PI)) % 1) * GROUPS) % GROUPS) + 1}`,
      kind: k === 0 ? 'centre' : population > 6000 ? 'ring' : 'rural',
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
      areaKm2,
      population,
      iris: irisOf(code, (divisions[k] ?? 0) + 1),
    }
  })
  const used = new Set(communes.map((commune) => commune.group))
  return {
    seed,
    id: `generated-${iris}`,
    name: { fr: `Territoire engendré (${iris} IRIS)`, en: `Generated territory (${iris} IRIS)` },
    epci: { code: '000000000', name: 'Territoire engendré' },
    origin: { lon: -10, lat: 45 },
    groupsLabel: { fr: 'Secteur', en: 'Sector' },
    groups: [...used].sort().map((code) => ({ code, name: code.replace('-', ' ') })),
    communes,
    quarters: quartersOf(seed, Math.ceil(iris / IRIS_PER_QUARTER), areas[0] ?? 1),
    work: [],
    cases: new Map(),
    plan: {
      start: 2023,
      end: 2028,
      withoutObjective: null,
      withoutLastResult: null,
      resultBefore: null,
      printed: {},
    },
    calibration: null,
    residencesKeepYears: false,
  }
}

function irisOf(commune: string, count: number): IrisPlan[] {
  if (count === 1) return [{ code: `${commune}0000`, name: `IRIS ${commune}`, kind: 'Z' }]
  return Array.from({ length: count }, (_, k) => {
    const rank = k + 1
    return {
      code: `${commune}${String(100 + rank).padStart(4, '0')}`,
      name: `IRIS ${commune}-${rank}`,
      kind: rank % 12 === 0 ? 'A' : 'H',
    }
  })
}

/** Pairs of a QPV and its belt, apart from one another, in and around the largest commune. */
function quartersOf(seed: number, count: number, centreKm2: number): QuarterPlan[] {
  const spread = 1.25 * Math.sqrt(centreKm2 / Math.PI)
  const radius = (0.36 * spread) / Math.sqrt(count)
  return Array.from({ length: count }, (_, k) => k).flatMap((k): QuarterPlan[] => {
    const random = stream(seed, 'quarter-place', k)
    const angle = k * GOLDEN_ANGLE + 1
    const distance = spread * Math.sqrt((k + 0.5) / count)
    const [x, y] = [distance * Math.cos(angle), distance * Math.sin(angle)]
    const rank = String(k + 1).padStart(3, '0')
    const size = radius * random.between(0.8, 1)
    const [qpv, name] = [`QP000${rank}`, `Quartier ${k + 1}`]
    return [
      { code: qpv, name, kind: 'qpv', beltOf: null, x, y, radius: size },
      { code: `QV000${rank}`, name: `Pourtour ${k + 1}`, kind: 'qva', beltOf: qpv, x, y, radius: 1.7 * size },
    ]
  })
}
