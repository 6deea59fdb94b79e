import { MEMBER_LEVEL } from '../territory/level.ts'
import { groupOf } from './parents.ts'
import type { ResolvedView, ViewCard, ViewZone } from './view.ts'
import {
  type DetailInput,
  partLabels,
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
 */
export function cardDetail(
  input: DetailInput,
  code: string,
  { method, year }: Pick<ResolvedView, 'method' | 'year'>,
): Omit<ViewCard, 'zone'> {
  const { store, choice } = input
  const zone = store.zone(choice.level, code)
  const group = zone ? groupOf(store, zone) : null
  return {
    series: method ? [] : zoneSeries(input, code),
    parts: zoneParts(input, code),
    progress: zoneProgress(input, code, year),
    target: zoneTarget(input, code),
    range: zoneRange(input, code),
    partLabels: partLabels(input),
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

/** The zone whose card is shown: the last one selected; undefined where none is, or not at this level. */
export const cardZone = (zones: readonly ViewZone[], selection: readonly string[]): ViewZone | undefined =>
  selection.length === 0 ? undefined : zones.find(({ code }) => code === selection.at(-1))
