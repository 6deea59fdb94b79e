import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { type Published, toCatalogueFile, withTerritory } from '../src/atlas/published.ts'
import { declaredSite, toSiteFile } from '../src/atlas/site.ts'
import { DeclarationError } from '../src/declared/declaration-error.ts'
import { readYaml, yamlFiles } from '../src/declared/declared-yaml.ts'
import { type Territory, territory as territorySchema } from '../src/indicators/territory.ts'
import { checkSources } from '../src/publish/catalogue/check-sources.ts'
import { loadCatalogue } from '../src/publish/catalogue/load-catalogue.ts'
import { buildTerritory } from '../src/publish/folder/build-territory.ts'
import { territoryList } from '../src/publish/folder/territory-list.ts'
import { withOpenCopies } from '../src/publish/open/open-copies.ts'
import { planTerritory } from '../src/publish/plan/plan-territory.ts'
import { costLines } from '../src/publish/report/cost-lines.ts'
import { reportLines } from '../src/publish/report/report.ts'
import { reportWords } from '../src/publish/report/report-words.ts'
import { SecrecyError } from '../src/publish/secrecy/apply-secrecy.ts'
import type { TerritorySource } from '../src/publish/territory-source.ts'
import { loadSolver } from '../src/solver/highs.ts'
import { summarise } from '../src/sources/problem.ts'
import { FOLDER_FORMAT } from '../src/territory/folder-format.ts'
import { demoTerritory } from './demo/index.ts'
import { type DataArguments, readArguments } from './publish/arguments.ts'
import {
  buildDeclared,
  type PipelineOptions,
  type PipelineOutcome,
  privateName,
  privatePlace,
  publicPlace,
} from './publish/build-declared.ts'
import { writeNewDeclaration } from './publish/new-declaration.ts'
import { type Place, recover, replaceFile, replaceFolder, stagedBeside } from './publish/replace-folder.ts'
import { readJson } from './site/read-json.ts'
import { sourceFolders } from './sources/locate.ts'
import { loadSources } from './sources/source-files.ts'

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
  const catalogue = await step(
    'catalogue',
    () => loadCatalogue(DATA),
    ({ indicators, measures, sources }) =>
      `${indicators.length} indicators, ${measures.length} measures, ${sources.length} sources`,
  )
  const publisher = await step(
    'site',
    () => toSiteFile(readYaml(join(DATA, 'site', 'site.yaml'), declaredSite).value),
    ({ pages }) => `${pages.length} pages`,
  )
  const declared = ids('territories')
  const plans = ids('plans')
  const all = ['demo', ...plans, ...declared.filter((id) => !plans.includes(id))]
  if (asked.territory !== null && !all.includes(asked.territory))
    throw new Error(`no territory "${asked.territory}": ${all.join(', ')}`)

  const options = await pipelineOptions(asked, catalogue)
  const { out } = options
  const place = publicPlace(options)
  for (const name of [place, privatePlace(options)].flatMap(recover))
    console.log(`${name} put back: the build that was to replace it was interrupted`)
  const built = new Map<string, Territory>()
  for (const id of asked.territory === null ? all : [asked.territory]) {
    const outcome = declared.includes(id) ? await runPipeline(id, options) : null
    if (outcome?.kind === 'costs') return
    if (asked.costs) throw new Error(`${id}: no source is read for it, so that no rule of secrecy has a cost`)
    if (outcome?.kind === 'built') {
      built.set(id, outcome.territory)
      continue
    }
    if (options.holder !== null) throw new Error(`${id}: a landlord's build needs its official contours`)
    const [kept] = published(id, out)
    if (outcome && kept?.contours === 'official') {
      console.log(`territory: ${id} kept as it was published, its sources are not found here`)
      built.set(id, kept)
      if (asked.territory !== null) process.exitCode = 1
      continue
    }
    const source = schematic(id, outcome, catalogue)
    if (source)
      built.set(id, await step('territory', () => writeSchematic(source, catalogue, place), summary))
    else if (asked.territory !== null) process.exitCode = 1
  }
  if (options.holder !== null) return writePrivateSite(options, built, catalogue, publisher)

  const territories = all.flatMap(
    (id) => built.get(id) ?? (asked.territory === null ? [] : published(id, out)),
  )
  replaceFile(place, 'index.json', JSON.stringify(listed(territories, catalogue)))
  replaceFile(place, 'catalogue.json', JSON.stringify(toCatalogueFile(catalogue)))
  replaceFile(place, 'site.json', JSON.stringify(publisher))
  if (asked.territory === null)
    removeOthers(
      out,
      territories.map(({ id }) => id),
    )
}

