import type { ChoiceProblem } from '../../atlas/choice-url.ts'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { isLocalId } from '../../own/project/link-file.ts'

/** A link to a territory of the reader's own, which is not open here. */
export const isUnopened = ({ param, value }: Pick<ChoiceProblem, 'param' | 'value'>): boolean =>
  param === 't' && isLocalId(value)

/** A link to a method of the reader's that is not shown: the parameter that carries it, or its name where it carries none. */
export const isLostMethod = ({ param, value }: Pick<ChoiceProblem, 'param' | 'value'>): boolean =>
  param === 'x' || (param === 'i' && value === READER_METHOD)

/** The territory, the version and a calculation: what a link asks for beside the view. */
const OF_LINK = 'tvd'

/**
 * The problems of a link that are worth a sentence: what else a link asks for of a territory or of a method says nothing of
 * the one that is shown in its place.
 */
export function saidProblems(problems: readonly ChoiceProblem[]): readonly ChoiceProblem[] {
  const unopened = problems.filter(isUnopened)
  if (unopened.length > 0) return unopened
  // a link that carries a method has its name as well
  const lost = problems.find(({ param }) => param === 'x') ?? problems.find(isLostMethod)
  return lost ? [...problems.filter(({ param }) => OF_LINK.includes(param)), lost] : problems
}
