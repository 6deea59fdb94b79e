import { apportion } from '../apportion.ts'
import type { Calibration } from '../blueprint.ts'
import type { Housing } from './housing.ts'
import type { SocialStock } from './social-stock.ts'

/**
 * Whole dwellings in proportion of the drawn ones, by IRIS code. With a calibration, each cell of the cross-table
 * (fragile or not, in QPV or QVA or outside, centre or elsewhere) is scaled on its own to the count that it must
 * have; without one, sums stay as drawn.
 */
export function calibrate(
  calibration: Calibration | null,
  housings: readonly Housing[],
  drawn: ReadonlyMap<string, SocialStock>,
  concern: ReadonlySet<string>,
): Map<string, SocialStock> {
  const part = (
    side: keyof SocialStock,
    chosen: (housing: Housing) => boolean,
    target: number | undefined,
  ) => {
    const weights = housings.map((h) => (chosen(h) ? (drawn.get(h.iris.code)?.[side] ?? 0) : 0))
    return apportion(target ?? Math.round(weights.reduce((a, b) => a + b, 0)), weights)
  }
  const fragile = (h: Housing) => concern.has(h.iris.code)
  const centre = (h: Housing) => h.commune.kind === 'centre'
  const c = calibration
  const otherLocated = c ? c.located - c.concernLocated : undefined
  const otherOutside = c
    ? c.stock - c.located - c.concernOutsideCentre - c.concernOutsideElsewhere
    : undefined
  const located = [
    part('located', fragile, c?.concernLocated),
    part('located', (h) => !fragile(h), otherLocated),
  ]
  const outside = [
    part('outside', (h) => fragile(h) && centre(h), c?.concernOutsideCentre),
    part('outside', (h) => fragile(h) && !centre(h), c?.concernOutsideElsewhere),
    part('outside', (h) => !fragile(h), otherOutside),
  ]
  const at = (parts: readonly number[][], i: number) => parts.reduce((sum, p) => sum + (p[i] ?? 0), 0)
  return new Map(housings.map((h, i) => [h.iris.code, { located: at(located, i), outside: at(outside, i) }]))
}
