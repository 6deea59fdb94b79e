import type { CrossSummary } from '../../atlas/cross-table.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'
import { CrossHead, CrossRows } from './CrossRows.tsx'

/** Class by place, in the territory as a whole. */
export function CrossTable({ summary, method, lang }: { summary: CrossSummary; method: Method; lang: Lang }) {
  const crossNote = methodWords[lang].crossNote(sentence(methodPhrases(method, lang).counted))
  return (
    <ScrollRegion label={crossNote}>
      <table className="data cross">
        <caption>{crossNote}</caption>
        <CrossHead places={summary.places} lang={lang} />
        <tbody>
          <CrossRows summary={summary} places={summary.places} method={method} lang={lang} />
        </tbody>
      </table>
    </ScrollRegion>
  )
}
