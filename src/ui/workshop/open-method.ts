import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { criterionIndicators } from '../../atlas/with-reader-method.ts'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { absentFrom, type MethodFileProblem, readMethodFile } from './method-file.ts'
import { shownBy } from './shown-method.ts'

/** What is said of a file that gives no method. */
export function fileProblemText(problem: MethodFileProblem, lang: Lang): string {
  const w = workshopWords[lang]
  return problem.kind === 'part'
    ? w.badPart(problem.path)
    : problem.kind === 'later'
      ? w.laterFile
      : w.badFile
}

/** The view that shows the method of a file, or why none does. */
export function openMethod(
  opened: Opened,
  { name, content }: { readonly name: string; readonly content: string },
  lang: Lang,
): { readonly show: (now: Choice) => Choice } | { readonly problem: string } {
  const read = readMethodFile(content)
  if (!read.ok) return { problem: fileProblemText(read.error, lang) }
  const { method, level } = read.value
  const show = shownBy(opened, method, 0, level)
  if (show) return { show }
  const indicators = criterionIndicators(opened.catalogue, opened.territory)
  return {
    problem: workshopWords[lang].elsewhere(name, absentFrom(method, indicators, opened.catalogue.measures)),
  }
}
