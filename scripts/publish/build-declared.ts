import { basename } from 'node:path'
import { territoryPath } from '../../src/publish/assemble/declaration.ts'
import type { BuildSettings } from '../../src/publish/build-settings.ts'
import { type BuildOutcome, publishTerritory, territoryCosts } from '../../src/publish/publish-territory.ts'
import { declaredFolder } from '../declared/declared-folder.ts'
import { type BuildPlaces, nodeEffects } from './node-effects.ts'

export interface BuildOptions extends BuildPlaces, Omit<BuildSettings, 'files'> {
  /** folder of the declarations */
  readonly data: string
}

/**
 * Builds the territory that a file declares, wherever the file stands.
 * @throws DeclarationError, SecrecyError, or Error where the sources do not make a territory
 */
export function buildDeclared(file: string, options: BuildOptions): Promise<BuildOutcome> {
  const { id, files } = declaredAt(file, options.data)
  return publishTerritory(id, { ...options, files }, nodeEffects(options))
}

/** The same, for what each reading of the rules of secrecy would cost. */
export function declaredCosts(file: string, options: BuildOptions): ReturnType<typeof territoryCosts> {
  const { id, files } = declaredAt(file, options.data)
  return territoryCosts(id, { ...options, files }, nodeEffects(options))
}

function declaredAt(file: string, data: string) {
  const id = basename(file, '.yaml')
  return { id, files: declaredFolder(data, { [territoryPath(id)]: file }) }
}
