import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstDeclaration } from '../../src/publish/first-declaration.ts'
import { packagedCog } from '../sources/packaged-cog.ts'

/** A first declaration of an EPCI, from the official code of the package. */
export const newDeclaration = (siren: string) => firstDeclaration(packagedCog(), siren)

/**
 * Writes the first declaration of an EPCI in the folder of the territories; one that is there already stays as it is.
 * @throws Error where there is one, or no such EPCI
 */
export function writeNewDeclaration(folder: string, siren: string): { id: string; file: string } {
  const { id, yaml } = newDeclaration(siren)
  const file = join(folder, `${id}.yaml`)
  if (existsSync(file)) throw new Error(`${file} is there already`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, yaml)
  return { id, file }
}
