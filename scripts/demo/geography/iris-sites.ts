import { type LocalPlane, localPlane } from '../../../src/contours/local-plane.ts'
import type { ContourSite } from '../../../src/contours/schematic-contours.ts'
import type { CommunePlan } from '../blueprint.ts'
import { stream } from '../random.ts'

/** Turns of a sunflower head: no two seeds in line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** From 0.5 (even density) to 1: how much denser the middle of a commune is. */
const CONCENTRATION = 0.72

/** Where the IRIS of a commune begin, and their areas (in proportion): small in the middle, wide at the edge. */
export function irisSites(
  seed: number,
  commune: CommunePlan,
  middle: readonly [number, number],
): ContourSite[] {
  const plane: LocalPlane = localPlane(middle)
  const radius = Math.sqrt(commune.areaKm2 / Math.PI)
  const count = commune.iris.length
  return commune.iris.map((iris, k) => {
    const random = stream(seed, 'site', iris.code)
    const share = (k + 0.5) / count
    const distance = radius * share ** CONCENTRATION * random.between(0.9, 1.1)
    const angle = k * GOLDEN_ANGLE + random.between(-0.2, 0.2)
    const [lon, lat] = plane.invert([distance * Math.cos(angle), distance * Math.sin(angle)])
    const wide = iris.kind === 'A' || iris.kind === 'D' ? 1.6 : 1
    const areaKm2 = wide * share ** (2 * CONCENTRATION - 1) * random.between(0.7, 1.4)
    return { code: iris.code, lon, lat, areaKm2 }
  })
}
