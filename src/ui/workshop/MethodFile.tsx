import { useId, useState } from 'react'
import { download } from '../../exports/download.ts'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import type { MapLevel } from '../../territory/level.ts'
import {
  MAX_CHARACTERS,
  type MethodFileProblem,
  methodFileText,
  readMethodFile,
  type SavedMethod,
} from './method-file.ts'
import { fileProblemText } from './open-method.ts'

interface Props {
  /** null where there is none to save yet */
  method: MethodDocument | null
  /** in view: the file says it */
  level: MapLevel
  lang: Lang
  onOpen: (saved: SavedMethod, file: string) => void
}

/** A method as a file of the reader's: saved, and opened again here or on another machine. */
export function MethodFile({ method, level, lang, onOpen }: Props) {
  const w = workshopWords[lang]
  const id = useId()
  const [problem, setProblem] = useState<MethodFileProblem | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    // a character is four bytes at most
    const read = readMethodFile(file.size > 4 * MAX_CHARACTERS ? '' : await file.text())
    setProblem(read.ok ? null : read.error)
    if (read.ok) onOpen(read.value, file.name)
  }
  return (
    <div className="workshop-buttons">
      {method && (
        <button type="button" className="link" onClick={() => save(method, level)}>
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
      {problem && (
        <p className="error" role="alert">
          {fileProblemText(problem, lang)}
        </p>
      )}
    </div>
  )
}

const save = (method: MethodDocument, level: MapLevel): void =>
  download(methodFileText(method, level), 'methode.json', 'application/json')
