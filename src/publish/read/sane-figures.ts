import type { SourceFigures } from '../../sanity/figures.ts'
import { checkFigures } from '../../sanity/figures-check.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import type { Objective } from '../../sources/objectives.ts'
import type { Known } from './read-layers.ts'
import type { UsedSource } from './source-account.ts'
import type { SourceCells, SourceContents } from './source-contents.ts'

type Figures = Pick<SourceContents, 'tables' | 'results' | 'objectives'>

/** The IRIS of each commune. */
export function irisByCommune(
  iris: Iterable<{ readonly commune: string | null; readonly code: string }>,
): ReadonlyMap<string, readonly string[]> {
  const irisOf = new Map<string, string[]>()
  for (const { commune, code } of iris)
    irisOf.set(commune ?? '', [...(irisOf.get(commune ?? '') ?? []), code])
  return irisOf
}

/** The tables, the results and the objectives without what cannot be believed, which is left missing, and what was found. */
export function saneFigures(
  { tables, results, objectives }: Figures,
  irisOf: ReadonlyMap<string, readonly string[]>,
  known: Omit<Known, 'places' | 'methods'>,
): Figures & { readonly findings: readonly SanityFinding[] } {
  const forms = [...formOf(results), ...formOf(objectives.map(cellOf))]
  const { findings, isKept } = checkFigures([...tables.map(figuresOf), ...forms], { ...known, irisOf })
  const kept = <Cell extends LongCell>(source: string, cell: Cell): Cell =>
    isKept(source, cell) ? cell : { ...cell, value: 'missing', flags: 0, leftOut: cell.value }
  return {
    findings,
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => kept(table.declaration.id, cell)),
    })),
    results: results.map((result) => kept(result.declaration.id, result)),
    objectives: objectives.map((objective) =>
      isKept(objective.declaration.id, cellOf(objective)) ? objective : { ...objective, value: 'missing' },
    ),
  }
}

function figuresOf({ declaration, cells, fractions }: SourceCells): SourceFigures {
  const specs = declaration.format === 'wide' ? Object.entries(declaration.measures) : []
  const percents = specs.flatMap(([measure, { unit }]) => (unit === 'count' ? [] : [measure]))
  const isFlow = declaration.format === 'categories'
  const parts = declaration.format === 'wide' ? declaration.parts : []
  return { source: declaration.id, cells, fractions, parts, percents: new Set(percents), isFlow }
}

/** An objective as a cell of the first year of its period. */
const cellOf = (objective: Objective & UsedSource): LongCell & UsedSource => ({
  ...objective,
  year: objective.start,
  flags: 0,
})

/** The figures of a form of docs/formats, which are what happens, or is to happen, in a time. */
function formOf(cells: readonly (LongCell & UsedSource)[]): SourceFigures[] {
  const [first] = cells
  if (!first) return []
  return [
    {
      source: first.declaration.id,
      cells,
      fractions: new Map(),
      parts: [],
      percents: new Set(),
      isFlow: true,
    },
  ]
}
