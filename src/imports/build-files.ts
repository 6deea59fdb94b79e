import { asAccepted, type OwnAcceptance } from '../own/accepted.ts'
import { unsaidProvenance } from '../publish/assemble/provenance.ts'
import type { FirstSaid } from '../publish/first-declaration.ts'
import type { BuildRequest } from './build-messages.ts'
import type { OwnFile } from './own-file.ts'

interface BuildFile extends Pick<OwnFile, 'name' | 'file'> {
  readonly source: string
  readonly said: FirstSaid['of'][string]
}

/** What a territory is built of: the files that are contours, or forms that the atlas knows, and what is said of them. */
export function buildFiles(
  epci: string,
  files: readonly OwnFile[],
  accepted: readonly OwnAcceptance[],
): Pick<BuildRequest, 'territory' | 'sources' | 'assigned'> {
  const given = files.flatMap((file) => buildFile(file) ?? [])
  return {
    territory: {
      kind: 'epci',
      epci,
      said: Object.fromEntries(given.map(({ source, said }) => [source, said])),
      accepted: asAccepted(accepted),
    },
    sources: Object.fromEntries(given.map(({ name, file }) => [name, file])),
    // of two files of one source the last one opened serves
    assigned: Object.fromEntries(given.map(({ source, name }) => [source, name])),
  }
}

function buildFile({ name, file, worksheet, state }: OwnFile): BuildFile | null {
  if (state.kind === 'contours') {
    const provenance = state.provenance ?? unsaidProvenance(name)
    // of a file of several layers, the one that was looked at
    const layer = state.look.worksheets.length > 0 ? state.look.worksheet : null
    return {
      source: state.look.source,
      name,
      file,
      said: { provenance, ...(layer !== null && { worksheet: layer }) },
    }
  }
  if (state.kind !== 'read') return null
  const { use, used } = state.reading
  if (use.kind !== 'source' && use.kind !== 'work') return null
  return { source: used.declaration.id, name, file, said: worksheet ? { worksheet: worksheet.name } : {} }
}
