import * as v from 'valibot'
import type { Catalogue } from '../atlas/catalogue.ts'
import { territoryCatalogue } from '../indicators/territory.ts'
import { thresholds } from '../sanity/thresholds.ts'
import type { Cog } from '../sources/cog.ts'
import { sourceDeclaration } from '../sources/declaration.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'
import type { Declarations } from './declarations.ts'
import { identity } from './secrecy/identity.ts'

/**
 * public/data/declarations.json: what a build in the page needs of data/sources, data/indicators, data/identities,
 * data/sanity.yaml and the coordinates of communes, each reference checked. The catalogue and the COG are files of their own.
 */
export const declarationsFile = v.strictObject({
  format: v.literal(FOLDER_FORMAT),
  sources: v.array(sourceDeclaration),
  /** what the ready-made figures of a source add to the catalogue, by the source's id */
  extras: v.record(v.string(), territoryCatalogue),
  identities: v.array(identity),
  limits: thresholds,
  /** communes whose centre and area are known, by code */
  places: v.record(v.string(), v.strictObject({ lon: v.number(), lat: v.number(), area: v.number() })),
})
type DeclarationsFile = v.InferOutput<typeof declarationsFile>

/** What declarations.json holds. */
export const toDeclarationsFile = ({
  sources,
  extras,
  identities,
  limits,
  places,
}: Declarations): DeclarationsFile => ({
  format: FOLDER_FORMAT,
  sources: [...sources.values()],
  extras: Object.fromEntries(extras),
  identities: [...identities],
  limits,
  places: Object.fromEntries(places),
})

/** The declarations of a build, from the files that the site publishes. */
export const fromDeclarationsFile = (
  { sources, extras, identities, limits, places }: DeclarationsFile,
  catalogue: Catalogue,
  cog: Cog,
): Declarations => ({
  catalogue,
  sources: new Map(sources.map((source) => [source.id, source])),
  extras: new Map(Object.entries(extras)),
  identities,
  limits,
  places: new Map(Object.entries(places)),
  cog,
})
