import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { provenance } from '../../publish/assemble/provenance.ts'
import { ownAcceptance } from '../accepted.ts'
import { derivedForm } from '../overlay/derived-form.ts'
import { ownUse } from '../own-use.ts'
import { ownWorksheet } from '../tables/own-worksheet.ts'
import { isMeasureOf } from './link-file.ts'

/**
 * What a reader has opened, kept from one visit to the next and handed on as a project file: which files, what each is
 * taken for, what is worked out of them. The content of the files stands beside it.
 */

export const PROJECT_FORMAT = 7

const ownProject = v.strictObject({
  format: v.literal(PROJECT_FORMAT),
  /** the territory that the files were opened on */
  territory: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/)),
  /** the EPCI whose territory is built of the files; null where none is */
  epci: v.nullable(v.pipe(v.string(), v.regex(/^\d{9}$/))),
  files: v.array(
    v.strictObject({
      name: line,
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** null where the browser could not work it out */
      sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      /** null for contours, and for a table that its reader has not described */
      use: v.nullable(ownUse),
      /** the sheet of a workbook that is read; null where its columns tell it, and of any other file */
      worksheet: v.nullable(ownWorksheet),
      /** of contours: where they come from; null where their reader has not said it */
      provenance: v.nullable(provenance),
    }),
  ),
  derived: v.array(derivedForm),
  masked: v.boolean(),
  /** findings of the checks that the reader knows to be right, and why */
  accepted: v.array(ownAcceptance),
})
export type OwnProject = v.InferOutput<typeof ownProject>

type Json = Readonly<Record<string, unknown>>
/** `PROJECT_MIGRATIONS[i]` turns a project of format i + 1 into one of the next. */
export const PROJECT_MIGRATIONS: readonly ((project: Json) => Json)[] = [
  // 2 adds files of places: what format 1 says reads the same
  (project) => project,
  // 3 adds perimeters of work
  (project) => project,
  // 4 says which sheet is read, where contours come from, and why a finding is accepted
  ({ files, accepted, ...project }) => ({
    ...project,
    files: eachOf(files, withRule),
    accepted: Array.isArray(accepted)
      ? accepted.map((finding) => ({ finding, reason: NO_REASON }))
      : accepted,
  }),
  // 5 adds tables that say the level of each row, and why a number is not there
  (project) => project,
  // 6 says of each column that an indicator is worked out of which file it is in
  ({ derived, files, ...project }) => ({
    ...project,
    files,
    derived: eachOf(derived, (form) => withFiles(form, namesIn(files))),
  }),
  // 7 says which column counts the dwellings of a set
  (project) => project,
]

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
/** A list with each of its members changed; what is no list or no member is left to be refused. */
const eachOf = (list: unknown, change: (member: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((member: unknown) => (isJson(member) ? change(member) : member)) : list

const namesIn = (files: unknown): string[] =>
  Array.isArray(files)
    ? files.flatMap((file: unknown) => (isJson(file) && typeof file.name === 'string' ? [file.name] : []))
    : []

/**
 * Before format 6, a form named one file, which the indicator is called after; the name of a measure begins with that of its
 * own file where the file was described, and does not where it was taken for a source.
 */
function withFiles({ file = null, first, second, ...form }: Json, names: readonly string[]): Json {
  const fileOf = (column: unknown) =>
    names.find(
      (name) => isJson(column) && typeof column.measure === 'string' && isMeasureOf(column.measure, name),
    ) ?? null
  const taken = (column: unknown, of: unknown) => (isJson(column) ? { ...column, file: of } : column)
  const [ofFirst, ofSecond] = [fileOf(first), fileOf(second)]
  return {
    ...form,
    first: taken(first, ofFirst ?? (file === ofSecond ? null : file)),
    second: taken(second, ofSecond),
  }
}
/** Places were of one year, and under no rule, before format 4. */
function withRule(file: Json): Json {
  const use = file.use as { readonly kind?: unknown; readonly points?: { readonly year?: unknown } } | null
  const points = use?.points && { ...use.points, year: { kind: 'all', year: use.points.year }, rule: 'none' }
  return {
    ...file,
    worksheet: null,
    provenance: null,
    use: use?.kind === 'points' ? { ...use, points } : use,
  }
}
/** Before format 4 a reader was asked for none. */
const NO_REASON = 'accepté par le lecteur'

/** Why a project cannot be read. */
export interface ProjectFault {
  /** `newer`: written by a later program than this one */
  readonly kind: 'newer' | 'not_a_project'
  readonly cause: string
}

/**
 * A project as it was written, by this version or one before.
 * @param migrations handed in by tests only
 */
export function readProject(
  text: string,
  migrations: readonly ((project: Json) => Json)[] = PROJECT_MIGRATIONS,
): Result<OwnProject, ProjectFault> {
  const wrong = (cause: string) => failure<ProjectFault>({ kind: 'not_a_project', cause })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return wrong('{} ?')
  const { format } = json as Json
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return wrong(`format ${format}`)
  if (format > migrations.length + 1) return failure({ kind: 'newer', cause: `format ${format}` })
  const current = migrations.slice(format - 1).reduce<Json>((form, migrate) => migrate(form), json as Json)
  const parsed = v.safeParse(ownProject, { ...current, format: PROJECT_FORMAT })
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  return wrong(`${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}
