import type { SecrecyRule } from '../../../src/indicators/catalogue.ts'
import type { Value } from '../../../src/indicators/value.ts'
import type { Occupancy } from './occupancy.ts'

type PublishedCounts = { readonly [K in keyof Occupancy]: Value }

/**
 * The counts as they may be published under the survey's rule. No total of communes or of the EPCI is published, so
 * nothing crosses IRIS. An IRIS without social housing has nothing to hide: its zeros are public.
 */
export function protectOccupancy(counts: Occupancy, { kind, threshold }: SurveyRule): PublishedCounts {
  if (counts.households === 0 || threshold === null) return counts
  if (kind === 'set') return counts.households < threshold ? allSecret(counts) : counts
  return protectCounts(counts, threshold)
}

export type SurveyRule = Pick<SecrecyRule, 'kind' | 'threshold'>

const allSecret = (counts: Occupancy): PublishedCounts =>
  Object.fromEntries(Object.keys(counts).map((count) => [count, 'suppressed'])) as PublishedCounts

/**
 * Under a rule of cells secret is any count under the threshold, and any that subtracting published counts would give:
 * the households out of a group, and the four cells of recent x under 40 %. What is masked grows until a reader, for each
 * count, either knows that it is not secret or can place it anywhere under the threshold.
 */
function protectCounts(counts: Occupancy, threshold: number): PublishedCounts {
  const { households, householdsU40, recent, recentU40, adults, unemployed } = counts
  const isSecret = (count: number) => count < threshold
  const hiddenAdults = isSecret(adults)
  const hiddenUnemployed = hiddenAdults || isSecret(unemployed) || isSecret(adults - unemployed)
  const masks = tenantMasks(households, householdsU40, recent, recentU40, threshold)
  return {
    households: masks.has('households') ? 'suppressed' : households,
    householdsU40: masks.has('householdsU40') ? 'suppressed' : householdsU40,
    recent: masks.has('recent') ? 'suppressed' : recent,
    recentU40: masks.has('recentU40') ? 'suppressed' : recentU40,
    adults: hiddenAdults ? 'suppressed' : adults,
    unemployed: hiddenUnemployed ? 'suppressed' : unemployed,
  }
}

type TenantCount = 'households' | 'householdsU40' | 'recent' | 'recentU40'

/** The least of these masks that is safe, from "nothing" to "everything". */
function tenantMasks(
  h: number,
  u: number,
  r: number,
  ru: number,
  threshold: number,
): ReadonlySet<TenantCount> {
  const isSecret = (count: number) => count < threshold
  const cells = [ru, r - ru, u - ru, h - r - u + ru]
  if (!cells.some(isSecret)) return new Set()
  const margins = { u: isSecret(u) || isSecret(h - u), r: isSecret(r) || isSecret(h - r) }
  // Only the corner masked: its bounds, given the margins (Fréchet), are those of the three other cells in turn.
  const low = Math.max(0, u + r - h)
  const high = Math.min(u, r)
  const reach = [
    [low, high],
    [r - high, r - low],
    [u - high, u - low],
    [h - r - u + low, h - r - u + high],
  ] as const
  const free = reach.every(([from, to]) => from >= threshold || (from === 0 && to >= threshold - 1))
  if (!margins.u && !margins.r && free) return new Set(['recentU40'])
  if (!margins.r) return new Set(['recentU40', 'householdsU40'])
  if (!margins.u) return new Set(['recentU40', 'recent'])
  if (!isSecret(h)) return new Set(['recentU40', 'householdsU40', 'recent'])
  return new Set(['recentU40', 'householdsU40', 'recent', 'households'])
}
