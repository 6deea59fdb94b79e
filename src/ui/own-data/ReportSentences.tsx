import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownReportWords } from '../../i18n/words/own-report.ts'
import { plainReport } from '../../publish/report/plain-report.ts'
import type { BuildReport } from '../../publish/report/report.ts'

interface Props {
  report: BuildReport
  /** with what the territory adds of its own */
  catalogue: Catalogue
  lang: Lang
}

/** What became of the reader's files, what they give, and what secrecy masks. */
export function ReportSentences({ report, catalogue, lang }: Props) {
  const { sources, indicators, secrecy } = plainReport(report, catalogue, lang)
  return (
    <div className="own-report">
      <Sentences lines={sources} />
      <p>{ownReportWords[lang].indicators}</p>
      <Sentences lines={indicators} />
      {secrecy.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

const Sentences = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
