import { join } from 'node:path'
import { type Published, withTerritory } from '../../src/atlas/published.ts'
import type { DeclaredYaml } from '../../src/declared/declared-yaml.ts'
import type { LinearSolver } from '../../src/disclosure/solver.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Territory, TerritoryCatalogue } from '../../src/indicators/territory.ts'
import { ok, type Result } from '../../src/lib/result.ts'
import { assemble } from '../../src/publish/assemble/assemble.ts'
import { baseTerritory } from '../../src/publish/assemble/base-territory.ts'
import { cellKey } from '../../src/publish/assemble/collect-cells.ts'
import {
  readTerritoryDeclaration,
  type TerritoryDeclaration,
} from '../../src/publish/assemble/declaration.ts'
import { groupsOf } from '../../src/publish/assemble/groups.ts'
import { extraCatalogue } from '../../src/publish/catalogue/extra-catalogue.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import type { Files } from '../../src/publish/folder/files.ts'
import { json, withOpenCopies } from '../../src/publish/open/open-copies.ts'
import { officialLayers } from '../../src/publish/read/official-layers.ts'
import {
  readSources,
  type SourceAccount,
  type SourceReadings,
  type UsedSource,
} from '../../src/publish/read/read-sources.ts'
import { type BuildReport, buildReport, problemLines } from '../../src/publish/report/report.ts'
import { reportWords } from '../../src/publish/report/report-words.ts'
import { applySecrecy, relationsOf, SecrecyError } from '../../src/publish/secrecy/apply-secrecy.ts'
import { loadIdentities } from '../../src/publish/secrecy/identity.ts'
import { identityAccounts, identityLines } from '../../src/publish/secrecy/identity-account.ts'
import { publishedTotals } from '../../src/publish/secrecy/published-totals.ts'
import { type SecrecyCost, secrecyCosts } from '../../src/publish/secrecy/secrecy-cost.ts'
import { secretTables } from '../../src/publish/secrecy/secret-tables.ts'
import { settleLocated } from '../../src/publish/secrecy/settle-located.ts'
import { stricter } from '../../src/publish/secrecy/stricter-rule.ts'
import { strangerFindings } from '../../src/publish/stranger/stranger.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { FOLDER_FORMAT } from '../../src/territory/folder-format.ts'
import { currentCog } from '../sources/current-cog.ts'
import { locate } from '../sources/locate.ts'
import { type Place, replaceFolder, stageFolder } from './replace-folder.ts'

export interface PipelineOptions {
  /** folder of the declarations */
  readonly data: string
  /** folder of the published data */
  readonly out: string
  /** where the folders of `out` are made ready: never served, on the same disk */
  readonly staging: string
  /** folder of what is never served */
  readonly private: string
  /** folders of producers' files, first the one that decides */
  readonly folders: readonly string[]
  /** the project's own files, and what is downloaded */
  readonly local: string
  readonly offline: boolean
  /** landlord whose own stock is unmasked, for its own use; null for a public build */
  readonly holder: string | null
  readonly catalogue: Published
  readonly sources: ReadonlyMap<string, SourceDeclaration>
  readonly solver: LinearSolver
  /** to say what each reading of the rules of secrecy costs, and to write nothing */
  readonly costs?: boolean
  readonly lang: Lang
  /** called before each step of a long work */
  readonly tell: (step: string) => void
}

export type PipelineOutcome =
  | {
      readonly kind: 'built'
      readonly territory: Territory
      readonly folder: string
      readonly report: BuildReport
      readonly accounts: readonly SourceAccount[]
    }
  /** Nothing is written: what each reading of the rules of secrecy would cost. */
  | {
      readonly kind: 'costs'
      readonly id: string
      readonly costs: readonly SecrecyCost[]
      readonly accounts: readonly SourceAccount[]
    }
  /** No official contours were found: `plan` is the territory on schematic ones, null where it has no plan. */
  | {
      readonly kind: 'no_contours'
      readonly id: string
      readonly plan: TerritorySource | null
      readonly accounts: readonly SourceAccount[]
    }

