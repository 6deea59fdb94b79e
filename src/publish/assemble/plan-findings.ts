import type { SanityFinding } from '../../sanity/finding.ts'
import type { Names } from '../../sanity/names.ts'
import { coverageFindings, periodFindings } from '../../sanity/plan.ts'
import type { Period } from '../../targets/progress.ts'
import type { SourceContents } from '../read/read-sources.ts'
import type { CollectedCells } from './collect-cells.ts'
import type { Groups } from './groups.ts'

/** What a file of objectives or of results says beside the plan, which no figure of the page would show. */
export function planFindings(
  plan: Period | null,
  { objectives, results }: Pick<SourceContents, 'objectives' | 'results'>,
  { cells }: Pick<CollectedCells, 'cells'>,
  { groups, of }: Groups,
  names: Names,
): SanityFinding[] {
  if (!plan) return []
  const members = new Map(
    groups.map(({ code }) => [
      code,
      [...of].flatMap(([commune, group]) => (group === code ? [commune] : [])),
    ]),
  )
  const [first] = objectives
  const given = new Set(objectives.map(({ measure }) => measure))
  return [
    ...periodFindings(plan, results, names),
    ...(first ? coverageFindings(first.declaration.id, given, cells, members, names) : []),
  ]
}
