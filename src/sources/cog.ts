import type { CogEvent } from './cog/events.ts'
import type { Extent } from './cog/extents.ts'
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
  /** where a commune, an IRIS or a QPV is, by its code: its arrondissement, else its département; null: unknown */
  extentOf(code: string): Extent | null
}

/** A line of the package's list of communes. */
export interface CogEntry {
  readonly code: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly commune?: string
  readonly chefLieu?: string
  readonly arrondissement?: string
  readonly anciensCodes?: readonly string[]
}

export function cogOf(
  entries: readonly CogEntry[],
  events: readonly CogEvent[],
  extents: ReadonlyMap<string, Extent>,
): Cog {
  const places = new Map(entries.map(({ code, arrondissement }) => [code, arrondissement]))
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
    extentOf: (code) =>
      extents.get(places.get(code.slice(0, 5)) ?? '') ?? extents.get(departementOf(code)) ?? null,
  }
}

/** `95` of 95002, `2A` of 2A0040101, `971` of 97105; of a QPV, that of its code: `01` of QP001901, `974` of QN97401M. */
export function departementOf(code: string): string {
  if (code.startsWith('Q')) return code.slice(2, 5).replace(/^0/, '')
  return code.slice(0, code.startsWith('97') ? 3 : 2)
}
