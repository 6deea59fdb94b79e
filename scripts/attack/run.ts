import { join } from 'node:path'
import type { Highs } from 'highs'
import { attack, type Outcome, type Target } from './attack.ts'
import type { Builder } from './build.ts'
import { chance } from './chance.ts'
import { declareTerritory } from './declare.ts'
import { LARGE_PLACES, SMALL_PLACES } from './places.ts'
import { type Printed, readPrinted } from './printed.ts'
import { withResidences } from './residences.ts'
import { sameDwellings, withSameDwellings } from './same-dwellings.ts'
import type { Setting } from './settings.ts'
import { EXACT, makeTable, type Table, type TableSource } from './tables.ts'
import { IN_QUARTERS, OPS, randomTruth, STOCK } from './truth.ts'
import { randomWorld, type Size } from './world.ts'
import { writeSources } from './write-sources.ts'

export type Attacked =
  | ({ readonly kind: 'attacked'; readonly setting: string; readonly seed: number } & Outcome)
  | { readonly kind: 'refused'; readonly setting: string; readonly seed: number; readonly why: string }

/** Tax counts are those of LOVAC's edition of 2026, which describes 2025. */
const TAX_YEAR = 2025
const YEARS = [2024, 2022] as const
const REGISTER_YEAR = 2024
/** Of a part of an IRIS. */
const MOST_RESIDENCES = 4
/** IRIS of a commune and districts of a territory, at most. */
const SIZES: Readonly<Record<Setting['size'], Omit<Size, 'groups'>>> = {
  small: { iris: 5, quarters: 3 },
  large: { iris: 9, quarters: 12 },
  largest: { iris: 45, quarters: 20 },
}

/** Draws a territory, has its releases built, and attacks each when it comes out, held together with those before it. */
export async function runTerritory(
  setting: Setting,
  seed: number,
  data: string,
  work: string,
  builder: Builder,
  highs: Highs,
): Promise<Attacked> {
  const random = chance(seed)
  const isSmall = setting.size === 'small'
  const place = random.pick(isSmall ? SMALL_PLACES : LARGE_PLACES)
  const bare = randomWorld(place, { ...SIZES[setting.size], groups: random.int(0, 3) }, random)
  const world = setting.residences
    ? withResidences(bare, setting.residences === 'all', MOST_RESIDENCES, random)
    : bare
  const opsYears = setting.isBefore ? [2022] : YEARS.slice(0, setting.years)
  const years = [...new Set([...opsYears, ...(setting.isBefore ? [REGISTER_YEAR] : []), TAX_YEAR])]
  const drawn = randomTruth(world, years, random, isSmall)
  const truth = setting.isBefore ? withSameDwellings(drawn, 2022, REGISTER_YEAR) : drawn
  const tables = new Map<TableSource, Table>()
  for (const source of new Set(setting.releases.flatMap(({ sources }) => sources))) {
    const of =
      source.startsWith('ops') || (!setting.isBefore && (source === 'rpls-iris' || source === 'rpls-qpv'))
        ? opsYears
        : [source.startsWith('rpls') ? REGISTER_YEAR : TAX_YEAR]
    tables.set(source, makeTable(source, world, truth, of, setting.defects[source] ?? EXACT, random))
  }
  const folder = join(work, `t${seed}`)
  const releases: Target['releases'][number][] = []
  const outcomes: Outcome[] = []
  const former: string[] = []
  let hasQuarters = false
  for (const [at, release] of setting.releases.entries()) {
    const used = release.sources.flatMap((source) => tables.get(source) ?? [])
    const sources = join(folder, `sources-${at}`)
    writeSources(sources, world, used, release.hasQuarters, release.holder)
    const declaration = declareTerritory(data, `attacked-${seed}`, world, release.sources)
    const out = join(folder, `release-${at}`)
    const built = await builder.build(declaration, sources, out, release.holder, [...former])
    if (built.kind === 'refused') return { kind: 'refused', setting: setting.name, seed, why: built.why }
    if (release.holder === null) former.push(built.folder)
    const printed = await readPrinted(built.folder)
    // a landlord's figures are those of its own stock: of its folder, the others are attacked
    releases.push({ printed: release.holder === null ? printed : withoutOwn(printed), tables: used })
    hasQuarters ||= release.hasQuarters && world.quarters.length > 0
    // a reader may take the dwellings of the register for those of the survey, or not
    const readers = setting.isBefore ? [sameDwellings(truth, 2022, REGISTER_YEAR), []] : [[]]
    for (const known of readers)
      outcomes.push(
        attack({ world, truth, years, rules: setting.rules, releases, hasQuarters, known }, highs),
      )
  }
  return {
    kind: 'attacked',
    setting: setting.name,
    seed,
    tried: outcomes.reduce((total, { tried }) => total + tried, 0),
    findings: outcomes.flatMap(({ findings }) => findings),
    unproved: outcomes.reduce((total, { unproved }) => total + unproved, 0),
    blind: [...new Set(outcomes.flatMap(({ blind }) => blind))],
  }
}

function withoutOwn({ numbers, conflicts }: Printed): Printed {
  const own = [...OPS, STOCK, IN_QUARTERS]
  const others = [...numbers].filter(([name]) => !own.some((measure) => name.includes(`|${measure}|`)))
  return { numbers: new Map(others), conflicts }
}
