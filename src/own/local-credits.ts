import type { Catalogue } from '../atlas/catalogue.ts'
import type { ContourCredit, Credit, Territory } from '../indicators/territory.ts'
import { printable } from '../lib/printable.ts'
import type { Derived } from './derived.ts'
import { measuresOf } from './measures-of.ts'

const asLocal = (credit: Credit): Credit => ({ ...credit, local: true })

/**
 * The credit of contours that a reader opens: their files, which is all that is known of them. A form that the atlas knows
 * is no proof of a producer, a vintage or a licence.
 */
export function localContours(
  { source, title, levels: _, ...declared }: ContourCredit,
  files: readonly string[],
): ContourCredit {
  if (files.length === 0) return { source, title, ...declared, local: true }
  return {
    source,
    title,
    producer: files.map((file) => printable(file)).join(', '),
    vintage: 'édition déposée',
    licence: null,
    page: null,
    local: true,
  }
}

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
