import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Catalogue, toCatalogueFile } from '../src/atlas/catalogue.ts'
import { declaredSite, type Site, toSiteFile } from '../src/atlas/site.ts'
import { siteFor } from '../src/atlas/site-for.ts'
import { DeclarationError } from '../src/declared/declaration-error.ts'
import { declaredName, yamlPaths } from '../src/declared/declared-files.ts'
import { readYaml } from '../src/declared/declared-yaml.ts'
import type { Territory } from '../src/indicators/territory.ts'
import { territoryPath } from '../src/publish/assemble/declaration.ts'
import type { BuildSettings } from '../src/publish/build-settings.ts'
import { readDeclarations } from '../src/publish/declarations.ts'
import { toDeclarationsFile } from '../src/publish/declarations-file.ts'
import { opensOn } from '../src/publish/folder/opens-on.ts'
import { territoryList } from '../src/publish/folder/territory-list.ts'
import { privateName } from '../src/publish/landlord.ts'
import {
  type BuildOutcome,
  publishSchematic,
  publishTerritory,
  territoryCosts,
} from '../src/publish/publish-territory.ts'
import { costHint, costLines } from '../src/publish/report/cost-lines.ts'
import { reportLines } from '../src/publish/report/report.ts'
import { reportWords } from '../src/publish/report/report-words.ts'
import { SecrecyError } from '../src/publish/secrecy/apply-secrecy.ts'
import { loadSolver } from '../src/solver/highs.ts'
import { summarise } from '../src/sources/problem.ts'
import { declaredFolder } from './declared/declared-folder.ts'
import { demoTerritory } from './demo/index.ts'
import { type DataArguments, readArguments } from './publish/arguments.ts'
import { writeNewDeclaration } from './publish/new-declaration.ts'
import {
  type BuildPlaces,
  nodeEffects,
  privatePlace,
  publicPlace,
  publishedIn,
} from './publish/node-effects.ts'
import { recover, replaceFile, stagedBeside } from './publish/replace-folder.ts'
import { notFolders, sourceFolders } from './sources/locate.ts'
import { packagedCog, packagedCogData } from './sources/packaged-cog.ts'
import { unreadFiles } from './sources/unread-files.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DATA = join(ROOT, 'data')
const PRIVATE = join(ROOT, 'private')
const PUBLIC = join(ROOT, 'public', 'data')

/** Runs a step and prints one line: what was made, in how long. */
async function step<T>(name: string, run: () => T | Promise<T>, told: (made: T) => string): Promise<T> {
  const start = performance.now()
  const made = await run()
  console.log(`${name}: ${told(made)} (${Math.round(performance.now() - start)} ms)`)
  return made
}

const summary = ({ id, counts, available, discrepancies }: Territory): string =>
  [
    id,
    Object.entries(counts)
      .map(([level, count]) => `${count} ${level}`)
      .join(', '),
    `${available.length} indicators`,
    `${discrepancies.length} discrepancies`,
  ].join('; ')

