import type { SourceFigures } from '../../sanity/figures.ts'
import { checkFigures } from '../../sanity/figures-check.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import type { Known } from './read-layers.ts'
import type { SourceCells, SourceContents } from './source-contents.ts'

type Figures = Pick<SourceContents, 'tables' | 'results'>

/** The IRIS of each commune. */
export function irisByCommune(
  iris: Iterable<{ readonly commune: string | null; readonly code: string }>,
): ReadonlyMap<string, readonly string[]> {
  const irisOf = new Map<string, string[]>()
  for (const { commune, code } of iris)
    irisOf.set(commune ?? '', [...(irisOf.get(commune ?? '') ?? []), code])
  return irisOf
}

/** The tables and the results without what cannot be believed, which is left missing, and what was found. */
export function saneFigures(
  { tables, results }: Figures,
  irisOf: ReadonlyMap<string, readonly string[]>,
  known: Omit<Known, 'places'>,
): Figures & { readonly findings: readonly SanityFinding[] } {
  const { findings, isKept } = checkFigures([...tables.map(figuresOf), ...resultsOf(results)], {
    ...known,
    irisOf,
  })
  const kept = <Cell extends LongCell>(source: string, cell: Cell): Cell =>
    isKept(source, cell) ? cell : { ...cell, value: 'missing', flags: 0, leftOut: cell.value }
  return {
    findings,
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => kept(table.declaration.id, cell)),
    })),
    results: results.map((result) => kept(result.declaration.id, result)),
  }
}

function figuresOf({ declaration, cells, fractions }: SourceCells): SourceFigures {
  const specs = declaration.format === 'wide' ? Object.entries(declaration.measures) : []
  const percents = specs.flatMap(([measure, { unit }]) => (unit === 'count' ? [] : [measure]))
  const isFlow = declaration.format === 'categories'
  return { source: declaration.id, cells, fractions, percents: new Set(percents), isFlow }
}

function resultsOf(results: Figures['results']): SourceFigures[] {
  const [first] = results
  if (!first) return []
  return [
    {
      source: first.declaration.id,
      cells: results,
      fractions: new Map(),
      percents: new Set(),
      isFlow: true,
    },
  ]
}
