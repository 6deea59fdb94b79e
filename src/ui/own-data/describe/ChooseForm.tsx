import { useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import type { TableLook } from '../../../own/guess/look.ts'
import type { OwnUse } from '../../../own/own-use.ts'
import { DescribeFile } from './DescribeFile.tsx'

interface Props {
  look: TableLook
  file: string
  lang: Lang
  /** what the file is taken for now; null where its reader is asked */
  taken: OwnUse | null
  onRead: (use: OwnUse) => void
}

/** What a table may be: each form of the atlas that it may have, read at one press, or a table that its reader describes. */
export function ChooseForm({ look, file, lang, taken, onRead }: Props) {
  const w = ownDataWords[lang]
  const [isDescribed, setDescribed] = useState(taken?.kind !== 'source')
  return (
    <>
      {look.recognised.length > 0 && (
        <div className="own-known">
          <p className="field-label">{w.mayBe}</p>
          {look.recognised.map(({ source, title }) => (
            <button
              key={source}
              type="button"
              className="button"
              aria-pressed={!isDescribed && taken?.kind === 'source' && taken.source === source}
              onClick={() => onRead({ kind: 'source', source })}
            >
              {title[lang]}
            </button>
          ))}
          <button
            type="button"
            className="button"
            aria-pressed={isDescribed}
            onClick={() => setDescribed(true)}
          >
            {w.ownTable}
          </button>
        </div>
      )}
      {isDescribed && (
        <DescribeFile look={look} file={file} lang={lang} {...(taken && { before: taken })} onRead={onRead} />
      )}
    </>
  )
}
