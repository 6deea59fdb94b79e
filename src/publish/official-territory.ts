import { type Catalogue, withTerritory } from '../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../db/tables.ts'
import type { DeclaredYaml } from '../declared/declared-yaml.ts'
import type { Territory, TerritoryCatalogue } from '../indicators/territory.ts'
import type { SanityFinding } from '../sanity/finding.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'
import { assemble } from './assemble/assemble.ts'
import type { BaseTerritory } from './assemble/base-territory.ts'
import { rowId } from './assemble/collect-cells.ts'
import type { TerritoryDeclaration } from './assemble/declaration.ts'
import { withInhabitants } from './assemble/inhabitants.ts'
import type { BuildEffects } from './build-effects.ts'
import type { BuildSettings } from './build-settings.ts'
import type { Declarations } from './declarations.ts'
import { buildTerritory } from './folder/build-territory.ts'
import type { Files } from './folder/files.ts'
import { json, withOpenCopies } from './open/open-copies.ts'
import { openTables, toCsv } from './open/open-tables.ts'
import { type OfficialLayers, zoneLayer } from './read/official-layers.ts'
import type { SourceContents } from './read/read-sources.ts'
import { type BuildReport, buildReport, problemLines } from './report/report.ts'
import { reportWords } from './report/report-words.ts'
import { sanityLines, sanityReport } from './report/sanity-lines.ts'
import { undeclaredLines } from './report/undeclared-lines.ts'
import { relationsOf } from './secrecy/apply-secrecy.ts'
import { type FormerRelease, releaseId } from './secrecy/former-release.ts'
import { hideRates } from './secrecy/hide-rates.ts'
import { identityAccounts, identityLines } from './secrecy/identity-account.ts'
import { largeTotals } from './secrecy/large-totals.ts'
import { protectedCells } from './secrecy/protected-cells.ts'
import { publishableCorrections } from './secrecy/publishable-corrections.ts'
import { publishedTotals } from './secrecy/published-totals.ts'
import type { SecretInput } from './secrecy/secret-cells.ts'
import { settleLocated } from './secrecy/settle-located.ts'
import { stricterRules } from './secrecy/stricter-rules.ts'
import { undeclaredRelations } from './secrecy/undeclared-relations.ts'
import { unplacedIris } from './secrecy/unplaced-iris.ts'
import type { Secrets } from './stranger/stranger.ts'
import type { TerritorySource } from './territory-source.ts'
import { wholeIris } from './work/whole-iris.ts'
import { workCells } from './work/work-cells.ts'

/** All that was read of a territory whose official contours are found. */
export interface ReadTerritory {
  readonly yaml: DeclaredYaml<TerritoryDeclaration>
  readonly base: BaseTerritory
  readonly contents: SourceContents
  readonly official: OfficialLayers
  /** sources whose rule of secrecy does not bind the reader */
  readonly exempt: ReadonlySet<string>
  /** what was published before */
  readonly former: readonly FormerRelease[]
}

/** A territory on official contours under statistical secrecy, as files. */
export interface OfficialTerritory {
  readonly territory: Territory
  readonly report: BuildReport
  /** lines of the sanity checks, for the terminal: they hold values */
  readonly checked: readonly string[]
  readonly findings: readonly SanityFinding[]
  /** what may be published */
  readonly files: Files
  /** what proves it, and is never published */
  readonly kept: Files
  /** what the files must not give away */
  readonly secrets: Secrets
}

/** A territory before secrecy: not to be written as it is. */
export interface OpenTerritory extends ReturnType<typeof openTerritory> {}

/** Everything that is read of a territory, assembled, with what decides its secrecy. */
export function openTerritory(
  { yaml, base, contents, official, exempt, former }: ReadTerritory,
  { catalogue, extras, identities }: Declarations,
) {
  const own = ownCatalogue(contents, extras)
  const assembled = assemble(yaml, base, contents, official, catalogue, own)
  const { collected, leftObjectives, findings } = assembled
  const source = withInhabitants(assembled.source, catalogue)
  const whole = withTerritory(catalogue, source.meta)
  const zones = [...source.zones, ...unplacedIris(contents.accounts, official.refused, source.zones)]
  const { cells, origins } = collected
  const input: SecretInput = {
    zones,
    cells,
    origins,
    large: largeTotals({ zones, cells, origins }),
    catalogue: whole,
    overlaps: official.overlaps,
    exempt,
    identities,
    beside: collected.beside,
    unprinted: collected.unprinted,
    former,
  }
  return {
    source,
    collected,
    leftObjectives,
    whole,
    input,
    contents,
    official,
    findings: [...contents.findings, ...findings],
    accepted: yaml.value.accepted,
  }
}

