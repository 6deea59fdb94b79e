import { useState, useSyncExternalStore } from 'react'
import { download } from '../../exports/download.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import { isHeld } from '../../imports/own-file.ts'
import { writeProjectFile } from '../../imports/project-file.ts'
import { joinedProjects } from '../../own/project/joined-projects.ts'
import { focusOn, focusSoon, OWN_DATA_TITLE } from '../choosing/focus.ts'
import { projectName } from './project-name.ts'
import type { KeptDesk } from './start-desk.ts'

interface Props {
  /** the one that the project is of; beside it, that of the territory which its files have made */
  desks: readonly [KeptDesk, ...KeptDesk[]]
  lang: Lang
}

/** A button that goes with its own action gives the focus to what takes its place. */
const [CLEAR, CLEAR_YES] = ['own-clear', 'own-clear-yes'] as const

/** What is kept on this machine and how much, until it is put away; and the project file, which goes to another. */
export function KeepSection({ desks, lang }: Props) {
  const w = ownKeepWords[lang]
  const [{ desk, keeper, territory }, ...others] = desks
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.state)
  // a file that both have is one file: that of the first
  const files = [
    ...new Map(
      [...desks].reverse().flatMap((one) =>
        one.desk
          .state()
          .files.filter(isHeld)
          .map((file) => [file.name, file] as const),
      ),
    ).values(),
  ]
  const [whole, setWhole] = useState(true)
  const [isAsked, setAsked] = useState(false)
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const save = async () => {
    const project = others
      .map((one) => one.desk.project(one.territory))
      .reduce(joinedProjects, desk.project(territory))
    const content = await writeProjectFile({ project, files: whole ? files : [] })
    const name = projectName(desk.state(), territory)
    download(new Blob([new Uint8Array(content)]), name, 'application/zip')
  }
  return (
    <section aria-labelledby="own-keep" className="own-keep">
      <h3 id="own-keep">{w.title}</h3>
      <label className="own-mask">
        <input
          type="checkbox"
          checked={keeping.kind !== 'not_kept'}
          onChange={({ target: { checked } }) => {
            for (const one of desks) checked ? one.keeper.keep() : void one.keeper.forget()
          }}
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
          {w.refused}
        </p>
      )}
      <div className="files">
        <button type="button" className="button" onClick={() => void save()}>
          {w.save}
        </button>
        {isAsked ? (
          <fieldset className="own-clear">
            <legend>{w.clearSure(files.length)}</legend>
            <button
              type="button"
              className="button"
              id={CLEAR_YES}
              onClick={() => {
                // this section goes with the files: the focus stays in the dialog
                focusOn(OWN_DATA_TITLE)
                setAsked(false)
                for (const one of desks) void one.desk.clear()
              }}
            >
              {w.clearYes}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsked(false)
                focusSoon(CLEAR)
              }}
            >
              {w.clearNo}
            </button>
          </fieldset>
        ) : (
          <button
            type="button"
            className="button"
            id={CLEAR}
            onClick={() => {
              setAsked(true)
              focusSoon(CLEAR_YES)
            }}
          >
            {w.clear}
          </button>
        )}
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
