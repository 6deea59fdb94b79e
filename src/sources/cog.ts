import type { CogEvent } from './cog/events.ts'
import { type CogHistory, cogHistory } from './cog/history.ts'

/**
 * The code of a commune against the COG in force, by @etalab/decoupage-administratif. `merged`: a former commune now
 * inside `into`, whose own row an older file keeps apart. `part`: an arrondissement or an associated commune (Lomme in
 * Lille), which files list, when they do, beside a whole that counts it already.
 */
type Vintage =
  | { readonly kind: 'current' }
  | { readonly kind: 'merged' | 'part'; readonly into: string }
  | { readonly kind: 'unknown' }

export interface Cog {
  vintage(code: string): Vintage
  /** the parts that make up a whole: the arrondissements of Paris, Lyon, Marseille; else none */
  arrondissements(code: string): readonly string[]
  /** what communes were before, at each date */
  readonly history: CogHistory
}

/** A line of the package's list of communes. */
export interface CogEntry {
  readonly code: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly commune?: string
  readonly chefLieu?: string
  readonly anciensCodes?: readonly string[]
}

export function cogOf(entries: readonly CogEntry[], events: readonly CogEvent[]): Cog {
  const vintages = new Map<string, Vintage>()
  const districts = new Map<string, string[]>()
  for (const entry of entries)
    for (const former of entry.anciensCodes ?? []) vintages.set(former, { kind: 'merged', into: entry.code })
  for (const { code, type, commune, chefLieu } of entries) {
    if (type === 'commune-deleguee' && chefLieu) vintages.set(code, { kind: 'merged', into: chefLieu })
    if (type === 'commune-associee' && chefLieu) vintages.set(code, { kind: 'part', into: chefLieu })
    if (type === 'arrondissement-municipal' && commune) {
      vintages.set(code, { kind: 'part', into: commune })
      districts.set(commune, [...(districts.get(commune) ?? []), code])
    }
  }
  // last: the seat of a merger is also listed as one of its own parts
  for (const { code, type } of entries)
    if (type === 'commune-actuelle') vintages.set(code, { kind: 'current' })
  return {
    vintage: (code) => vintages.get(code) ?? { kind: 'unknown' },
    arrondissements: (code) => districts.get(code) ?? [],
    history: cogHistory(events),
  }
}
