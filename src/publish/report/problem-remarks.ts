import type { Lang } from '../../i18n/lang.ts'
import type { Names } from '../../sanity/names.ts'
import { plainProblem } from '../../sources/problem.ts'
import type { SourceAccount } from '../read/source-account.ts'
import { REPAIRED_CODES } from './plain-report.ts'

/** What the reading of the sources met, a line each. */
export interface Remarks {
  /** codes written otherwise than they are: they cost nothing, and are many */
  readonly repaired: readonly string[]
  readonly others: readonly string[]
}

/** Remarks for a reader of the page: a source without a file is called by its title. */
export function problemRemarks(
  accounts: readonly SourceAccount[],
  names: Pick<Names, 'measure'>,
  lang: Lang,
): Remarks {
  const said = accounts.flatMap(({ declaration, problems }) =>
    problems.map((problem) => {
      const file = problem.file === declaration.id ? declaration.title[lang] : problem.file
      return { kind: problem.kind, line: plainProblem({ ...problem, file }, lang, names.measure) }
    }),
  )
  const lines = (areRepaired: boolean) =>
    said.filter(({ kind }) => REPAIRED_CODES.includes(kind) === areRepaired).map(({ line }) => line)
  return { repaired: lines(true), others: lines(false) }
}
