import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Credit, Territory } from '../../indicators/territory.ts'
import type { Derived } from './derived.ts'
import { measuresOf } from './measures-of.ts'

const asLocal = (credit: Credit): Credit => ({ ...credit, local: true })

/** The credits of the measures that files give, each marked as local. */
export function localCredits(
  credits: Readonly<Record<string, readonly Credit[]>>,
  derived: readonly Derived[],
): Record<string, Credit[]> {
  const local = Object.fromEntries(Object.entries(credits).map(([id, list]) => [id, list.map(asLocal)]))
  for (const one of derived) for (const { id, credit } of one.measures) local[id] = [asLocal(credit)]
  return local
}

/** The credits of an indicator: those of the files, and those published where one of its measures is none of theirs. */
export function creditsBeside(
  { indicator, credits }: Territory['available'][number],
  { available }: Territory,
  all: Catalogue,
  ownMeasures: ReadonlySet<string>,
): Credit[] {
  const declared = all.indicators.find(({ id }) => id === indicator)
  const isWhole = !declared || measuresOf(declared, all).every((id) => ownMeasures.has(id))
  const former = isWhole ? [] : (available.find((one) => one.indicator === indicator)?.credits ?? [])
  return [...credits, ...former]
}
