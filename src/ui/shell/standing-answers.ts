import type { Answers } from '../../db/answers-types.ts'
import type { Question } from '../../db/question.ts'

/**
 * The part of the answers to the former question that may be shown while those to `now` are computed: all where only
 * thresholds differ, none where the indicator, the level or the year differs; never the total of another selection.
 */
export function standingAnswers(
  answers: Answers | null,
  asked: Question | null,
  now: Question | null,
): Answers | null {
  if (asked?.indicator !== now?.indicator || asked?.level !== now?.level || asked?.year !== now?.year)
    return null
  const same = asked?.selection.join() === now?.selection.join()
  return answers && !same ? { ...answers, selection: null } : answers
}