/** Builds public/data from data/: what is declared, all of it and nothing else; or one territory of it. */
async function build(asked: DataArguments): Promise<void> {
  const files = declaredFolder(DATA)
  const declarations = await step(
    'catalogue',
    () => readDeclarations(files, packagedCog()),
    ({ catalogue: { indicators, measures, sources } }) =>
      `${indicators.length} indicators, ${measures.length} measures, ${sources.length} sources`,
  )
  const { catalogue } = declarations
  const publisher = await step(
    'site',
    () => toSiteFile(readYaml(files, 'site/site.yaml', declaredSite).value),
    ({ pages }) => `${pages.length} pages`,
  )
  const declared = yamlPaths(files, 'territories').map(declaredName)
  const plans = yamlPaths(files, 'plans').map(declaredName)
  const all = ['demo', ...plans, ...declared.filter((id) => !plans.includes(id))]
  if (asked.territory !== null && !all.includes(asked.territory))
    throw new Error(`no territory "${asked.territory}": ${all.join(', ')}`)

  const places = buildPlaces(asked)
  const settings = { files, declarations, solver: await loadSolver(), holder: asked.holder, lang: asked.lang }
  const place = publicPlace(places)
  for (const name of [place, privatePlace(places)].flatMap(recover))
    console.log(`${name} put back: the build that was to replace it was interrupted`)
  const built = new Map<string, Territory>()
  for (const id of asked.territory === null ? all : [asked.territory]) {
    if (asked.costs) {
      await printCosts(id, settings, places)
      continue
    }
    const territory =
      id === 'demo'
        ? await demo(settings, places)
        : await territoryOf(id, settings, places, asked.territory !== null)
    if (territory) built.set(id, territory)
    else if (asked.territory !== null) process.exitCode = 1
  }
  if (asked.costs) return
  if (asked.holder !== null) return writePrivateSite(asked.holder, places, built, catalogue, publisher)

  const territories = all.flatMap((id) => {
    const known = built.get(id) ?? (asked.territory === null ? null : publishedIn(places.out, id))
    return known ? [known] : []
  })
  const write = (name: string, content: unknown) => replaceFile(place, name, JSON.stringify(content))
  write('index.json', listed(territories))
  write('catalogue.json', toCatalogueFile(catalogue))
  const ids = territories.map(({ id }) => id)
  write('site.json', siteFor(publisher, ids))
  write('declarations.json', toDeclarationsFile(declarations))
  write('cog.json', packagedCogData())
  if (asked.territory === null) removeOthers(places.out, ids)
}

function listed(territories: readonly Territory[]) {
  const opens = opensOn(territories)
  return { ...territoryList(territories), ...(opens !== undefined && { opens }) }
}

function buildPlaces(asked: DataArguments): BuildPlaces {
  const out = resolve(asked.out ?? PUBLIC)
  const folders = asked.shipped ? [] : sourceFolders(asked.sources, process.env.ATLAS_SOURCES)
  for (const folder of notFolders(folders)) throw new Error(reportWords[asked.lang].noFolder(folder))
  return {
    out,
    staging: stagingOf(out),
    private: PRIVATE,
    folders,
    local: join(DATA, 'local'),
    ships: asked.shipped,
    offline: asked.offline,
    former: asked.former,
    // a folder of --out is a trial: it is not kept, and what was kept is of another place
    keepsReleases: asked.out === undefined,
    tell: asked.territory === null ? () => {} : (line) => console.log(line),
  }
}

/** Beside the folder; for one inside a folder that is served, in the private folder, which never is. */
function stagingOf(out: string): string {
  const isServed = ['public', 'dist'].some((served) => out.startsWith(join(ROOT, served) + sep))
  return isServed
    ? join(PRIVATE, `.staging-${encodeURIComponent(relative(ROOT, out))}`)
    : stagedBeside(out).staging
}

function demo({ declarations, holder }: BuildSettings, places: BuildPlaces): Promise<Territory> {
  if (holder !== null) throw new Error("demo: a landlord's build needs its official contours")
  return step(
    'territory',
    () => publishSchematic(demoTerritory(), declarations.catalogue, nodeEffects(places)).territory,
    summary,
  )
}

/** Prints what each reading of the rules of secrecy costs, and writes nothing. */
async function printCosts(id: string, settings: BuildSettings, places: BuildPlaces): Promise<void> {
  const costs = await territoryCosts(id, settings, nodeEffects(places))
  if (!costs) throw new Error(`${id}: no source is read for it, so that no rule of secrecy has a cost`)
  for (const line of costLines(costs, settings.lang)) console.log(line)
}

/**
 * Builds a territory and prints its report; what no folder could give is printed where a folder is given.
 * @param isAsked it is the only one asked for: that it stays as it was is a failure
 * @returns null where there is nothing to publish
 */
