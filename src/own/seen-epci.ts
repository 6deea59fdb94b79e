import type { Cog } from '../sources/cog.ts'

/** An EPCI that a file has communes of. */
export interface SeenEpci {
  readonly code: string
  readonly name: string
  /** communes of it in the file, of how many */
  readonly here: number
  readonly of: number
}

/** The EPCI of some communes, those that the file has most of first. */
export function seenEpcis(communes: Iterable<string>, cog: Pick<Cog, 'epciOf' | 'epci'>): SeenEpci[] {
  const here = new Map<string, number>()
  for (const commune of communes) {
    const epci = cog.epciOf(commune)
    if (epci !== null) here.set(epci, (here.get(epci) ?? 0) + 1)
  }
  return [...here]
    .flatMap(([code, count]): SeenEpci[] => {
      const epci = cog.epci(code)
      return epci ? [{ code, name: epci.name, here: count, of: epci.communes.length }] : []
    })
    .sort((a, b) => b.here / b.of - a.here / a.of || b.here - a.here)
}
