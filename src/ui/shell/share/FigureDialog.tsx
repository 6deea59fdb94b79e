import { useState } from 'react'
import * as v from 'valibot'
import type { Panel } from '../../../atlas/panels.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { download } from '../../../exports/download.ts'
import { FIGURE_FILES, FIGURE_TYPES, type FigureFile, figureFile } from '../../../exports/figure-file.ts'
import { fileName } from '../../../exports/filename.ts'
import { FIRST_SETTINGS, type FigureSettings, figureSettings } from '../../../figure/figure-settings.ts'
import { fittedSheet } from '../../../figure/fitted-sheet.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { figureDialogWords } from '../../../i18n/words/figure-dialog.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { FigureForm, type Wrong } from './FigureForm.tsx'
import { FigurePreview } from './FigurePreview.tsx'
import { FramedNotice } from './FramedNotice.tsx'
import { handedOver } from './handed-over.ts'
import { seenSize } from './seen-size.ts'
import { TaskLine } from './TaskLine.tsx'
import { today } from './today.ts'
import { useTask } from './use-task.ts'
import './figure-dialog.css'

interface Props {
  view: ResolvedView
  geometry: Geometry
  /** what orients around and under the zones of the map, where it is there */
  landmarks?: Landmarks | null
  /** small multiples, in place of one map */
  panels?: readonly Panel[] | undefined
  onClose: () => void
}

/** The figure laid out as the reader asks, shown as it will be, then given as a file. */
export default function FigureDialog({ view, geometry, landmarks = null, panels = [], onClose }: Props) {
  const { lang, title, subtitle, choice } = view
  const w = figureDialogWords[lang]
  const share = shareWords[lang]
  const [draft, setDraft] = useState<FigureSettings>(() => ({
    ...FIRST_SETTINGS,
    title,
    subtitle,
    names: choice.names,
    date: today(),
  }))
  /** the last settings that were understood: what the preview shows while a field is being typed */
  const [settings, setSettings] = useState(draft)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const { state, run } = useTask(share.failed)
  const change = (next: FigureSettings) => {
    setDraft(next)
    const read = v.safeParse(figureSettings, next)
    if (read.success) setSettings(read.output)
    setWrong(read.success ? null : wrongOf(read.issues))
  }
  // the map behind the dialog: of one size while it is open
  const [seen] = useState(seenSize)
  const fitted = fittedSheet(
    { view, geometry, landmarks, panels, seen, link: window.location.href },
    settings,
  )
  const save = (file: FigureFile) =>
    run(async () => {
      const made = await figureFile(fitted, settings, file)
      if (!made.ok) throw new Error(made.error)
      const name = fileName(view, file, settings.size.kind === 'page' ? settings.size.page : '')
      download(made.value, name, FIGURE_TYPES[file])
      return handedOver(name, lang)
    })
  return (
    <Dialog id="figure-title" title={w.title} close={w.close} onClose={onClose}>
      <FramedNotice lang={lang} />
      <div className="figure-dialog">
        <FigureForm lang={lang} draft={draft} wrong={wrong} onChange={change} />
        <FigurePreview fitted={fitted} settings={settings} />
      </div>
      <div className="files">
        {FIGURE_FILES.map((file) => (
          <button
            key={file}
            type="button"
            className="button primary"
            disabled={wrong !== null}
            aria-label={`${w.download} ${w[`file_${file}`]}`}
            onClick={save(file)}
          >
            {w[`file_${file}`]}
          </button>
        ))}
      </div>
      <TaskLine state={state} running={share.preparing} />
    </Dialog>
  )
}

const FIELDS = ['size', 'title', 'subtitle', 'author', 'date', 'dpi'] as const

/** The first field that was not understood, as the words of the dialog call it. */
function wrongOf(issues: readonly v.BaseIssue<unknown>[]): Wrong {
  const [first] = issues
  const key = first?.path?.[0]?.key
  return FIELDS.find((one) => one === key) ?? (first?.message === 'pixels' ? 'pixels' : 'other')
}
