import { type DragEvent, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'

interface Given {
  readonly name: string
  readonly file: Blob
}

interface Props {
  lang: Lang
  onFiles: (files: readonly Given[]) => void | Promise<void>
}

const named = (files: Iterable<File>): Given[] => [...files].map((file) => ({ name: file.name, file }))

/** Files dropped or chosen, or a table pasted. */
export function OpenFiles({ lang, onFiles }: Props) {
  const w = ownDataWords[lang]
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const [times, setTimes] = useState(1)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void onFiles(named(event.dataTransfer.files))
  }
  const readPasted = () => {
    const name = `${w.pasted}${times > 1 ? ` ${times}` : ''}.tsv`
    void onFiles([{ name, file: new Blob([pasted], { type: 'text/plain' }) }])
    setTimes(times + 1)
    setPasted('')
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by the field inside as well */}
      <div
        className={over ? 'own-drop over' : 'own-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="own-drop-words">{w.drop}</p>
        <p className="soft">{w.formats}</p>
        <input
          id="own-choose"
          className="visually-hidden"
          type="file"
          multiple
          onChange={(event) => {
            void onFiles(named(event.target.files ?? []))
            event.target.value = ''
          }}
        />
        <label htmlFor="own-choose" className="button primary">
          {w.choose}
        </label>
      </div>
      <details className="more">
        <summary>{w.paste}</summary>
        <label className="soft" htmlFor="own-paste">
          {w.pasteHelp}
        </label>
        <textarea
          id="own-paste"
          rows={5}
          value={pasted}
          spellCheck={false}
          onChange={(event) => setPasted(event.target.value)}
        />
        <button type="button" className="button" disabled={pasted.trim() === ''} onClick={readPasted}>
          {w.pasteRead}
        </button>
      </details>
    </>
  )
}
