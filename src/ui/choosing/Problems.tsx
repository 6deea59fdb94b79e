import type { ReactNode } from 'react'
import type { ChoiceProblem } from '../../atlas/choice-url.ts'
import { Clamped } from '../../gloss/Clamped.tsx'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { filesOfIndicators, filesOfMethodText } from '../../own/project/link-file.ts'
import { isLostMethod, isUnopened, saidProblems } from './said-problems.ts'

interface Props {
  problems: readonly ChoiceProblem[]
  lang: Lang
  /** what is said of a calculation of the reader's that is not made here */
  calculation: (text: string) => ReactNode
  onDismiss: () => void
}

/** What the link asked for and did not get, each parameter named. */
export function Problems({ problems, lang, calculation, onDismiss }: Props) {
  if (problems.length === 0) return null
  const w = uiWords[lang]
  const ownFile = (param: string, value: string): ReactNode => {
    if (param === 'd') return calculation(value)
    if (isUnopened({ param, value })) return ownEntryWords[lang].needsTerritory
    if (param === 'a') return w.problemScenario
    const files = param === 'i' ? filesOfIndicators([value]) : param === 'x' ? filesOfMethodText(value) : []
    if (files.length > 0) return ownEntryWords[lang].needsFile(files.join(', '))
    return isLostMethod({ param, value }) ? w.problemMethod : null
  }
  return (
    <div className="notice page-notice problems">
      <Clamped lang={lang} of={layoutWords[lang].of_notice} role="alert">
        <ul>
          {saidProblems(problems).map(({ param, value, repeated, absent }) => (
            <li key={`${param}=${value}`}>
              {absent
                ? w.problemAbsent
                : repeated
                  ? w.problemRepeated(param, value)
                  : param === 'v'
                    ? w.problemVersion(value)
                    : (ownFile(param, value) ?? w.problem(param, value))}
            </li>
          ))}
        </ul>
      </Clamped>
      <button type="button" className="link" onClick={onDismiss}>
        {w.dismiss}
      </button>
    </div>
  )
}
