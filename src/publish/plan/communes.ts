import { createRequire } from 'node:module'
import type { Mention } from '../../indicators/territory.ts'

/**
 * Communes of an EPCI from @etalab/decoupage-administratif 6.0.0: COG and EPCI of 1 January 2026.
 *
 * The package holds two populations. `epci.json` repeats the list of the DGCL, one vintage behind; `communes.json`
 * has the INSEE reference populations in force on 1 January 2026, of year 2023 (its sum for Bourgogne-Franche-Comté,
 * 2 802 670, is the one INSEE publishes for 2023). The latter is used.
 */
export interface Commune {
  readonly code: string
  readonly name: string
  /** municipal population of POPULATION_YEAR */
  readonly population: number
}

export const POPULATION_YEAR = 2023

export const POPULATION_MENTION: Mention = {
  source: 'insee-population',
  producer: 'Insee',
  title: {
    fr: 'Populations de référence, via @etalab/decoupage-administratif 6.0.0',
    en: 'Reference populations, through @etalab/decoupage-administratif 6.0.0',
  },
  vintage: '2023',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.insee.fr/fr/information/8683652',
}

interface PackagedCommune {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly population?: number
}

interface PackagedEpci {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}

const load = createRequire(import.meta.url)
const read = <T>(name: string): T => load(`@etalab/decoupage-administratif/data/${name}.json`) as T

/**
 * Name and communes of an EPCI, by increasing code.
 * @param fail told that the package has no such EPCI: says where it is declared
 * @throws Error where the package has no such EPCI, or lacks a member or its population
 */
export function communesOf(
  epci: string,
  fail = (reason: string): never => {
    throw new Error(reason)
  },
): { name: string; communes: Commune[] } {
  const found = read<PackagedEpci[]>('epci').find((e) => e.code === epci)
  if (!found) return fail(`no EPCI ${epci} in @etalab/decoupage-administratif`)
  const all = new Map(
    read<PackagedCommune[]>('communes')
      .filter((commune) => commune.type === 'commune-actuelle')
      .map((commune) => [commune.code, commune]),
  )
  const communes = found.membres.map(({ code }): Commune => {
    const commune = all.get(code)
    if (commune?.population === undefined) throw new Error(`no population for the commune ${code}`)
    return { code, name: commune.nom, population: commune.population }
  })
  return { name: found.nom, communes: communes.sort((a, b) => (a.code < b.code ? -1 : 1)) }
}
