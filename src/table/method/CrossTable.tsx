import type { CrossSummary } from '../../atlas/cross-table.ts'
import type { Lang } from '../../i18n/lang.ts'
import { fragilityWords } from '../../i18n/words/fragility.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'
import { CrossHead, CrossRows } from './CrossRows.tsx'

/** Class by place, in the territory as a whole. */
export function CrossTable({ summary, method, lang }: { summary: CrossSummary; method: Method; lang: Lang }) {
  const { crossNote } = fragilityWords[lang]
  return (
    <ScrollRegion label={crossNote}>
      <table className="data cross">
        <caption>{crossNote}</caption>
        <CrossHead columns={summary.columns} lang={lang} />
        <tbody>
          <CrossRows summary={summary} columns={summary.columns} method={method} lang={lang} />
        </tbody>
      </table>
    </ScrollRegion>
  )
}
