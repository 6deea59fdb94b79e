import { useState } from 'react'
import type { ComparedViews } from '../../../atlas/compared-views.ts'
import { levelsOf } from '../../../atlas/levels-of.ts'
import type { Panels } from '../../../atlas/panels.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Scope } from '../../../exports/export-table.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { figureDialogWords } from '../../../i18n/words/figure-dialog.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { FramedNotice } from './FramedNotice.tsx'
import { OpenFiles } from './OpenFiles.tsx'
import { SideTables } from './SideTables.tsx'
import { MAP_FILES, saveMap, saveTable, TABLE_FILES } from './save-file.ts'
import { TaskLine } from './TaskLine.tsx'
import { useFileTask } from './use-file-task.ts'

interface Props {
  view: ResolvedView
  /** the maps that are compared, in place of the map of the view */
  panels: Panels | null
  /** the two maps that the view is the difference of; null of any other */
  sides: Pick<ComparedViews, 'first' | 'second'> | null
  geometry: Geometry
  /** what orients around and under the zones of the map, where it is there */
  landmarks: Landmarks | null
  opened: Opened
  onClose: () => void
  /** the map is to be laid out before it is taken */
  onFigure: () => void
}

/** The view as a file: its table in the format and for the zones chosen, its map, its other tables; the open data. */
export default function DownloadDialog({
  view,
  panels,
  sides,
  geometry,
  landmarks,
  opened,
  onClose,
  onFigure,
}: Props) {
  const { lang, choice, zones } = view
  const w = shareWords[lang]
  const selected = zones.filter((zone) => zone.selected).length
  const [scope, setScope] = useState<Scope>('view')
  const { state, saved } = useFileTask(lang)
  const levels = levelsOf(opened.territory, view.indicator.id).map((one) => LEVEL_WORDS[lang][one].one)
  const labels: Readonly<Record<Scope, string>> = {
    view: w.scope_view(LEVEL_WORDS[lang][choice.level].by, zones.length),
    selection: w.scope_selection(selected),
    territory: w.scope_territory(levels.join(', ')),
  }
  return (
    <Dialog id="download-title" title={w.downloadTitle} close={w.close} onClose={onClose}>
      <FramedNotice lang={view.lang} />
      <section>
        <h3>{sideTitle(w.table, view)}</h3>
        <fieldset className="scopes">
          <legend className="field-label">{w.zones}</legend>
          {(['view', 'selection', 'territory'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="scope"
                checked={scope === one}
                disabled={one === 'selection' && selected === 0}
                onChange={() => setScope(one)}
              />
              {labels[one]}
            </label>
          ))}
        </fieldset>
        <p className="soft">{w.tableHelp}</p>
        <div className="files">
          {TABLE_FILES.map((file) => (
            <button
              key={file}
              type="button"
              className="button"
              onClick={saved(() => saveTable({ view, geometry }, { file, scope, opened }))}
            >
              {w[`file_${file}`]}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h3>{w.map}</h3>
        <p className="soft">{w.mapHelp}</p>
        <div className="files">
          {MAP_FILES.map((file) => (
            <button
              key={file}
              type="button"
              className="button"
              onClick={saved(() => saveMap({ view, geometry, landmarks }, panels, file))}
            >
              {w[`file_${file}`]}
            </button>
          ))}
          <button type="button" className="button" onClick={onFigure}>
            {figureDialogWords[lang].open}
          </button>
        </div>
      </section>
      <SideTables view={view} sides={sides} opened={opened} geometry={geometry} saved={saved} />
      <TaskLine state={state} running={w.preparing} />
      <OpenFiles territory={view.territory.id} lang={lang} />
    </Dialog>
  )
}
