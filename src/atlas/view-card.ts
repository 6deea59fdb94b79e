import { MEMBER_LEVEL } from '../territory/level.ts'
import { groupOf, parentsOf } from './parents.ts'
import { pointFacts } from './point-facts.ts'
import type { ResolvedView, ViewCard, ViewZone } from './view.ts'
import {
  type DetailInput,
  partLabels,
  zoneComplements,
  zoneCounts,
  zoneParts,
  zoneProgress,
  zoneRange,
  zoneSeries,
  zoneTarget,
} from './zone-detail.ts'

/**
 * What the card of a zone shows that no threshold moves: read once for a zone, an indicator and a year.
 * @param code of a zone of the level chosen
 * @param everyYear the numbers of the zones of the level in every year
 */
export function cardDetail(
  input: DetailInput,
  code: string,
  { method, year, circles }: Pick<ResolvedView, 'method' | 'year'> & { readonly circles: boolean },
  everyYear: readonly number[],
): Omit<ViewCard, 'zone' | 'history'> {
  const { store, choice } = input
  const zone = store.zone(choice.level, code)
  const group = zone ? groupOf(store, zone) : null
  return {
    parents: zone ? parentsOf(store, zone) : [],
    facts: pointFacts(input, code),
    series: method ? [] : zoneSeries(input, code),
    // the greatest count of a territory would lay those of the others flat
    extent: method || circles ? null : extentOf(everyYear),
    parts: zoneParts(input, code),
    progress: zoneProgress(input, code, year),
    target: zoneTarget(input, code),
    range: zoneRange(input, code),
    partLabels: partLabels(input),
    complements: method ? zoneComplements(input, method, code, year ?? 0) : [],
    counts: method && zoneCounts(input, method, code, year ?? 0),
    groupCommunes:
      group === null
        ? []
        : store
            .zones(MEMBER_LEVEL)
            .filter((commune) => commune.group === group)
            .map((commune) => commune.code),
  }
}

function extentOf(numbers: readonly number[]): ViewCard['extent'] {
  if (numbers.length === 0) return null
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    least = Math.min(least, number)
    greatest = Math.max(greatest, number)
  }
  return [least, greatest]
}

/** The zone whose card is shown: the last one selected; undefined where none is, or not at this level. */
export const cardZone = (zones: readonly ViewZone[], selection: readonly string[]): ViewZone | undefined =>
  selection.length === 0 ? undefined : zones.find(({ code }) => code === selection.at(-1))
