import type { Question } from '../db/question.ts'
import type { Drawn } from './resolve.ts'

/** The part of a choice that the database is asked about; null where there is nothing to ask. */
export function askedQuestion({ choice, indicator, year, settings }: Drawn): Question | null {
  if (year === null) return null
  const { level, overlap, selection } = choice
  return { indicator: indicator.id, level, year, settings, overlap, selection }
}
