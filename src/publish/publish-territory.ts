import { type Catalogue, withTerritory } from '../atlas/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import type { SanityFinding } from '../sanity/finding.ts'
import { baseTerritory } from './assemble/base-territory.ts'
import { readTerritoryDeclaration, territoryPath } from './assemble/declaration.ts'
import { groupsOf } from './assemble/groups.ts'
import type { BuildEffects } from './build-effects.ts'
import type { BuildSettings } from './build-settings.ts'
import { declaredNames } from './declared-names.ts'
import { buildTerritory } from './folder/build-territory.ts'
import type { Files } from './folder/files.ts'
import { exemptSources, privateName, usedSources } from './landlord.ts'
import { officialTerritory, openTerritory, type ReadTerritory } from './official-territory.ts'
import { withOpenCopies } from './open/open-copies.ts'
import { planPath } from './plan/plan.ts'
import { onSchematicContours, planTerritory } from './plan/plan-territory.ts'
import { officialLayers } from './read/official-layers.ts'
import { readSources, type SourceAccount } from './read/read-sources.ts'
import type { BuildReport } from './report/report.ts'
import { reportWords } from './report/report-words.ts'
import { SecrecyError } from './secrecy/apply-secrecy.ts'
import { formerReleases, keptRelease, releaseId, releasesOf } from './secrecy/former-release.ts'
import { type SecrecyCost, secrecyCosts } from './secrecy/secrecy-cost.ts'
import { strangerFindings } from './stranger/stranger.ts'
import type { TerritorySource } from './territory-source.ts'

/** What became of a territory, of the sources that it declares, and what the sanity checks found. */
export type BuildOutcome = {
  readonly accounts: readonly SourceAccount[]
  /** they hold values */
  readonly findings: readonly SanityFinding[]
} & (
  | {
      readonly kind: 'built'
      readonly territory: Territory
      /** its place */
      readonly folder: string
      readonly report: BuildReport
      /** lines of the sanity checks, for the terminal: they hold values */
      readonly checked: readonly string[]
    }
  /** No official contours are declared or found: the territory of its plan. */
  | { readonly kind: 'schematic'; readonly territory: Territory; readonly folder: string }
  /** No official contours were found: what was published on official ones before stays as it is. */
  | { readonly kind: 'kept'; readonly territory: Territory }
  /** No official contours were found, and no plan is declared. */
  | { readonly kind: 'nothing' }
)

/**
 * Builds a territory: on official contours, from its producers' files, where it is declared and its contours are
 * found; else on schematic ones, from its plan. The folder is replaced whole or not at all.
 * @throws DeclarationError, SecrecyError, or Error where the sources do not make a territory
 */
export async function publishTerritory(
  id: string,
  settings: BuildSettings,
  effects: BuildEffects,
): Promise<BuildOutcome> {
  const { files, declarations } = settings
  if (files.text(territoryPath(id)) !== null) return publishDeclared(id, settings, effects)
  if (settings.holder !== null) throw needsContours(id)
  const plan = planTerritory(files, planPath(id), declarations.catalogue, declarations.cog)
  return { ...publishSchematic(plan, declarations.catalogue, effects), accounts: [], findings: [] }
}

const needsContours = (id: string) => new Error(`${id}: a landlord's build needs its official contours`)

/**
 * What each reading of the rules of secrecy would cost on the official contours of a territory; nothing is written.
 * @returns null where it is not declared, or its contours are not found
 */
export async function territoryCosts(
  id: string,
  settings: BuildSettings,
  effects: BuildEffects,
): Promise<readonly SecrecyCost[] | null> {
  if (settings.files.text(territoryPath(id)) === null) return null
  const read = await readTerritory(id, settings, effects)
  if (read.official.lacking.length > 0) return null
  return secrecyCosts(openTerritory(read, settings.declarations).input, settings.solver)
}