const TIMEOUT = 120_000

/**
 * Builds the territory that a file declares, on official contours, from its producers' files to its published folder.
 * The folder is replaced whole or not at all; it is read back as a stranger would before it takes its place.
 * @throws DeclarationError, SecrecyError, or Error where the sources do not make a territory
 */
export async function buildDeclared(file: string, options: PipelineOptions): Promise<PipelineOutcome> {
  const { data, catalogue, lang, solver, tell } = options
  const w = reportWords[lang]
  const yaml = readTerritoryDeclaration(file, new Set(options.sources.keys()))
  const { id } = yaml.value
  const base = baseTerritory(data, yaml, catalogue)
  const used = usedSources(yaml, options)
  const codes = base.communes.map(({ code }) => code)
  const perimeter = { epci: yaml.value.epci[0] ?? '', communes: codes }
  const cog = currentCog()
  const places = {
    epci: perimeter.epci,
    // Paris, Lyon and Marseille: some producers know them by their arrondissements alone
    communes: codes.flatMap((code) => [code, ...cog.arrondissements(code)]),
    folders: options.folders,
    local: options.local,
    offline: options.offline,
    timeoutMs: TIMEOUT,
    now: () => new Date(),
  }
  const readings = await readSources(
    used,
    perimeter,
    cog,
    (members) => groupsOf(yaml, base, members).groups.map(({ code }) => code),
    ({ declaration }) => {
      tell(`${id}: ${w.readStep} ${declaration.id}`)
      return locate(declaration, places)
    },
  )
  const exempt = exemptSources(readings, options.holder)
  tell(`${id}: ${w.contoursStep}`)
  const official = officialLayers(readings, codes)
  if (official.lacking.length > 0)
    return { kind: 'no_contours', id, plan: base.plan, accounts: readings.accounts }

  const own = ownCatalogue(readings, data, catalogue)
  const { source: open, collected } = assemble(yaml, base, readings, official, catalogue, own)
  const whole = withTerritory(catalogue, open.meta)

  tell(`${id}: ${w.secrecyStep}`)
  const input = {
    zones: open.zones,
    cells: collected.cells,
    origins: collected.origins,
    catalogue: whole,
    overlaps: official.overlaps,
    exempt,
    identities: loadIdentities(data),
    beside: collected.beside,
  }
  if (options.costs)
    return { kind: 'costs', id, costs: secrecyCosts(input, solver), accounts: readings.accounts }
  const { cells: given, settled } = settleLocated(input)
  const totals = publishedTotals({ ...input, cells: given })
  const origins = new Map([...collected.origins, ...totals.origins])
  const { tables, links } = secretTables({
    ...input,
    cells: [...given, ...totals.cells],
    origins,
  })
  const { cells, outcome } = applySecrecy([...given, ...totals.cells], tables, solver)
  const meta = { ...open.meta, ...(options.holder !== null && { restricted: { holder: options.holder } }) }
  const source: TerritorySource = { ...open, meta, cells }
  const suppressed = cells.filter(({ state }) => state === 'suppressed').map(cellKey)

  tell(`${id}: ${w.writeStep}`)
  const built = buildTerritory(source, catalogue)
  const publicReport = { ...outcome.publicReport, masked: suppressed.length }
  const report = buildReport(
    built.territory,
    readings,
    { ...collected, origins },
    cells,
    official,
    publicReport,
  )
  const files = withOpenCopies(source, built, whole, official.overlaps, {
    'report.json': json(report),
    'secrecy.json': json({
      format: FOLDER_FORMAT,
      ...publicReport,
      identities: identityAccounts(input.identities, links),
    }),
  })
  const kept = {
    'report.json': json({ ...report, problems: problemLines(readings.accounts, lang) }),
    'secrecy.json': json({
      ...outcome.privateReport,
      identities: identityLines(links),
      settled,
      relations: relationsOf(tables),
    }),
  }
  const folder = await writeAudited(
    options,
    id,
    files,
    (staged) =>
      strangerFindings(staged, { tables, suppressed, zones: source.zones, catalogue: whole }, solver),
    // what proves the publication is there before it
    () => replaceFolder(privatePlace(options), privateName(options, id, 'report'), kept),
  )
  return { kind: 'built', territory: built.territory, folder, report, accounts: readings.accounts }
}

