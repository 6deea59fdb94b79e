import type { Correction } from '../indicators/correction.ts'
import type { Territory } from '../indicators/territory.ts'
import type { Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import type { MapLevel } from '../territory/level.ts'
import type { CorrectedZones, CorrectionCount, ViewCorrection } from './view-correction.ts'
import { type Weighing, weigh } from './view-counts.ts'

/** The corrections of a method at a level, on the figures of one year, by code of zone. */
export const correctionsOf = (
  { corrections = [] }: Pick<Territory, 'corrections'>,
  method: Method | null,
  level: MapLevel,
  year: number | null,
): ReadonlyMap<string, Correction> =>
  new Map(
    method === null
      ? []
      : corrections
          .filter((one) => one.method === method.id && one.level === level && one.year === year)
          .map((one) => [one.code, one]),
  )

/** @param computed index of the class of the zone, -1 where it is in a state */
export function viewCorrection(
  given: Correction | undefined,
  method: Method | null,
  computed: number,
): ViewCorrection | null {
  if (given === undefined) return null
  const classIndex = method?.classes.findIndex(({ id }) => id === given.class) ?? -1
  if (classIndex < 0) return null
  const { author, date, reason } = given
  const against = computed < 0 ? 'unclassed' : computed === classIndex ? 'same' : 'other'
  return { classIndex, against, author, date, reason }
}

interface Corrected {
  readonly correction: ViewCorrection | null
  readonly weight: Value | null
}

/** null where no zone is corrected. */
export function countCorrections(
  zones: readonly Corrected[],
  weighing: Weighing | null,
): CorrectionCount | null {
  const corrected = zones.filter(({ correction }) => correction !== null)
  if (corrected.length === 0) return null
  const counted = (against: ViewCorrection['against']): CorrectedZones => {
    const members = corrected.filter(({ correction }) => correction?.against === against)
    return { zones: members.length, weight: members.length === 0 ? null : weigh(members, weighing) }
  }
  return {
    corrected: corrected.length,
    of: zones.length,
    other: counted('other'),
    unclassed: counted('unclassed'),
  }
}
