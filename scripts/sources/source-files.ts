import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { failure, ok, type Result } from '../../src/lib/result.ts'
import { type SourceDeclaration, sourceDeclaration } from '../../src/sources/declaration.ts'
import { readDeclaredYaml } from './declared-yaml.ts'

/** Every source of a folder (data/sources), by id; failure: the faults of all files, a line each. */
export function loadSources(folder: string): Result<ReadonlyMap<string, SourceDeclaration>, string[]> {
  const sources = new Map<string, SourceDeclaration>()
  const faults: string[] = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const path = join(folder, name)
    const read = readDeclaredYaml(sourceDeclaration, path)
    if (!read.ok) faults.push(...read.error)
    else if (name !== `${read.value.id}.yaml`)
      faults.push(`${path}:1: id: "${read.value.id}" is not the file's name`)
    else sources.set(read.value.id, read.value)
  }
  return faults.length > 0 ? failure(faults) : ok(sources)
}
