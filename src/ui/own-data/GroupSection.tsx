import { useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownGroupWords } from '../../i18n/words/own-groups.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { Loaded } from '../opening/load.ts'
import { groupTable, membersOf } from './group-table.ts'
import type { Picked } from './own-data-props.ts'

interface Props {
  desk: OwnDesk
  files: readonly OwnFile[]
  loaded: Loaded
  /** what is chosen on the map */
  picked: Picked
  lang: Lang
}

/** Groups of communes drawn by the reader: those chosen on the map, under a name. They are a file like any other. */
export function GroupSection({ desk, files, loaded, picked, lang }: Props) {
  const w = ownGroupWords[lang]
  const [name, setName] = useState('')
  const chosen = picked.level === 'commune' ? picked.codes : []
  const names = chosen.flatMap((code) => loaded.store.zone('commune', code)?.name ?? [])
  const before = membersOf(files)
  const add = () => {
    const table = groupTable(before, name.trim(), chosen)
    void desk.add([
      {
        name: w.file,
        file: new Blob([table], { type: 'text/csv' }),
        use: { kind: 'source', source: 'groupes' },
      },
    ])
    setName('')
  }
  return (
    <details className="more">
      <summary>{w.title}</summary>
      <p className="soft">{chosen.length > 0 ? w.chosen(names.join(', ')) : w.none}</p>
      {chosen.length > 0 && (
        <form
          className="own-group"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <label>
            {w.name}
            <input type="text" value={name} required onChange={(event) => setName(event.target.value)} />
          </label>{' '}
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {w.make(chosen.length)}
          </button>
        </form>
      )}
    </details>
  )
}
