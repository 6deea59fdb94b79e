import { failure, ok, type Result } from '../lib/result.ts'
import { FOLDER_MIGRATIONS, type FolderFile, type JsonObject, type Migration } from './folder-migrations.ts'

/**
 * Form of the published folder (public/data): every JSON and TopoJSON file of it carries this number as `format`. The
 * Arrow tables of a territory have the format of the territory.json beside them.
 *
 * The policy of a page (docs/decisions/versions.md) holds for each file by itself, because a territory whose sources are
 * gone is kept as it was published, beside newer ones: a file of this format is read, an older one is carried forward
 * by the migrations and then read, a newer one is refused, because its meaning is not known here.
 */
export const FOLDER_FORMAT = 3

/** Why a file cannot be read, whatever else it holds. */
export interface FormatFault {
  readonly kind: 'newer' | 'not_a_format'
  /** what the file carries, as text */
  readonly found: string
}

export const formatFaultText = ({ kind, found }: FormatFault): string =>
  kind === 'newer'
    ? `format ${found} is newer than ${FOLDER_FORMAT}, the one that this program reads`
    : `"${found}" is not a format`

/**
 * A file of a published folder in the form of today.
 * @param migrations handed in by tests only
 */
export function currentForm(
  file: FolderFile,
  json: unknown,
  migrations: readonly Migration[] = FOLDER_MIGRATIONS,
): Result<unknown, FormatFault> {
  // a value that is no object passes: the schema of the file refuses it, with its own message
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return ok(json)
  // files of format 1 that carry no number: catalogue.json, geometry.topojson
  const { format = 1 } = json as { readonly format?: unknown }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return failure({ kind: 'not_a_format', found: String(format).slice(0, 40) })
  if (format > migrations.length + 1) return failure({ kind: 'newer', found: String(format) })
  const migrated = migrations
    .slice(format - 1)
    .reduce<JsonObject>((form, migrate) => migrate(file, form), json as JsonObject)
  return ok({ ...migrated, format: migrations.length + 1 })
}
