import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Catalogue } from '../../src/atlas/catalogue.ts'
import type { Territory } from '../../src/indicators/territory.ts'
import { territoryList } from '../../src/publish/folder/territory-list.ts'
import { publishSchematic } from '../../src/publish/publish-territory.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import { generatedTerritory } from '../demo/index.ts'
import { nodeEffects } from '../publish/node-effects.ts'
import { readCatalogue } from '../site/opening-figure.ts'
import { brotli } from './bytes.ts'
import { firstView } from './first-view.ts'
import { zonesGeoJson } from './geojson.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))

const SERVED_QUALITY = 6
/** Zones of the generated territories. */
const SIZES = [
  { iris: 500, communes: 100, seed: 1 },
  { iris: 3000, communes: 130, seed: 1 },
]

/** The indicator that the territories open on, then the two that are recoloured. */
export const INDICATORS = ['fragility', 'vacancy_rate', 'social_share_rp'] as const
export const TERRITORIES = ['demo', 'generated-500', 'generated-3000'] as const
/** What first maps are timed of, by file of the reference: what a territory opens on, and a link to another indicator. */
export const FIRST_VIEWS = { opening: null, link: INDICATORS[1] } as const
export type TerritoryId = (typeof TERRITORIES)[number]

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T

/** The modules that make the page's maps, as it imports them, and what stands for each. */
const RECORDED: Readonly<Record<string, string>> = {
  './create-map.ts': 'recorded-map.ts',
  './canvas/create-canvas-map.ts': 'recorded-canvas-map.ts',
}
/** Puts the recorded maps in place of the modules of maps, in the one import that the page has of each. */
const recordedMap: Plugin = {
  name: 'bench-recorded-map',
  enforce: 'pre',
  resolveId(source, importer) {
    const recorded = importer?.endsWith('/src/map/make-map.ts') ? RECORDED[source] : undefined
    return recorded === undefined ? null : join(HERE, 'page', recorded)
  },
}

/** Publishes territories beside those of the project, in a public folder of its own. */
export function publishBeside(folder: string, sources: readonly TerritorySource[]) {
  const publicDir = join(folder, 'public')
  const data = join(publicDir, 'data')
  cpSync(join(ROOT, 'public'), publicDir, { recursive: true })
  const catalogue = readCatalogue(data)
  const aside = {
    staging: join(folder, 'staging'),
    private: join(folder, 'private'),
    local: join(folder, 'local'),
  }
  const effects = nodeEffects({ ...aside, out: data, folders: [], offline: true, tell: () => {} })
  for (const source of sources) publishSchematic(source, catalogue, effects)
  const ids = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const territories = ids.map(({ name }) => readJson<Territory>(data, name, 'territory.json'))
  writeFileSync(join(data, 'index.json'), JSON.stringify(territoryList(territories)))
  return { catalogue, publicDir, data }
}

const output = (folder: string, site: string) => ({
  outDir: join(folder, site),
  emptyOutDir: true,
  reportCompressedSize: false,
})
/** Builds the page in `folder/<site>`. */
export const buildPage = (folder: string, site: string, publicDir: string, plugins: Plugin[] = []) =>
  build({ logLevel: 'warn', publicDir, root: ROOT, plugins, build: output(folder, site) })
/** Builds the reference of that name, of the folder beside this file. */
export const buildReference = (folder: string, site: string) =>
  build({
    logLevel: 'warn',
    root: join(HERE, site),
    configFile: false,
    base: './',
    publicDir: false,
    build: { ...output(folder, site), target: 'es2022' },
  })
/** Gives a reference its data. */
export function writeData(folder: string, site: string, file: string, content: unknown): void {
  mkdirSync(join(folder, site, 'data'), { recursive: true })
  writeFileSync(join(folder, site, 'data', file), JSON.stringify(content))
}

/**
 * Makes four sites in `folder`: `atlas`, the page with a generated territory beside those it has; `recorded`, the same
 * with its map within reach of the measures; `leaflet-first` and `leaflet`, the references of first maps and of changes.
 * Files are compressed beforehand, as hosts do.
 * @returns what every territory shares, whose words the page writes
 */
export async function makeSites(folder: string): Promise<Catalogue> {
  const { catalogue, publicDir, data } = publishBeside(folder, SIZES.map(generatedTerritory))
  await buildPage(folder, 'atlas', publicDir)
  await buildPage(folder, 'recorded', publicDir, [recordedMap])
  for (const site of ['leaflet', 'leaflet-first']) await buildReference(folder, site)
  for (const id of TERRITORIES) {
    writeData(folder, 'leaflet', `${id}.geojson`, zonesGeoJson(join(data, id), catalogue, INDICATORS))
    for (const [name, indicator] of Object.entries(FIRST_VIEWS))
      writeData(
        folder,
        'leaflet-first',
        `${id}-${name}.json`,
        firstView(join(data, id), catalogue, indicator),
      )
  }
  for (const site of ['atlas', 'recorded', 'leaflet', 'leaflet-first']) compress(join(folder, site))
  return catalogue
}

/** A little less than hosts do, which takes a tenth of the time: the budgets are counted elsewhere. */
export function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    writeFileSync(`${file}.br`, brotli(readFileSync(file), SERVED_QUALITY))
  }
}