/** Finds and reads every source of a declared territory. */
async function readTerritory(
  id: string,
  { files, declarations, holder, lang }: BuildSettings,
  effects: BuildEffects,
): Promise<ReadTerritory> {
  const { catalogue, sources, cog } = declarations
  const w = reportWords[lang]
  const yaml = readTerritoryDeclaration(files, territoryPath(id), new Set(sources.keys()))
  const base = baseTerritory(files, yaml, catalogue, cog)
  const codes = {
    epci: yaml.value.epci[0] ?? '',
    communes: base.communes.map(({ code }) => code),
    known: {
      limits: declarations.limits,
      places: declarations.places,
      accepted: yaml.value.accepted,
      methods: catalogue.methods,
      populations: new Map(base.communes.map(({ code, population }) => [code, population])),
      names: declaredNames(declarations),
    },
  }
  // Paris, Lyon and Marseille: some producers know them by their arrondissements alone
  const known = {
    epci: codes.epci,
    communes: codes.communes.flatMap((code) => [code, ...cog.arrondissements(code)]),
  }
  const contents = await readSources(
    usedSources(yaml, sources, holder),
    codes,
    cog,
    (members) => groupsOf(yaml, base, members).groups.map(({ code }) => code),
    ({ declaration }) => {
      effects.log(id, w.readStep(declaration.title[lang]))
      return effects.find(declaration, known)
    },
    effects.engines,
  )
  const exempt = exemptSources(contents, holder)
  effects.log(id, w.contoursStep)
  const former = await formerReleases(effects.former(id), codes.epci)
  return { yaml, base, contents, official: officialLayers(contents, codes.communes), exempt, former }
}

async function publishDeclared(
  id: string,
  settings: BuildSettings,
  effects: BuildEffects,
): Promise<BuildOutcome> {
  const { files, declarations, holder, solver } = settings
  const read = await readTerritory(id, settings, effects)
  const { accounts, findings } = read.contents
  const { plan } = read.base
  if (read.official.lacking.length > 0) {
    if (holder !== null) throw needsContours(id)
    const before = effects.published(id)
    if (before && before.contours !== 'schematic')
      return { kind: 'kept', territory: before, accounts, findings }
    if (!plan) return { kind: 'nothing', accounts, findings }
    return {
      ...publishSchematic(onSchematicContours(files, plan), declarations.catalogue, effects),
      accounts,
      findings,
    }
  }

  const built = officialTerritory(openTerritory(read, declarations), settings, effects.log)
  const { territory, report, checked, secrets } = built
  const staged = effects.stage(
    holder === null
      ? { area: 'public', name: id }
      : { area: 'private', name: `${privateName(id, holder, 'data')}/${id}` },
    built.files,
  )
  try {
    const found = await strangerFindings(staged.read(), secrets, solver)
    if (found.length > 0) throw new SecrecyError(found)
    // the proof of the publication is written before the publication
    effects.stage({ area: 'private', name: privateName(id, holder, 'report') }, built.kept).commit()
    if (effects.keepsReleases && holder === null) keepRelease(id, built.files, effects)
  } catch (error) {
    staged.discard()
    throw error
  }
  return {
    kind: 'built',
    territory,
    folder: staged.commit(),
    report,
    checked,
    accounts,
    findings: built.findings,
  }
}

/** Keeps what is shown, before it is: a release that is not known would not be covered by the next proof. */
function keepRelease(id: string, files: Files, effects: BuildEffects): void {
  const name = `${releasesOf(id)}/${releaseId(files)}`
  effects.stage({ area: 'private', name }, keptRelease(files)).commit()
}

/** A territory on schematic contours, whatever it is made from. */
export function publishSchematic(source: TerritorySource, catalogue: Catalogue, effects: BuildEffects) {
  const built = buildTerritory(source, catalogue)
  const files = withOpenCopies(source, built, withTerritory(catalogue, source.meta), [], {})
  const folder = effects.stage({ area: 'public', name: source.meta.id }, files).commit()
  return { kind: 'schematic', territory: built.territory, folder } as const
}
