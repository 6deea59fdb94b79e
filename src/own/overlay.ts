import { type Catalogue, withTerritory } from '../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../db/tables.ts'
import type { Text } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { Credit, Territory, TerritoryCatalogue } from '../indicators/territory.ts'
import { collectCells, rowId } from '../publish/assemble/collect-cells.ts'
import { resultMeasures } from '../publish/assemble/result-event.ts'
import { type LeftObjectives, suppliedObjectives } from '../publish/assemble/supplied-objectives.ts'
import { formulaMeasures } from '../publish/catalogue/load-catalogue.ts'
import type { Declarations } from '../publish/declarations.ts'
import { coverage } from '../publish/folder/coverage.ts'
import { irisByCommune, saneFigures } from '../publish/read/sane-figures.ts'
import type { UsedSource } from '../publish/read/source-account.ts'
import { publishedTotals } from '../publish/secrecy/published-totals.ts'
import type { SecretInput } from '../publish/secrecy/secret-cells.ts'
import type { SanityFinding } from '../sanity/finding.ts'
import { type Derived, derivedCatalogue, derivedCells } from './derived.ts'
import { ownCatalogue } from './own-source.ts'
import { textTable } from './own-texts.ts'
import type { OwnReading } from './read-own.ts'

/** A territory as it is published, without what the reader adds. */
export interface Shown {
  readonly territory: Territory
  readonly zones: readonly ZoneRow[]
  readonly cells: readonly CellRow[]
}

/** A territory with the reader's own files in it: what the page shows, and nothing publishes. */
export interface Overlay extends Shown {
  /** ids of the indicators that a file of the reader's own gives or changes, by file */
  readonly indicators: Readonly<Record<string, readonly string[]>>
  /** source of each cell that a file gives, by `rowId` */
  readonly origins: ReadonlyMap<string, UsedSource>
  /** what does not agree with what else is known; what cannot be believed is left out until the reader accepts it */
  readonly findings: readonly SanityFinding[]
}

export interface OverlayOptions {
  readonly mask?: Mask | null
  /** names of findings that the reader knows to be right */
  readonly accepted?: readonly string[]
}

/** What a publication would print of the same cells (see mask.ts). */
export type Mask = (
  open: Pick<SecretInput, 'zones' | 'cells' | 'origins' | 'catalogue'>,
) => readonly CellRow[]

const LOCAL = { fr: 'Données locales, non publiées', en: 'Local data, not published' }

/**
 * The territory in view with the files of a reader: their cells take the place of those published of the same zone,
 * measure and year, and each indicator that reads one of them bears a mention that it is local.
 */
export function overlay(
  shown: Shown,
  readings: readonly OwnReading[],
  derived: readonly Derived[],
  { catalogue: shared, extras, limits, cog }: Declarations,
  { mask = null, accepted = [] }: OverlayOptions = {},
): Overlay {
  const { territory, zones } = shown
  const sane = saneFigures(
    {
      tables: readings.flatMap(({ tables }) => tables),
      results: readings.flatMap(({ results }) => results),
    },
    irisByCommune(zones.filter(({ level }) => level === 'iris')),
    {
      limits,
      accepted: accepted.map((finding) => ({ finding, reason: LOCAL })),
      populations: new Map(
        (cog.epci(territory.epci.code)?.communes ?? []).map(({ code, population }) => [code, population]),
      ),
    },
  )
  const supplied = suppliedObjectives(
    territory.plan,
    readings.flatMap((reading) => reading.objectives),
    [],
  )
  const { plan, objectives } = supplied
  const objectivesSource = readings.find((reading) => reading.objectives.length > 0)?.used ?? null
  const before = withTerritory(shared, territory)
  const own = addedCatalogue(territory, readings, extras, before)
  const added = {
    ...own,
    measures: [...own.measures, ...resultMeasures(plan, before)].filter(
      ({ id }, i, all) => all.findLastIndex((other) => other.id === id) === i,
    ),
  }
  const ids = new Set([...before.sources, ...added.sources].map(({ id }) => id))
  const collected = collectCells(
    { cells: [], credits: {} },
    {
      tables: sane.tables,
      results: sane.results,
      objectives,
    },
    { objectives: objectivesSource, ids, event: plan?.event ?? null },
    [...before.measures, ...added.measures],
  )
  const origins = new Map(collected.origins)
  const whole = withTerritory(shared, { catalogue: added })
  const totals = publishedTotals({
    zones,
    cells: collected.cells,
    origins,
    catalogue: whole,
    overlaps: [],
    exempt: new Set(),
    identities: [],
  })
  for (const [key, origin] of totals.origins) origins.set(key, origin)
  const given = [...collected.cells, ...totals.cells]
  const keys = new Set(given.map(rowId))
  const open = [...shown.cells.filter((cell) => !keys.has(rowId(cell))), ...given]
  const cells = mask ? mask({ zones, cells: open, origins, catalogue: whole }) : open
  const made = derivedCells(derived, zones, cells)
  const catalogue = withDerived(added, derived, whole)
  const all = withTerritory(shared, { catalogue })
  const ownMeasures = new Set([...given, ...made].map(({ measure }) => measure))
  const touched = all.indicators.filter((indicator) =>
    measuresOf(indicator, all).some((id) => ownMeasures.has(id)),
  )
  const credits = localCredits(collected.credits, derived)
  const tables = readings.flatMap(({ file, used, texts }) => {
    const names = new Map<string, string>(zones.map(({ code, name }) => [code, name]))
    return textTable(used.declaration.id, file, texts, (code) => names.get(code) ?? code, LOCAL) ?? []
  })
  const { available, unavailable } = coverage(
    {
      meta: { ...territory, plan },
      zones,
      cells: [...cells, ...made],
      layers: {},
      credits,
      reasons: {},
    },
    territory.levels,
    { ...all, indicators: touched },
  )
  const isMade = new Set(available.map(({ indicator }) => indicator))
  return {
    zones,
    cells: [...cells, ...made],
    origins,
    findings: sane.findings,
    territory: {
      ...territory,
      plan,
      catalogue,
      available: [
        ...territory.available.filter(({ indicator }) => !isMade.has(indicator)),
        ...available.map((one) => ({ ...one, credits: creditsBeside(one, territory, all, ownMeasures) })),
      ],
      unavailable: [
        ...territory.unavailable.filter(({ indicator }) => !isMade.has(indicator)),
        ...unavailable.filter(
          ({ indicator }) => !territory.unavailable.some((u) => u.indicator === indicator),
        ),
      ],
      tables: [...territory.tables, ...tables],
      notes: [...territory.notes, ...supplied.notes, ...supplied.left.map(leftNote)],
    },
    indicators: indicatorsByFile(readings, available, all),
  }
}

