import { keptWith } from '../lib/kept-with.ts'
import type { ResolvedView } from './view.ts'

/** The place of a zone among those that have a number. */
export interface ZoneRank {
  readonly rank: number
  readonly of: number
  /** how many zones have this rank, itself among them: more than one are tied */
  readonly shared: number
}

/** Null until the database has answered, and for a zone without a rank. */
export function zoneRank({ answers }: Pick<ResolvedView, 'answers'>, code: string): ZoneRank | null {
  const rank = answers?.ranks[code]
  if (!answers || rank === undefined) return null
  return { rank, of: answers.ranked, shared: sharers(answers.ranks).get(rank) ?? 1 }
}

const sharers = keptWith((ranks: Readonly<Record<string, number>>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const rank of Object.values(ranks)) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return counts
})
