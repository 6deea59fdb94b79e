import type { DeskState } from '../../imports/desk-state.ts'
import { slug } from '../../publish/first-declaration.ts'
import { seenIn } from './build/seen-epcis.ts'

/**
 * Name of a project file: after the territory that its files make, else the one that they are opened on.
 * @param territory id of the latter
 */
export function projectName({ build, files }: Pick<DeskState, 'build' | 'files'>, territory: string): string {
  const [seen] = seenIn(files)
  const made = build?.kind === 'built' ? build.territory.id : seen && slug(seen.name)
  return `${made ?? territory}.atlas.zip`
}