async function territoryOf(
  id: string,
  settings: BuildSettings,
  places: BuildPlaces,
  isAsked: boolean,
): Promise<Territory | null> {
  const start = performance.now()
  const { lang, holder } = settings
  const w = reportWords[lang]
  const outcome = await publishTerritory(id, settings, nodeEffects(places))
  const problems = outcome.accounts.flatMap((account) => account.problems)
  const isDeclared = settings.files.text(territoryPath(id)) !== null
  if (isDeclared && outcome.kind !== 'built') {
    if (!places.offline || places.folders.length > 0) {
      console.log(outcome.kind === 'nothing' ? w.nothing(id) : w.schematic(id))
      for (const line of summarise(problems, lang, 2)) console.log(`    ${line}`)
    } else if (outcome.kind === 'nothing') console.log(w.nothing(id))
  }
  switch (outcome.kind) {
    case 'nothing':
      return null
    case 'kept':
      console.log(`territory: ${id} kept as it was published, its sources are not found here`)
      if (isAsked) process.exitCode = 1
      return outcome.territory
    case 'schematic':
    case 'built': {
      console.log(`territory: ${summary(outcome.territory)} (${Math.round(performance.now() - start)} ms)`)
      if (outcome.kind === 'schematic') {
        if (isAsked) sayUnread(outcome, settings, places)
        return outcome.territory
      }
      for (const line of reportLines(outcome.report, problems, lang)) console.log(line)
      const read = outcome.accounts.filter(({ status }) => status === 'read')
      for (const line of costHint(id, read, lang)) console.log(line)
      for (const line of outcome.checked) console.log(line)
      if (isAsked) sayUnread(outcome, settings, places)
      console.log(`  ${w.built(id, relative(process.cwd(), outcome.folder))}`)
      if (holder !== null) console.log(`  ${w.restricted(holder)}`)
      return outcome.territory
    }
  }
}

/** Prints the files of the folders that no source of the territory reads. */
function sayUnread(
  { accounts, territory }: Pick<BuildOutcome, 'accounts'> & { readonly territory: Territory },
  { declarations, lang }: BuildSettings,
  { folders }: BuildPlaces,
): void {
  const used = new Map(
    accounts.flatMap(({ file, declaration }): [string, string][] =>
      file ? [[file.path, declaration.id]] : [],
    ),
  )
  const { epci, contours } = territory
  const unread = unreadFiles(folders, used, declarations.sources.values(), epci.code, lang, contours)
  for (const line of unread) console.log(`  ${line}`)
}

/** What the page needs beside the territory, in the landlord's own folder. */
function writePrivateSite(
  holder: string,
  places: BuildPlaces,
  built: ReadonlyMap<string, Territory>,
  catalogue: Catalogue,
  publisher: Site,
): void {
  for (const [id, territory] of built) {
    const folder = privateName(id, holder, 'data')
    const write = (file: string, content: unknown) =>
      replaceFile(privatePlace(places), `${folder}/${file}`, JSON.stringify(content))
    write('index.json', listed([territory]))
    write('catalogue.json', toCatalogueFile(catalogue))
    write('site.json', siteFor(publisher, [id]))
  }
}

/**
 * A territory that is no longer declared would still be downloaded from the site: it goes. Nothing else does: the folder
 * may be one that the publisher keeps other things in.
 */
function removeOthers(out: string, declared: readonly string[]): void {
  if (!existsSync(out)) return
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (!entry.isDirectory() || declared.includes(entry.name) || publishedIn(out, entry.name) === null)
      continue
    rmSync(join(out, entry.name), { recursive: true })
    console.log(`removed ${entry.name}: no longer declared`)
  }
}

/** Writes the first declaration of an EPCI. */
function declare(siren: string, lang: DataArguments['lang']): void {
  const { id, file } = writeNewDeclaration(join(DATA, 'territories'), siren)
  console.log(`${reportWords[lang].written(relative(process.cwd(), file))}${id}`)
}

async function run(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  if (!asked.ok) throw new Error(asked.error)
  if (asked.value.declare !== null) declare(asked.value.declare, asked.value.lang)
  else await build(asked.value)
}

try {
  await run()
} catch (error) {
  if (error instanceof DeclarationError || error instanceof SecrecyError || !process.env.DEBUG) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } else throw error
}
