import type { ChoiceProblem } from '../../atlas/choice-url.ts'
import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'

interface Props {
  problems: readonly ChoiceProblem[]
  lang: Lang
  onDismiss: () => void
}

/** What the link asked for and did not get, each parameter named. */
export function Problems({ problems, lang, onDismiss }: Props) {
  if (problems.length === 0) return null
  const w = uiWords[lang]
  return (
    <div className="notice problems" role="alert">
      <ul>
        {problems.map(({ param, value, repeated, absent }) => (
          <li key={`${param}=${value}`}>
            {absent
              ? w.problemAbsent
              : repeated
                ? w.problemRepeated(param, value)
                : param === 'v'
                  ? w.problemVersion(value)
                  : w.problem(param, value)}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onDismiss}>
        {w.dismiss}
      </button>
    </div>
  )
}
