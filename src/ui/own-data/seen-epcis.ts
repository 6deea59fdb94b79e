import type { OwnFile } from '../../imports/own-file.ts'
import type { SeenEpci } from '../../own/look-contours.ts'

/** The EPCI that the contours of communes and IRIS have, those of communes first. */
export function seenIn(files: readonly OwnFile[]): SeenEpci[] {
  const seen = new Map<string, SeenEpci>()
  for (const { state } of files)
    if (state.kind === 'contours')
      for (const epci of state.look.epcis) if (!seen.has(epci.code)) seen.set(epci.code, epci)
  return [...seen.values()]
}