/** What the files add to the catalogue of the territory: their own columns, or the ready-made figures of their source. */
function addedCatalogue(
  { catalogue }: Territory,
  readings: readonly OwnReading[],
  extras: Declarations['extras'],
  before: Catalogue,
): TerritoryCatalogue {
  const own: TerritoryCatalogue = {
    sources: [...(catalogue?.sources ?? [])],
    measures: [...(catalogue?.measures ?? [])],
    indicators: [...(catalogue?.indicators ?? [])],
  }
  const isNew = (kind: 'sources' | 'measures' | 'indicators', id: string) =>
    !own[kind].some((one) => one.id === id) && !before[kind].some((one) => one.id === id)
  for (const { file, use, used } of readings) {
    const extra = use.kind === 'table' ? ownCatalogue(file, use.table) : extras.get(used.declaration.id)
    if (!extra) continue
    own.sources.push(...extra.sources.filter(({ id }) => isNew('sources', id)))
    own.measures.push(...extra.measures.filter(({ id }) => isNew('measures', id)))
    own.indicators.push(...extra.indicators.filter(({ id }) => isNew('indicators', id)))
  }
  return own
}

function withDerived(
  own: TerritoryCatalogue,
  derived: readonly Derived[],
  before: Catalogue,
): TerritoryCatalogue {
  const more = derivedCatalogue(derived, before)
  return {
    sources: [...own.sources, ...more.sources],
    measures: [...own.measures, ...more.measures],
    indicators: [...own.indicators, ...more.indicators],
  }
}

/** Every measure that an indicator reads; those of its method, and what weighs it, among them. */
export function measuresOf(
  { formula, weight }: Indicator,
  { methods }: Pick<Catalogue, 'methods'>,
): string[] {
  const method = formula.kind === 'method' ? methods.find(({ id }) => id === formula.method) : undefined
  return [
    ...(method
      ? [
          ...method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]),
          method.weight,
          ...(method.located === undefined ? [] : [method.located]),
        ]
      : formulaMeasures(formula).map(([, measure]) => measure)),
    ...(weight === null ? [] : [weight]),
  ]
}

const asLocal = (credit: Credit): Credit => ({ ...credit, local: true })

function localCredits(
  credits: Readonly<Record<string, readonly Credit[]>>,
  derived: readonly Derived[],
): Record<string, Credit[]> {
  const local = Object.fromEntries(Object.entries(credits).map(([id, list]) => [id, list.map(asLocal)]))
  for (const one of derived) for (const { id, credit } of one.measures) local[id] = [asLocal(credit)]
  return local
}

/** The credits of an indicator: those of the files, and those published where one of its measures is none of theirs. */
function creditsBeside(
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

function indicatorsByFile(
  readings: readonly OwnReading[],
  available: Territory['available'],
  all: Catalogue,
): Record<string, string[]> {
  return Object.fromEntries(
    readings.map(({ file, tables, objectives, results }) => {
      const measures = new Set(
        [...tables.flatMap(({ cells }) => cells), ...objectives, ...results].map(({ measure }) => measure),
      )
      const ids = available
        .filter(({ indicator }) => {
          const declared = all.indicators.find(({ id }) => id === indicator)
          return declared && measuresOf(declared, all).some((id) => measures.has(id))
        })
        .map(({ indicator }) => indicator)
      return [file, ids]
    }),
  )
}

/** What a file of objectives says against the plan of the territory, which stays. */
const leftNote = ({ measure, cause, rows }: LeftObjectives): Text => ({
  fr: `${rows} ligne(s) de ${measure} laissées de côté : ${cause === 'period' ? 'autre période' : 'autre événement'} que le plan.`,
  en: `${rows} row(s) of ${measure} left out: of another ${cause} than the plan.`,
})
