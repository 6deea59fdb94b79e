import { useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { OwnDataProps } from './own-data-props.ts'

interface Props extends Pick<OwnDataProps, 'onMethod'> {
  file: OwnFile
  lang: Lang
}

/** A file of a method of the workshop, found among those that the reader opens: one press shows it on the map. */
export function OpenMethod({ file, lang, onMethod }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={async () => setProblem(await onMethod(file.name, file.file))}
      >
        {ownDataWords[lang].openMethod}
      </button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
