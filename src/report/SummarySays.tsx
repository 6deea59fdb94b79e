import { type Lang, listed } from '../i18n/lang.ts'
import { summaryWords } from '../i18n/words/summary.ts'
import { Headline } from '../table/method/Headline.tsx'
import type { SummaryLine } from './summary.ts'

/** What the indicators say, one sentence each, composed by rule. */
export function SummarySays({ lines, lang }: { lines: readonly SummaryLine[]; lang: Lang }) {
  const w = summaryWords[lang]
  return (
    <>
      <dl className="summary-says">
        {lines.map(({ indicator, label, when, says }) => (
          <div key={indicator} data-indicator={indicator}>
            <dt>
              {label} <span className="soft">{when}</span>
            </dt>
            <dd>
              {says === null ? (
                w.awaited
              ) : says.kind === 'concern' ? (
                <Headline finding={says} lang={lang} />
              ) : (
                <>
                  <strong>{says.main}</strong>
                  {listed(['', ...says.more], lang)}.
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{w.rule}</p>
    </>
  )
}