/** Applies statistical secrecy, and makes the files. */
export function officialTerritory(
  {
    source: open,
    collected,
    leftObjectives,
    whole,
    input,
    contents,
    official,
    findings,
    accepted,
  }: OpenTerritory,
  { declarations, holder, lang, solver }: Pick<BuildSettings, 'declarations' | 'holder' | 'lang' | 'solver'>,
  log: BuildEffects['log'],
): OfficialTerritory {
  const { catalogue, identities } = declarations
  const w = reportWords[lang]
  const { id } = open.meta

  log(id, w.secrecyStep)
  const { cells: given, settled } = settleLocated(input)
  const totals = publishedTotals({ ...input, cells: given })
  const origins = new Map([...collected.origins, ...totals.origins])
  const asked = { ...input, cells: [...given, ...totals.cells], origins }
  const { cells: left, outcome, tables, links, formerLinks } = protectedCells(asked, solver)
  const published = hideRates(left, whole)
  const cells = [...published, ...workOf(open.zones, published, contents, official, whole)]
  const { corrections: _, ...rest } = open.meta
  const meta = {
    ...rest,
    ...publishableCorrections(open.meta, cells, whole.methods),
    ...stricterRules(contents.accounts),
    ...(holder !== null && { restricted: { holder } }),
  }
  const source: TerritorySource = { ...open, meta, cells }
  const suppressed = published.filter(({ state }) => state === 'suppressed').map(rowId)

  log(id, w.writeStep)
  const built = buildTerritory(source, catalogue)
  // a release that showed the same is this one: the same sources give the same folder again
  const shown = openTables(source, built.zones, cells, official.overlaps, whole)
  const own = releaseId(Object.fromEntries(shown.map((table) => [`open/${table.name}.csv`, toCsv(table)])))
  const releases = (input.former ?? []).map((release) => release.id).filter((name) => name !== own)
  const publicReport = { ...outcome.publicReport, masked: suppressed.length, releases }
  const report = buildReport(
    built.territory,
    contents,
    { ...collected, origins, leftObjectives },
    cells,
    official,
    publicReport,
    sanityReport(findings, accepted),
  )
  const undeclared = undeclaredRelations(asked, new Set(suppressed))
  const checked = [
    ...sanityLines(findings, accepted, lang),
    ...undeclaredLines(undeclared, asked, contents.accounts, lang),
  ]
  return {
    territory: built.territory,
    report,
    checked,
    findings,
    files: withOpenCopies(source, built, whole, official.overlaps, {
      'report.json': json(report),
      'secrecy.json': json({
        format: FOLDER_FORMAT,
        ...publicReport,
        identities: identityAccounts(identities, links),
      }),
    }),
    kept: {
      'report.json': json({ ...report, problems: problemLines(contents.accounts, lang), checked }),
      'secrecy.json': json({
        ...outcome.privateReport,
        identities: identityLines(links),
        former_identities: identityLines(formerLinks),
        settled,
        relations: relationsOf(tables),
      }),
    },
    secrets: { tables, suppressed, zones: source.zones, catalogue: whole },
  }
}

/** What perimeters of work count, of what is published. */
const workOf = (
  zones: readonly ZoneRow[],
  cells: readonly CellRow[],
  { layers }: SourceContents,
  { workOverlaps }: OfficialLayers,
  { measures }: Catalogue,
): CellRow[] =>
  workCells(
    { zones, cells },
    zoneLayer(layers.work?.zones ?? []),
    wholeIris(workOverlaps),
    new Set(measures.filter(({ summable }) => summable).map(({ id }) => id)),
  )

/** What the sources that were read add to the catalogue: the indicators whose measure has a cell. */
function ownCatalogue({ tables }: SourceContents, extras: Declarations['extras']): TerritoryCatalogue {
  const own: TerritoryCatalogue = { sources: [], measures: [], indicators: [] }
  for (const { declaration, cells } of tables) {
    const extra = extras.get(declaration.id)
    if (!extra || cells.length === 0) continue
    own.sources.push(...extra.sources)
    own.measures.push(...extra.measures)
    own.indicators.push(...extra.indicators)
  }
  return own
}
