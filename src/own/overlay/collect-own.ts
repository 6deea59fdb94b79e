import { type Catalogue, withTerritory } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Credit, Territory, TerritoryCatalogue } from '../../indicators/territory.ts'
import { acceptedNotes } from '../../publish/assemble/accepted-notes.ts'
import { type CollectedCells, collectCells } from '../../publish/assemble/collect-cells.ts'
import { resultMeasures } from '../../publish/assemble/result-event.ts'
import { type LeftObjectives, suppliedObjectives } from '../../publish/assemble/supplied-objectives.ts'
import type { Declarations } from '../../publish/declarations.ts'
import { irisByCommune, saneFigures } from '../../publish/read/sane-figures.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { publishedTotals } from '../../publish/secrecy/published-totals.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import { type Names, namesOf } from '../../sanity/names.ts'
import { periodFindings } from '../../sanity/plan.ts'
import { FINEST_TILES } from '../../territory/level.ts'
import { asAccepted, type OwnAcceptance } from '../accepted.ts'
import { isOwnSource } from '../own-names.ts'
import { pointsCatalogue } from '../points/points-source.ts'
import type { OwnGiven } from '../read-own.ts'
import { decimalsIn } from './decimals-of.ts'
import { ownCatalogue } from './own-catalogue.ts'

/** A territory as it is published, without what the reader adds. */
export interface Shown {
  readonly territory: Territory
  readonly zones: readonly ZoneRow[]
  readonly cells: readonly CellRow[]
}

/** All that the files of a reader give a territory, by the rules of the pipeline, before it is laid over what is published. */
export interface CollectedOwn {
  readonly plan: Territory['plan']
  readonly notes: readonly Text[]
  /** what the territory's own catalogue becomes */
  readonly added: TerritoryCatalogue
  /** the whole catalogue with it */
  readonly whole: Catalogue
  readonly given: readonly CellRow[]
  readonly origins: ReadonlyMap<CellId, UsedSource>
  readonly unprinted: CollectedCells['unprinted']
  readonly credits: Readonly<Record<string, readonly Credit[]>>
  readonly findings: readonly SanityFinding[]
}

export const LOCAL: Text = { fr: 'Données locales, non publiées', en: 'Local data, not published' }

/**
 * @param accepted findings of the checks that the reader knows to be right
 * @param sums what the sums of the reader's points add to the catalogue
 */
export function collectOwn(
  { territory, zones }: Shown,
  readings: readonly OwnGiven[],
  { catalogue: shared, sources, extras, limits, cog }: Declarations,
  accepted: readonly OwnAcceptance[],
  sums: readonly TerritoryCatalogue[] = [],
): CollectedOwn {
  const before = withTerritory(shared, territory)
  const catalogue = addedCatalogue(
    territory,
    [...readings.flatMap((reading) => catalogueOf(reading, extras) ?? []), ...sums],
    before,
  )
  const names = namesOf(
    [...before.measures, ...catalogue.measures],
    [...sources.values(), ...readings.map(({ used }) => used.declaration)],
  )
  const sane = saneFigures(
    {
      tables: readings.flatMap(({ tables }) => tables),
      results: readings.flatMap(({ results }) => results),
      objectives: readings.flatMap(({ objectives }) => objectives),
    },
    irisByCommune(zones.filter(({ level }) => level === FINEST_TILES)),
    {
      limits,
      accepted: asAccepted(accepted),
      populations: new Map(
        (cog.epci(territory.epci.code)?.communes ?? []).map(({ code, population }) => [code, population]),
      ),
      names,
    },
  )
  const supplied = suppliedObjectives(territory.plan, sane.objectives, [])
  const { plan, objectives } = supplied
  const objectivesSource = readings.find((reading) => reading.objectives.length > 0)?.used ?? null
  const added = {
    ...catalogue,
    measures: [...catalogue.measures, ...resultMeasures(plan, before)].filter(
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
  const totals = publishedTotals(
    {
      zones,
      cells: collected.cells,
      origins,
      catalogue: whole,
      overlaps: [],
      exempt: new Set(),
      identities: [],
    },
    // what a reader counts by IRIS adds up to communes
    ({ id }) => isOwnSource(id),
  )
  for (const [key, origin] of totals.origins) origins.set(key, origin)
  const given = [...collected.cells, ...totals.cells]
  const findings = [...sane.findings, ...(plan ? periodFindings(plan, sane.results, names) : [])]
  return {
    plan,
    notes: [
      ...supplied.notes,
      ...supplied.left.map((left) => leftNote(left, names)),
      ...acceptedNotes(
        asAccepted(accepted.filter(({ finding }) => findings.some(({ name }) => name === finding))),
        'reader',
      ),
    ],
    added,
    whole,
    given,
    origins,
    unprinted: collected.unprinted,
    credits: collected.credits,
    findings,
  }
}

/** What the files add to the catalogue of the territory: their own columns, or the ready-made figures of their source. */
function addedCatalogue(
  { catalogue }: Territory,
  added: readonly TerritoryCatalogue[],
  before: Catalogue,
): TerritoryCatalogue {
  const own: TerritoryCatalogue = {
    sources: [...(catalogue?.sources ?? [])],
    measures: [...(catalogue?.measures ?? [])],
    indicators: [...(catalogue?.indicators ?? [])],
  }
  const isNew = (kind: 'sources' | 'measures' | 'indicators', id: string) =>
    !own[kind].some((one) => one.id === id) && !before[kind].some((one) => one.id === id)
  for (const extra of added) {
    own.sources.push(...extra.sources.filter(({ id }) => isNew('sources', id)))
    own.measures.push(...extra.measures.filter(({ id }) => isNew('measures', id)))
    own.indicators.push(...extra.indicators.filter(({ id }) => isNew('indicators', id)))
  }
  return own
}

function catalogueOf(
  { named: file, use, tables }: OwnGiven,
  extras: Declarations['extras'],
): TerritoryCatalogue | undefined {
  const decimals = decimalsIn(tables.flatMap((table) => table.cells))
  switch (use.kind) {
    case 'table':
      return ownCatalogue(file, use.table, decimals)
    case 'points':
      return pointsCatalogue(file, use.points, decimals)
    case 'source':
      return extras.get(use.source)
    case 'work':
      return undefined
  }
}

/** What a file of objectives says against the plan of the territory, which stays. */
const leftNote = ({ measure, cause, rows }: LeftObjectives, names: Names): Text => ({
  fr: `${rows} ligne(s) de « ${names.measure(measure).fr} » laissées de côté : ${cause === 'period' ? 'autre période' : 'autre événement'} que le plan.`,
  en: `${rows} row(s) of "${names.measure(measure).en}" left out: of another ${cause} than the plan.`,
})
