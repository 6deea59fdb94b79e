import { typesetName } from '../i18n/typeset.ts'
import { type ZoneCode, zoneCode } from '../territory/code.ts'
import { departementOf } from './cog/departement.ts'
import { epciName } from './cog/epci-name.ts'
import type { Extent } from './cog/extents.ts'
import { type CogHistory, cogHistory } from './cog/history.ts'
import type { CogData } from './cog-data.ts'

/**
 * The code of a commune against the COG in force. `merged`: a former commune now inside `into`, whose own row an older
 * file keeps apart. `part`: an arrondissement or an associated commune (Lomme in Lille), which files list, when they
 * do, beside a whole that counts it already.
 */
type Vintage =
  | { readonly kind: 'current' }
  | { readonly kind: 'merged' | 'part'; readonly into: string }
  | { readonly kind: 'unknown' }

export interface Commune {
  readonly code: ZoneCode
  readonly name: string
  /** municipal population (src/publish/plan/population.ts has its year) */
  readonly population: number
}

export interface Epci {
  readonly code: string
  /** as it is printed: “Communauté d’agglomération de Lens-Liévin” */
  readonly name: string
  /** as the list has it: “CA de Lens - Liévin” */
  readonly label: string
  /** by increasing code */
  readonly communes: readonly Commune[]
}

/** The official geographic code in force. */
export interface Cog {
  vintage(code: string): Vintage
  /** the parts that make up a whole: the arrondissements of Paris, Lyon, Marseille; else none */
  arrondissements(code: string): readonly string[]
  /** what communes were before, at each date */
  readonly history: CogHistory
  /** where a commune, an IRIS or a QPV is, by its code: its arrondissement, else its département; null: unknown */
  extentOf(code: string): Extent | null
  /**
   * @param code SIREN
   * @returns null where there is no such EPCI
   * @throws Error where a member or its population is lacking
   */
  epci(code: string): Epci | null
  /** the EPCI that a commune is a member of; null where it is of none */
  epciOf(commune: string): string | null
}

/** Why nothing can be built from the code of an EPCI that there is not. */
export const noEpci = (code: string): string => `no EPCI ${code} in @etalab/decoupage-administratif`

export function cogOf({ communes, epcis, merged, parts, districts, events, extents }: CogData): Cog {
  const vintages = new Map<string, Vintage>()
  const districtsOf = new Map<string, string[]>()
  for (const [code, into] of merged) vintages.set(code, { kind: 'merged', into })
  for (const [code, into] of parts) vintages.set(code, { kind: 'part', into })
  for (const [code, into] of districts) {
    vintages.set(code, { kind: 'part', into })
    districtsOf.set(into, [...(districtsOf.get(into) ?? []), code])
  }
  // last: the seat of a merger is also listed as one of its own parts
  for (const [code] of communes) vintages.set(code, { kind: 'current' })
  const current = new Map(communes.map((commune) => [commune[0], commune]))
  const extentByPlace = new Map<string | null, Extent>(extents.map(([place, ...extent]) => [place, extent]))
  const arrondissementOf = (code: string): string | null => {
    const vintage = vintages.get(code)
    const whole = vintage && 'into' in vintage ? vintage.into : code
    return current.get(whole)?.[3] ?? null
  }
  const byCode = new Map(epcis.map((epci) => [epci[0], epci]))
  const epciByMember = new Map(epcis.flatMap(([code, , members]) => members.map((member) => [member, code])))
  const communeOf = (code: string): Commune => {
    const [, name, population] = current.get(code) ?? []
    if (name === undefined || population === undefined || population === null)
      throw new Error(`no population for the commune ${code}`)
    return { code: zoneCode('commune', code), name: typesetName(name), population }
  }
  return {
    vintage: (code) => vintages.get(code) ?? { kind: 'unknown' },
    arrondissements: (code) => districtsOf.get(code) ?? [],
    history: cogHistory(events),
    extentOf: (code) =>
      extentByPlace.get(arrondissementOf(code.slice(0, 5))) ?? extentByPlace.get(departementOf(code)) ?? null,
    epci(code) {
      const [, label, members] = byCode.get(code) ?? []
      if (label === undefined || members === undefined) return null
      return { code, name: epciName(label), label, communes: [...members].sort().map(communeOf) }
    },
    epciOf: (commune) => epciByMember.get(commune) ?? null,
  }
}
