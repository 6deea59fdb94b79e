import { useState, useSyncExternalStore } from 'react'
import { download } from '../../exports/download.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import type { OwnDesk, OwnFile } from '../../imports/own-desk.ts'
import type { OwnKeeper } from '../../imports/own-keeper.ts'
import { writeProjectFile } from '../../imports/project-file.ts'

interface Props {
  desk: OwnDesk
  keeper: OwnKeeper
  files: readonly OwnFile[]
  territory: string
  lang: Lang
}

/** What is kept on this machine and how much, until it is put away; and the project file, which goes to another. */
export function KeepSection({ desk, keeper, files, territory, lang }: Props) {
  const w = ownKeepWords[lang]
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.state)
  const [whole, setWhole] = useState(true)
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const save = async () => {
    const project = desk.project(territory)
    const content = await writeProjectFile({ project, files: whole ? files : [] })
    download(new Blob([new Uint8Array(content)]), `${territory}.atlas.zip`, 'application/zip')
  }
  return (
    <section aria-labelledby="own-keep" className="own-keep">
      <h3 id="own-keep">{w.title}</h3>
      <label className="own-mask">
        <input
          type="checkbox"
          checked={keeping.kind !== 'not_kept'}
          onChange={(event) => (event.target.checked ? keeper.keep() : void keeper.forget())}
        />
        <span>
          {w.keep}
          <span className="soft own-help">
            {w.size(files.length, formatNumber(Math.max(bytes / 1e6, 0.1), lang, 1))}
          </span>
        </span>
      </label>
      {keeping.kind === 'refused' && (
        <p role="alert" className="notice">
          {w.refused(keeping.cause)}
        </p>
      )}
      <div className="files">
        <button type="button" className="button" onClick={() => void desk.clear()}>
          {w.clear}
        </button>
        <button type="button" className="button" onClick={() => void save()}>
          {w.save}
        </button>
      </div>
      <label className="own-mask">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        <span>
          {w.whole}
          <span className="soft own-help">{w.wholeHelp}</span>
        </span>
      </label>
    </section>
  )
}
