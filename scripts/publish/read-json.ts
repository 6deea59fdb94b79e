import { readFileSync } from 'node:fs'
import { currentForm, formatFaultText } from '../../src/territory/folder-format.ts'
import type { FolderFile } from '../../src/territory/folder-migrations.ts'

/**
 * A JSON file of a published folder in the form of today.
 * @throws where a newer version of the atlas published it
 */
export function readJson(file: FolderFile, path: string): unknown {
  const current = currentForm(file, JSON.parse(readFileSync(path, 'utf8')))
  if (!current.ok) throw new Error(`${path}: ${formatFaultText(current.error)}`)
  return current.value
}
