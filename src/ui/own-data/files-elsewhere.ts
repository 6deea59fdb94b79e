import type { DeskState } from '../../imports/desk-state.ts'
import type { GivenFile } from '../../imports/own-file.ts'
import { builtHere, hasRead } from './build/built-here.ts'

/** What each desk holds, by the id of its territory. */
export const statesOf = <State>(
  desks: Readonly<Record<string, { readonly desk: { state(): State } }>>,
): Record<string, State> =>
  Object.fromEntries(Object.entries(desks).map(([id, { desk }]) => [id, desk.state()]))

/**
 * The tables that are open on other territories and not on this one, each once by its name, as its reader took it there.
 * Contours, and the files that the build of this territory has read, are in it already.
 * @param desks by the id of their territory
 */
export function filesElsewhere(
  desks: Readonly<Record<string, Pick<DeskState, 'files' | 'build'>>>,
  here: string,
): GivenFile[] {
  const seen = new Set(desks[here]?.files.map(({ name }) => name))
  return Object.entries(desks).flatMap(([id, desk]) => {
    if (id === here) return []
    const built = builtHere(desk, here)
    return desk.files.flatMap(({ name, file, worksheet, state }): GivenFile[] => {
      if (seen.has(name) || (state.kind !== 'read' && state.kind !== 'asked')) return []
      const use = state.kind === 'read' ? state.reading.use : undefined
      if (built && (use?.kind === 'source' || use?.kind === 'work') && hasRead(built, name)) return []
      seen.add(name)
      return [{ name, file, worksheet, ...(use && { use }) }]
    })
  })
}