const ids = (folder: string): string[] => yamlFiles(join(DATA, folder)).map((file) => basename(file, '.yaml'))

/** The labels of what a territory has come from its own catalogue too. */
function listed(territories: readonly Territory[], catalogue: Published) {
  const lists = territories.map((territory) =>
    territoryList([territory], withTerritory(catalogue, territory)),
  )
  return { format: FOLDER_FORMAT, territories: lists.flatMap((list) => list.territories) }
}

async function pipelineOptions(asked: DataArguments, catalogue: Published): Promise<PipelineOptions> {
  const sources = loadSources(join(DATA, 'sources'))
  if (!sources.ok) throw new Error(sources.error.join('\n'))
  checkSources(DATA, sources.value, catalogue)
  const out = resolve(asked.out ?? PUBLIC)
  return {
    data: DATA,
    out,
    staging: stagingOf(out),
    private: PRIVATE,
    folders: sourceFolders(asked.sources, process.env.ATLAS_SOURCES),
    local: join(DATA, 'local'),
    offline: asked.offline,
    holder: asked.holder,
    costs: asked.costs,
    catalogue,
    sources: sources.value,
    solver: await loadSolver(),
    lang: asked.lang,
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

/** Builds a declared territory and prints its report; what no folder could give is said where it is asked for. */
async function runPipeline(id: string, options: PipelineOptions): Promise<PipelineOutcome> {
  const start = performance.now()
  const outcome = await buildDeclared(join(DATA, 'territories', `${id}.yaml`), options)
  const { lang } = options
  const w = reportWords[lang]
  const problems = outcome.accounts.flatMap((account) => account.problems)
  if (outcome.kind === 'built') {
    const seconds = Math.round(performance.now() - start)
    console.log(`territory: ${summary(outcome.territory)} (${seconds} ms)`)
    for (const line of reportLines(outcome.report, problems, lang)) console.log(line)
    console.log(`  ${w.built(id, relative(process.cwd(), outcome.folder))}`)
    if (options.holder !== null) console.log(`  ${w.restricted(options.holder)}`)
  } else if (outcome.kind === 'costs') {
    for (const line of costLines(outcome.costs, lang)) console.log(line)
  } else if (!options.offline || options.folders.length > 0) {
    console.log(outcome.plan ? w.schematic(id) : w.nothing(id))
    for (const line of summarise(problems, lang, 2)) console.log(`    ${line}`)
  } else if (!outcome.plan) console.log(w.nothing(id))
  return outcome
}

/** A territory without official contours: the demonstration, or a plan on schematic ones. */
function schematic(
  id: string,
  outcome: PipelineOutcome | null,
  catalogue: Published,
): TerritorySource | null {
  if (id === 'demo') return demoTerritory()
  if (outcome?.kind === 'no_contours') return outcome.plan
  return planTerritory(DATA, join(DATA, 'plans', `${id}.yaml`), catalogue)
}

function writeSchematic(source: TerritorySource, catalogue: Published, place: Place): Territory {
  const built = buildTerritory(source, catalogue)
  replaceFolder(place, source.meta.id, withOpenCopies(source, built, catalogue, [], {}))
  return built.territory
}

/** A territory that is in the published folder already. */
function published(id: string, out: string): Territory[] {
  const file = join(out, id, 'territory.json')
  if (!existsSync(file)) return []
  const parsed = v.safeParse(territorySchema, readJson('territory', file))
  return parsed.success ? [parsed.output] : []
}

/** What the page needs beside the territory, in the landlord's own folder. */
function writePrivateSite(
  options: PipelineOptions,
  built: ReadonlyMap<string, Territory>,
  catalogue: Published,
  publisher: unknown,
): void {
  for (const [id, territory] of built) {
    const folder = privateName(options, id, 'data')
    const write = (file: string, content: unknown) =>
      replaceFile(privatePlace(options), `${folder}/${file}`, JSON.stringify(content))
    write('index.json', listed([territory], catalogue))
    write('catalogue.json', toCatalogueFile(catalogue))
    write('site.json', publisher)
  }
}

/**
 * A territory that is no longer declared would still be downloaded from the site: it goes. Nothing else does: the folder
 * may be one that the publisher keeps other things in.
 */
function removeOthers(out: string, declared: readonly string[]): void {
  if (!existsSync(out)) return
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (!entry.isDirectory() || declared.includes(entry.name) || published(entry.name, out).length === 0)
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
