import type { Catalogue } from '../atlas/catalogue.ts'
import type { DeclaredFiles } from '../declared/declared-files.ts'
import { readYaml } from '../declared/declared-yaml.ts'
import type { TerritoryCatalogue } from '../indicators/territory.ts'
import type { KnownPlace } from '../sanity/contours.ts'
import { type Thresholds, thresholds } from '../sanity/thresholds.ts'
import type { Cog } from '../sources/cog.ts'
import type { SourceDeclaration } from '../sources/declaration.ts'
import { checkSources } from './catalogue/check-sources.ts'
import { loadCatalogue } from './catalogue/load-catalogue.ts'
import { loadSources } from './catalogue/load-sources.ts'
import { readCoordinates } from './plan/coordinates.ts'
import { type Identity, loadIdentities } from './secrecy/identity.ts'

/** What is declared for every territory, each reference checked. */
export interface Declarations {
  readonly catalogue: Catalogue
  /** by id */
  readonly sources: ReadonlyMap<string, SourceDeclaration>
  /** what the ready-made figures of a source add to the catalogue, by the source's id */
  readonly extras: ReadonlyMap<string, TerritoryCatalogue>
  /** what every reader knows of figures of several zones, years or producers */
  readonly identities: readonly Identity[]
  /** from where on what is read does not agree with what else is known */
  readonly limits: Thresholds
  /** communes whose centre and area are known */
  readonly places: ReadonlyMap<string, KnownPlace>
  readonly cog: Cog
}

/** @throws DeclarationError with the file, the line and the cause */
export function readDeclarations(files: DeclaredFiles, cog: Cog): Declarations {
  const catalogue = loadCatalogue(files)
  const declared = loadSources(files)
  const extras = checkSources(files, declared, catalogue)
  const identities = loadIdentities(files)
  const sources = new Map([...declared].map(([id, { value }]) => [id, value]))
  const limits = readYaml(files, 'sanity.yaml', thresholds).value
  const places = new Map(
    readCoordinates(files).map(({ code_insee, lon, lat, superficie_km2 }) => [
      code_insee,
      { lon, lat, area: superficie_km2 },
    ]),
  )
  return { catalogue, sources, extras, identities, limits, places, cog }
}
