import type { Built, DeskState } from '../../../imports/desk-state.ts'
import { localId } from '../../../own/project/link-file.ts'

/** What was built on a desk, where it is the territory of an id; null else. */
export const builtHere = ({ build }: Pick<DeskState, 'build'>, here: string): Built | null =>
  build?.kind === 'built' && localId(build.territory.id) === here ? build : null

/** Whether a build has read a file. On schematic contours it says nothing of its files, and has read those of known forms. */
export const hasRead = ({ report }: Pick<Built, 'report'>, file: string): boolean =>
  report?.sources.some((source) => source.file === file && source.status === 'read') ?? true

/** Whether a build says what became of a file. */
export const isNamed = ({ report }: Pick<Built, 'report'>, file: string): boolean =>
  report?.sources.some((source) => source.file === file) ?? true

/** The desk on which the territory of an id was built; undefined where the site has it. */
export const originOf = <Desk extends { readonly desk: { state(): Pick<DeskState, 'build'> } }>(
  desks: Readonly<Record<string, Desk>>,
  here: string,
): Desk | undefined => Object.values(desks).find(({ desk }) => builtHere(desk.state(), here) !== null)

/**
 * The desks whose files are one project with those of the territory in view, the one of the project first: that on which
 * it was built, itself, and that of the territory which its own files have made.
 */
export function projectDesks<
  Desk extends { readonly territory: string; readonly desk: { state(): Pick<DeskState, 'build'> } },
>(desks: Readonly<Record<string, Desk>>, kept: Desk): readonly [Desk, ...Desk[]] {
  const origin = originOf(desks, kept.territory)
  if (origin) return [origin, kept]
  const made = Object.values(desks).filter(
    ({ territory }) => builtHere(kept.desk.state(), territory) !== null,
  )
  return [kept, ...made]
}