/** Sources as declared; a landlord's own build reads the file of its own stock instead. */
function usedSources(
  { value, fail }: DeclaredYaml<TerritoryDeclaration>,
  { sources, holder }: PipelineOptions,
): UsedSource[] {
  const uses: readonly UsedSource['use'][] = value.sources
  return uses.flatMap((use, u) => {
    const found = sources.get(use.id)
    if (!found) return []
    const asked = asUsed(found, use)
    const declaration = asked.ok ? asked.value : fail(['sources', u, 'secrecy'], asked.error)
    const { landlord_files: own } = declaration.secrecy
    if (holder === null || own.length === 0) return [{ use, declaration }]
    const files = own.map((name) => name.replaceAll('{holder}', holder))
    return [{ use, declaration: { ...declaration, files, download: [] } }]
  })
}

/** A source as the territory uses it: with the vintage of its codes and the stricter rule that it asks for. */
function asUsed(
  found: SourceDeclaration,
  { cog, secrecy }: UsedSource['use'],
): Result<SourceDeclaration, string> {
  const declaration = cog === undefined ? found : { ...found, cog }
  return secrecy === undefined ? ok(declaration) : stricter(declaration, secrecy)
}

/** The sources whose rule does not bind the holder: those that its own file was read for. */
function exemptSources({ accounts }: SourceReadings, holder: string | null): ReadonlySet<string> {
  if (holder === null) return new Set()
  const own = accounts.filter(
    ({ declaration, status }) => declaration.secrecy.landlord_files.length > 0 && status === 'read',
  )
  if (own.length === 0) throw new Error(`no file of the stock of ${holder} was found: nothing to unmask`)
  return new Set(own.map(({ declaration }) => declaration.id))
}

/** What the sources that were read add to the catalogue: the indicators whose measure has a cell. */
function ownCatalogue({ tables }: SourceReadings, data: string, shared: Published): TerritoryCatalogue {
  const own: TerritoryCatalogue = { sources: [], measures: [], indicators: [] }
  for (const { declaration, cells } of tables) {
    const extra = extraCatalogue(data, declaration, shared)
    if (!extra || cells.length === 0) continue
    own.sources.push(...extra.sources)
    own.measures.push(...extra.measures)
    own.indicators.push(...extra.indicators)
  }
  return own
}

/** A public folder, or the private one of a landlord. */
async function writeAudited(
  options: PipelineOptions,
  id: string,
  files: Files,
  findings: (folder: string) => Promise<string[]>,
  before: () => void,
): Promise<string> {
  const isPublic = options.holder === null
  const place = isPublic ? publicPlace(options) : privatePlace(options)
  const name = isPublic ? id : `${privateName(options, id, 'data')}/${id}`
  const staged = stageFolder(place, name, files)
  try {
    const found = await findings(staged.path)
    if (found.length > 0) throw new SecrecyError(found)
    before()
  } catch (error) {
    staged.discard()
    throw error
  }
  staged.commit()
  return join(place.folder, name)
}

type Folders = Pick<PipelineOptions, 'out' | 'staging' | 'private' | 'holder'>

export const publicPlace = ({ out: folder, staging }: Folders): Place => ({ folder, staging })

export const privatePlace = ({ private: folder }: Folders): Place => ({
  folder,
  staging: join(folder, '.staging'),
})

/** The folder inside the private one: of the territory, or of a landlord's build of it. */
export const privateName = ({ holder }: Folders, id: string, part: 'report' | 'data'): string =>
  holder === null ? id : `${id}+${holder}/${part}`
