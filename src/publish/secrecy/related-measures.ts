import type { CellRow } from '../../db/tables.ts'
import type { SecretInput } from './secret-cells.ts'

/**
 * The measures, each in one year, that protected figures are in, and those that a declared identity ties to one: a public
 * count bounds a protected one as well as a protected one does.
 */
export function relatedMeasures(
  { origins, identities }: Pick<SecretInput, 'origins' | 'identities'>,
  ruled: readonly CellRow[],
): ReadonlySet<string> {
  const own = new Map<string, readonly string[][]>()
  for (const { declaration } of origins.values())
    if (declaration.format === 'wide')
      own.set(declaration.id, [
        ...declaration.parts,
        ...declaration.at_most,
        ...declaration.sums,
        ...declaration.crossings,
        ...declaration.apart,
      ])
  const together = [
    ...[...own.values()].flat(),
    ...identities.flatMap((one) => (one.kind === 'located' ? [[one.located, one.whole]] : [])),
    ...identities.flatMap((one) => (one.kind === 'flow' ? [[one.stock, ...one.entries, ...one.exits]] : [])),
  ]
  const stocks = new Set(identities.flatMap((one) => (one.kind === 'flow' ? one.stock : [])))
  const found = new Set<string>()
  for (const { measure, year } of new Map(ruled.map((row) => [`${row.measure}|${row.year}`, row])).values()) {
    found.add(`${measure}|${year}`)
    for (const measures of together)
      if (measures.includes(measure))
        for (const other of measures) {
          found.add(`${other}|${year}`)
          if (stocks.has(other)) found.add(`${other}|${year - 1}`)
        }
  }
  // the part of a stock inside districts gives the part outside
  for (const one of identities)
    if (one.kind === 'located')
      for (const measured of [...found])
        if (measured.startsWith(`${one.whole}|`))
          found.add(`${one.located}${measured.slice(one.whole.length)}`)
  return found
}
