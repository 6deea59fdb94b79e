import type { LongCell } from '../sources/long-cell.ts'
import type { SourceFigures } from './figures.ts'
import type { SanityFinding } from './finding.ts'
import type { Names } from './names.ts'
import type { Thresholds } from './thresholds.ts'

export interface InhabitantFinding extends SanityFinding {
  readonly code: string
  readonly measure: string
  readonly year: number
}

/** Who lives in the communes of a territory, and which IRIS are theirs. */
export interface Inhabitants {
  /** of each commune */
  readonly populations: ReadonlyMap<string, number>
  /** the IRIS of each commune */
  readonly irisOf: ReadonlyMap<string, readonly string[]>
}

/** Counts of a zone that its inhabitants cannot account for: those of its commune for an IRIS, all for what is wider. */
export function inhabitantFindings(
  figures: readonly SourceFigures[],
  { populations, irisOf }: Inhabitants,
  { counts }: Thresholds,
  names: Names,
): InhabitantFinding[] {
  const communeOf = new Map([...irisOf].flatMap(([commune, codes]) => codes.map((code) => [code, commune])))
  const all = [...populations.values()].reduce((sum, population) => sum + population, 0)
  const inhabitantsOf = ({ level, code }: LongCell): number | undefined => {
    switch (level) {
      case 'commune':
        return populations.get(code)
      case 'iris':
        return populations.get(communeOf.get(code) ?? '')
      case 'qpv':
      case 'group':
      case 'epci':
        return all > 0 ? all : undefined
    }
  }
  return figures.flatMap(({ source, cells, percents }) =>
    cells.flatMap((cell): InhabitantFinding[] => {
      const { measure, value } = cell
      if (typeof value !== 'number' || percents.has(measure)) return []
      const { most, small } = counts.per_inhabitant[measure] ?? counts.per_inhabitant.any
      const population = inhabitantsOf(cell)
      return population === undefined || value <= small || value <= most * population
        ? []
        : [crowded(source, cell, value, population, names)]
    }),
  )
}

const crowded = (
  source: string,
  { level, code, measure, year }: LongCell,
  value: number,
  population: number,
  names: Names,
): InhabitantFinding => {
  const label = names.measure(measure)
  const [fr, en] = level === 'commune' ? ['qui a', 'which has'] : ['dans un ensemble de', 'within a whole of']
  return {
    name: `inhabitants:${source}:${measure}:${year}:${code}`,
    gravity: 'ask',
    source,
    code,
    measure,
    year,
    text: {
      fr: `${label.fr}, ${year} : ${value} à ${code}, ${fr} ${population} habitants ; unité à vérifier`,
      en: `${label.en}, ${year}: ${value} in ${code}, ${en} ${population} inhabitants; check the unit`,
    },
  }
}
