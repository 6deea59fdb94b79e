import type { ReactNode } from 'react'
import type { ChoiceProblem } from '../../atlas/choice-url.ts'
import type { LostToFiles } from '../../atlas/lost-to-files.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { Clamped } from '../../gloss/Clamped.tsx'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import { filesOfIndicators, filesOfMethodText } from '../../own/project/link-file.ts'
import { MAP_LEVELS } from '../../territory/level.ts'
import { isLostMethod, isUnopened, saidProblems } from './said-problems.ts'

interface Props {
  problems: readonly ChoiceProblem[]
  lang: Lang
  /** what the files of the reader took away; null where nothing */
  lost: LostToFiles | null
  /** the territory without these files */
  published: Pick<Opened, 'catalogue'>
  /** what is said of a calculation of the reader's that is not made here */
  calculation: (text: string) => ReactNode
  onDismiss: () => void
}

/** What the link asked for and did not get, each parameter named. */
export function Problems({ problems, lang, lost, published, calculation, onDismiss }: Props) {
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
          {lost && problems.some((problem) => lost.problems.includes(problem)) && (
            <li>{lostWords(lost, published, lang)}</li>
          )}
          {saidProblems(problems.filter((problem) => !lost?.problems.includes(problem))).map(
            ({ param, value, repeated, absent }) => (
              <li key={`${param}=${value}`}>
                {absent
                  ? w.problemAbsent
                  : repeated
                    ? w.problemRepeated(param, value)
                    : param === 'v'
                      ? w.problemVersion(value)
                      : (ownFile(param, value) ?? w.problem(param, value))}
              </li>
            ),
          )}
        </ul>
      </Clamped>
      <button type="button" className="link" onClick={onDismiss}>
        {w.dismiss}
      </button>
    </div>
  )
}

/** What gave way to the files of the reader, how many, and what is not shown any more. */
function lostWords(
  { what, value, replaced }: LostToFiles,
  { catalogue }: Pick<Opened, 'catalogue'>,
  lang: Lang,
): string {
  const w = ownEntryWords[lang]
  const gone = replaced.flatMap(({ level, before, now }) =>
    level === 'address'
      ? []
      : [w[`gaveWay_${level}`](formatNumber(before, lang, 0), formatNumber(now, lang, 0))],
  )
  const said =
    what === 'indicator'
      ? w.lost_indicator(catalogue.indicators.find(({ id }) => id === value)?.label[lang] ?? value)
      : what === 'level'
        ? w.lost_level(LEVEL_WORDS[lang][MAP_LEVELS.find((one) => one === value) ?? 'commune'].one)
        : w.lost_other()
  return [...gone, said].join(' ')
}
