import { compareWords } from '../i18n/words/compare.ts'
import type { ResolvedView } from './view.ts'

/** A title as it is where one map is shown or their difference; with "map A" where two are compared and it is of the first. */
export const sideTitle = (
  title: string,
  { choice, lang, isDifference }: Pick<ResolvedView, 'choice' | 'lang' | 'isDifference'>,
): string => (choice.compare && !isDifference ? compareWords[lang].ofA(title) : title)
