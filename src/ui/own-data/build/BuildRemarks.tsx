import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import type { Remarks } from '../../../publish/report/problem-remarks.ts'
import { CopiedList } from '../CopiedList.tsx'
import { ScrollLines } from '../ScrollLines.tsx'

/** What a build met in its files, a line each; codes that it repaired are a count, which unfolds. */
export function BuildRemarks({ remarks: { repaired, others }, lang }: { remarks: Remarks; lang: Lang }) {
  const { remarks } = ownBuildWords[lang]
  if (repaired.length + others.length === 0) return null
  return (
    <div>
      <p className="field-label">{remarks}</p>
      {others.length > 0 && (
        <ScrollLines label={remarks}>
          {others.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
            <li key={i}>{line}</li>
          ))}
        </ScrollLines>
      )}
      {repaired.length > 0 && (
        <CopiedList title={ownDataWords[lang].list_repaired(repaired.length)} lines={repaired} lang={lang} />
      )}
    </div>
  )
}
