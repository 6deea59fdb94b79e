import * as v from 'valibot'
import { failure, ok, type Result } from '../lib/result.ts'
import { currentForm, type FormatFault, formatFaultText } from './folder-format.ts'
import type { FolderFile } from './folder-migrations.ts'

/** Why a JSON file of a published folder is not read. */
export interface FolderFileFault {
  readonly cause: string
  /** the file is whole, and of a form that this program does not read */
  readonly format?: FormatFault['kind']
}

/** A JSON file of a published folder, carried to the form of today and checked by its schema. */
export function readFolderFile<S extends v.GenericSchema>(
  file: FolderFile,
  schema: S,
  bytes: Uint8Array,
): Result<v.InferOutput<S>, FolderFileFault> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return failure({ cause: error instanceof Error ? error.message : String(error) })
  }
  const current = currentForm(file, json)
  if (!current.ok) return failure({ cause: formatFaultText(current.error), format: current.error.kind })
  const parsed = v.safeParse(schema, current.value)
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  return failure({ cause: `${v.getDotPath(issue) ?? ''}: ${issue.message}` })
}
