import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { site } from '../src/atlas/site.ts'
import type { Territory } from '../src/indicators/territory.ts'
import { DeclarationError } from './build/declaration-error.ts'
import { readYaml, yamlFiles } from './build/declared-yaml.ts'
import { loadCatalogue } from './build/load-catalogue.ts'
import { planTerritory } from './build/plan-territory.ts'
import { replaceFile } from './build/replace-folder.ts'
import { territoryList } from './build/territory-list.ts'
import type { TerritorySource } from './build/territory-source.ts'
import { writeTerritory } from './build/write-territory.ts'
import { demoTerritory } from './demo/index.ts'

const DATA = fileURLToPath(new URL('../data', import.meta.url))
const OUT = fileURLToPath(new URL('../public/data', import.meta.url))

/** Runs a step and prints one line: what was made, in how long. */
function step<T>(name: string, run: () => T, told: (made: T) => string): T {
  const start = performance.now()
  const made = run()
  console.log(`${name}: ${told(made)} (${Math.round(performance.now() - start)} ms)`)
  return made
}

/** Builds public/data from data/: what is declared, all of it and nothing else. */
function build(): void {
  const catalogue = step(
    'catalogue',
    () => loadCatalogue(DATA),
    ({ indicators, measures, sources }) =>
      `${indicators.length} indicators, ${measures.length} measures, ${sources.length} sources`,
  )
  const publisher = step(
    'site',
    () => readYaml(join(DATA, 'site', 'site.yaml'), site).value,
    ({ pages }) => `${pages.length} pages`,
  )
  const makers: (() => TerritorySource)[] = [
    demoTerritory,
    ...yamlFiles(join(DATA, 'plans')).map((file) => () => planTerritory(DATA, file, catalogue)),
  ]
  const territories = makers.map((make) =>
    step('territory', () => writeTerritory(make(), catalogue, OUT), summary),
  )
  replaceFile(join(OUT, 'index.json'), JSON.stringify(territoryList(territories, catalogue)))
  replaceFile(join(OUT, 'catalogue.json'), JSON.stringify(catalogue))
  replaceFile(join(OUT, 'site.json'), JSON.stringify(publisher))
  removeOthers(territories.map(({ id }) => id))
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

/** A folder that is no longer declared would still be downloaded from the site: it goes. */
function removeOthers(declared: readonly string[]): void {
  if (!existsSync(OUT)) return
  for (const entry of readdirSync(OUT, { withFileTypes: true })) {
    if (!entry.isDirectory() || declared.includes(entry.name)) continue
    rmSync(join(OUT, entry.name), { recursive: true })
    console.log(`removed ${entry.name}: no longer declared`)
  }
}

try {
  build()
} catch (error) {
  if (!(error instanceof DeclarationError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
