import type { DeskState } from '../../imports/own-desk.ts'
import { LOCAL_TERRITORY } from '../../own/link-file.ts'
import type { OwnUse } from '../../own/own-use.ts'

/** A table that is open on another territory of this page, and what its reader took it for there. */
export interface FileElsewhere {
  readonly name: string
  readonly file: Blob
  readonly use?: OwnUse
}

/**
 * The tables that are open on other territories and not on this one, each once by its name. Contours, and the tables that
 * this territory was built of, are in it already.
 * @param desks by the id of their territory
 */
export function filesElsewhere(
  desks: Readonly<Record<string, Pick<DeskState, 'files' | 'build'>>>,
  here: string,
): FileElsewhere[] {
  const seen = new Set(desks[here]?.files.map(({ name }) => name))
  return Object.entries(desks).flatMap(([id, { files, build }]) => {
    if (id === here) return []
    const isBuilt = build?.kind === 'built' && `${LOCAL_TERRITORY}${build.territory.id}` === here
    return files.flatMap(({ name, file, state }): FileElsewhere[] => {
      if (seen.has(name) || (state.kind !== 'read' && state.kind !== 'asked')) return []
      const use = state.kind === 'read' ? state.reading.use : undefined
      if (isBuilt && use?.kind === 'source') return []
      seen.add(name)
      return [{ name, file, ...(use && { use }) }]
    })
  })
}
