import type { OwnFile } from '../../../imports/own-file.ts'
import type { SeenEpci } from '../../../own/seen-epci.ts'

/** Up to so many, a file is one of a place, and not of France. */
const FEW = 12

/**
 * The EPCI that a territory may be made of: those that the contours have, the ones that a table of a place names first,
 * then those of few files as they have them most, and those of a file of France by name.
 */
export function seenIn(files: readonly Pick<OwnFile, 'state'>[]): SeenEpci[] {
  const seen = new Map<string, SeenEpci>()
  const named = new Map<string, number>()
  for (const { state } of files) {
    if (state.kind === 'contours')
      for (const epci of state.look.epcis) if (!seen.has(epci.code)) seen.set(epci.code, epci)
    if ((state.kind === 'read' || state.kind === 'asked') && state.look.kind === 'table') {
      const { epcis } = state.look
      if (epcis.length <= FEW)
        for (const { code, here, of } of epcis) named.set(code, Math.max(named.get(code) ?? 0, here / of))
    }
  }
  const all = [...seen.values()]
  const ordered = all.length <= FEW ? all : all.sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  return ordered.sort((a, b) => (named.get(b.code) ?? 0) - (named.get(a.code) ?? 0))
}
