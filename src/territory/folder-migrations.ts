/** The files of a published folder that carry a format. */
export type FolderFile =
  | 'index'
  | 'catalogue'
  | 'site'
  | 'territory'
  | 'geometry'
  | 'landmarks'
  | 'declarations'
  | 'cog'
export type JsonObject = Readonly<Record<string, unknown>>
/** From the form of one format to that of the next; the number itself is written by `currentForm`. */
export type Migration = (file: FolderFile, json: JsonObject) => JsonObject

/** What credits the producers of an indicator was named `mentions` in format 1. */
function credited(available: unknown): unknown {
  if (!Array.isArray(available)) return available
  return available.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('mentions' in one)) return one
    const { mentions, ...rest } = one
    return { ...rest, credits: mentions }
  })
}

/** What index.json told of each territory in format 1 is in its own territory.json alone. */
function named(territories: unknown): unknown {
  if (!Array.isArray(territories)) return territories
  return territories.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return one
    const { has, lacks, tables, sections, ...rest } = one as JsonObject
    return rest
  })
}

/**
 * Format 2 writes the number in catalogue.json and geometry.topojson, which carried none, renames the credits and lists
 * the territories by name.
 */
const from1to2: Migration = (file, json) => {
  switch (file) {
    case 'territory':
      return { ...json, available: credited(json.available) }
    case 'index':
      return { ...json, territories: named(json.territories) }
    default:
      return json
  }
}

/**
 * In format 3 `contours` of territory.json says of those that nobody calls official that they are supplied, which the credit
 * of a territory called official said in format 2.
 */
const from2to3: Migration = (file, json) => {
  const { geometry } = json
  if (file !== 'territory' || typeof geometry !== 'object' || geometry === null) return json
  const { supplied, ...credit } = geometry as JsonObject
  return supplied === undefined ? json : { ...json, contours: 'supplied', geometry: credit }
}

/** In order: the first reads format 1. A migration is never edited after a release; a new form adds one at the end. */
export const FOLDER_MIGRATIONS: readonly Migration[] = [from1to2, from2to3]
