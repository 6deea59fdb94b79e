import type { Chance } from './chance.ts'
import { count } from './counts.ts'
import { IN_QUARTERS, OPS, STOCK, TAX, type Truth } from './truth.ts'
import type { World } from './world.ts'

export type TableLevel = 'commune' | 'iris' | 'qpv' | 'residence'

/** A file of a producer: a row a zone and a year, "s" where its producer masks. */
export interface Table {
  readonly source: string
  readonly level: TableLevel
  readonly measures: readonly string[]
  /** anybody may download it from its producer */
  readonly isPublic: boolean
  readonly rows: readonly Row[]
}

export interface Row {
  readonly code: string
  readonly year: number
  readonly values: ReadonlyMap<string, number | 's'>
}

/** How a table differs from the truth. */
export interface Defects {
  /** rows that the producer leaves out */
  readonly missing: 'none' | 'small' | 'some'
  /** counts a little off in some rows: another date, another perimeter */
  readonly disagrees: boolean
}

export const EXACT: Defects = { missing: 'none', disagrees: false }

interface Kind {
  readonly level: TableLevel
  readonly measures: readonly string[]
  readonly isPublic: boolean
}

/** Each table that a territory may have, by the source that declares it. */
export const TABLES = {
  'ops-iris': { level: 'iris', measures: [...OPS, STOCK, IN_QUARTERS], isPublic: false },
  // the same file, under the stricter rules that a publisher may choose
  'ops-iris-cells': { level: 'iris', measures: [...OPS, STOCK, IN_QUARTERS], isPublic: false },
  'ops-iris-alike': { level: 'iris', measures: [...OPS, STOCK, IN_QUARTERS], isPublic: false },
  'ops-iris-subsets': { level: 'iris', measures: [...OPS, STOCK, IN_QUARTERS], isPublic: false },
  // the survey without the dwellings
  'ops-iris-alone': { level: 'iris', measures: OPS, isPublic: false },
  'ops-communes': { level: 'commune', measures: OPS, isPublic: false },
  'ops-qpv': { level: 'qpv', measures: OPS, isPublic: false },
  'rpls-iris': { level: 'iris', measures: [STOCK, IN_QUARTERS], isPublic: true },
  'rpls-communes': { level: 'commune', measures: [STOCK, IN_QUARTERS], isPublic: true },
  'rpls-qpv': { level: 'qpv', measures: [STOCK], isPublic: true },
  'lovac-communes': { level: 'commune', measures: TAX, isPublic: true },
  'tax-iris': { level: 'iris', measures: TAX, isPublic: false },
  // the register, dwelling by dwelling, and what landlords count
  'rpls-logements': { level: 'residence', measures: [STOCK], isPublic: true },
  'ops-residences': { level: 'residence', measures: OPS, isPublic: false },
  'ops-residences-all': { level: 'residence', measures: OPS, isPublic: false },
  'ops-residences-cells': { level: 'residence', measures: OPS, isPublic: false },
  'ops-residences-subsets': { level: 'residence', measures: OPS, isPublic: false },
} as const satisfies Record<string, Kind>
export type TableSource = keyof typeof TABLES

const SIZE_OF: Record<string, string> = {
  PP_TOTAL: 'PP_TOTAL',
  PP_VACANT: 'PP_TOTAL',
  PP_VACANT_2Y: 'PP_TOTAL',
}
const MASKED_FROM = 11

export function makeTable(
  source: TableSource,
  world: World,
  truth: Truth,
  years: readonly number[],
  { missing, disagrees }: Defects,
  random: Chance,
): Table {
  const { level, measures, isPublic }: Kind = TABLES[source]
  const rows = zonesOf(world, level).flatMap((code) =>
    years.flatMap((year): Row[] => {
      const of = (measure: string) => truth.get(count(level, code, measure, year)) ?? 0
      const size = of(SIZE_OF[measures[0] ?? ''] ?? STOCK)
      const isLeftOut = missing === 'small' ? size < 11 : missing === 'some' && random.percent(12)
      if (isLeftOut) return []
      const off = disagrees && random.percent(40) ? random.int(1, 6) : 0
      const values = new Map(measures.map((measure) => [measure, of(measure) > 0 ? of(measure) + off : 0]))
      return [{ code, year, values: source === 'lovac-communes' ? marked(values, random) : values }]
    }),
  )
  return { source, level, measures, isPublic, rows }
}

/** As the tax administration publishes: nothing under 11, and now and then a larger count that would give it. */
const marked = (values: ReadonlyMap<string, number>, { percent }: Chance) =>
  new Map(
    [...values].map(([measure, value]): [string, number | 's'] => [
      measure,
      value < MASKED_FROM || percent(8) ? 's' : value,
    ]),
  )

function zonesOf({ place, iris, quarters, residences }: World, level: TableLevel): readonly string[] {
  switch (level) {
    case 'commune':
      return place.communes
    case 'iris':
      return iris.map(({ code }) => code)
    case 'qpv':
      return quarters.map(({ code }) => code)
    case 'residence':
      return (residences?.list ?? []).map(({ name }) => name)
  }
}
