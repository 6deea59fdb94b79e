import { useId } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { MethodDocument } from '../../methods/method-document.ts'

interface Props {
  method: MethodDocument
  lang: Lang
  onMethod: (method: MethodDocument) => void
}

/** What a method is called; a reader's where its author gives it no name. */
export function MethodName({ method, lang, onMethod }: Props) {
  const id = useId()
  return (
    <div className="tenth-field wide">
      <label htmlFor={id}>{workshopWords[lang].name}</label>
      <input
        id={id}
        type="text"
        maxLength={80}
        value={method.label?.[lang] ?? ''}
        onChange={({ target: { value } }) => {
          const { label: _, ...rest } = method
          onMethod(/\S/.test(value) ? { ...rest, label: { fr: value, en: value } } : rest)
        }}
      />
    </div>
  )
}
