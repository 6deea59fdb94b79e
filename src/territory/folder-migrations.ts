/** The files of a published folder that carry a format. */
export type FolderFile = 'index' | 'catalogue' | 'site' | 'territory' | 'geometry' | 'declarations' | 'cog'
export type JsonObject = Readonly<Record<string, unknown>>
/** From the form of one format to that of the next; the number itself is written by `currentForm`. */
export type Migration = (file: FolderFile, json: JsonObject) => JsonObject

/** Format 2 writes the number in catalogue.json and geometry.topojson, which carried none. Nothing else differs. */
const from1to2: Migration = (_, json) => json

/** In order: the first reads format 1. A migration is never edited after a release; a new form adds one at the end. */
export const FOLDER_MIGRATIONS: readonly Migration[] = [from1to2]
