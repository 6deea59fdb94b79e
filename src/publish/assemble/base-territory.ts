import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import { epciNameIn } from '../../sources/cog/epci-name.ts'
import { type Cog, type Commune, noEpci } from '../../sources/cog.ts'
import { planPath } from '../plan/plan.ts'
import { type PlanSource, planSource } from '../plan/plan-territory.ts'
import { POPULATION_CREDIT, POPULATION_YEAR } from '../plan/population.ts'
import type { TerritoryDeclaration } from './declaration.ts'

/** What a territory is before any source is read: its communes, and its plan where it has one. */
export interface BaseTerritory {
  readonly epciName: string
  readonly communes: readonly Commune[]
  /** the communes of each EPCI, by its name, where several publish one atlas */
  readonly epcis: readonly {
    readonly code: string
    readonly name: string
    readonly members: readonly string[]
  }[]
  /** what its plan says; null where it declares none */
  readonly plan: PlanSource | null
}

/**
 * @throws DeclarationError where there is no such EPCI or plan, the number of communes is not the one declared, or the
 * plan is of another EPCI
 */
export function baseTerritory(
  files: DeclaredFiles,
  { value: declared, fail }: DeclaredYaml<TerritoryDeclaration>,
  catalogue: Catalogue,
  cog: Cog,
): BaseTerritory {
  const epcis = declared.epci.map((code, e) => {
    const { name, communes } = cog.epci(code) ?? fail(['epci', e], noEpci(code))
    return { code, name, members: communes.map((commune) => commune.code), communes }
  })
  const communes = epcis.flatMap((epci) => epci.communes).sort((a, b) => (a.code < b.code ? -1 : 1))
  if (declared.communes !== undefined && declared.communes !== communes.length)
    fail(['communes'], `${declared.communes} communes declared, ${communes.length} in the package`)
  const path = declared.plan === null ? null : planPath(declared.plan)
  if (path !== null && files.text(path) === null) fail(['plan'], `no plan "${declared.plan}" in data/plans`)
  const plan = path === null ? null : planSource(files, path, catalogue, cog)
  if (plan && (declared.epci.length > 1 || plan.meta.epci.code !== declared.epci[0]))
    fail(['plan'], `the plan is of the EPCI ${plan.meta.epci.code} alone`)
  const [first] = epcis
  const epciName = epcis.length === 1 && first ? epciNameIn(first.name, declared.name.fr) : declared.name.fr
  return {
    epciName,
    communes,
    epcis: epcis.map(({ code, name, members }) => ({ code, name, members })),
    plan,
  }
}

export const populationCells = (communes: readonly Commune[]): CellRow[] =>
  communes.map(({ code, population: value }) => ({
    level: 'commune',
    code,
    measure: 'POPULATION',
    year: POPULATION_YEAR,
    value,
    state: null,
    flags: 0,
  }))

export const POPULATION_CREDITS = { POPULATION: POPULATION_CREDIT }

export const blankZone: Omit<ZoneRow, 'level' | 'code' | 'name'> = {
  commune: null,
  group: null,
  kind: null,
  perimeter: null,
  lon: null,
  lat: null,
}
