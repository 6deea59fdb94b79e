import type { Lang } from '../../i18n/lang.ts'
import type { Names } from '../../sanity/names.ts'
import { plainProblem } from '../../sources/problem.ts'
import type { SourceAccount } from '../read/source-account.ts'

/** What the reading of the sources met, for a reader of the page: a source without a file is called by its title. */
export const problemRemarks = (
  accounts: readonly SourceAccount[],
  names: Pick<Names, 'measure'>,
  lang: Lang,
): string[] =>
  accounts.flatMap(({ declaration, problems }) =>
    problems.map((problem) => {
      const file = problem.file === declaration.id ? declaration.title[lang] : problem.file
      return plainProblem({ ...problem, file }, lang, names.measure)
    }),
  )
