import { useId, useState } from 'react'
import * as v from 'valibot'
import { download } from '../../exports/download.ts'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import { methodFile, methodFileText } from './method-file.ts'

/** A method is a few lines. */
const MAX_BYTES = 100_000

interface Props {
  /** null where there is none to save yet */
  method: MethodDocument | null
  lang: Lang
  onOpen: (method: MethodDocument) => void
}

/** A method as a file of the reader's: saved, and opened again here or on another machine. */
export function MethodFile({ method, lang, onOpen }: Props) {
  const w = workshopWords[lang]
  const id = useId()
  const [isBad, setBad] = useState(false)
  const open = async (file: File | undefined) => {
    if (!file) return
    const read = v.safeParse(methodFile, file.size > MAX_BYTES ? null : parsed(await file.text()))
    setBad(!read.success)
    if (read.success) onOpen(read.output)
  }
  return (
    <div className="workshop-buttons">
      {method && (
        <button type="button" className="link" onClick={() => save(method)}>
          {w.save}
        </button>
      )}
      <span className="workshop-open">
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className="button">
          {w.open}
        </label>
      </span>
      {isBad && (
        <p className="error" role="alert">
          {w.badFile}
        </p>
      )}
    </div>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const save = (method: MethodDocument): void =>
  download(methodFileText(method), 'methode.json', 'application/json')
