import type { Panels } from '../../../atlas/panels.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { printDialogWords } from '../../../i18n/words/print-dialog.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { saveMap, saveTable } from './save-file.ts'
import { TaskLine } from './TaskLine.tsx'
import { useFileTask } from './use-file-task.ts'
import './quick-takes.css'

interface Props {
  view: ResolvedView
  /** the maps that are compared, in place of the map of the view */
  panels: Panels | null
  geometry: Geometry
  landmarks: Landmarks | null
  opened: Opened
  /** the map alone, on paper */
  onPrint: () => void
  /** the browser refuses to copy: the link is shown */
  onRefused: () => void
}

/** In the sheet of a phone, what is taken away most, by one press each: the link, the map, the table, paper. */
export default function QuickTakes({ view, panels, geometry, landmarks, opened, onPrint, onRefused }: Props) {
  const { lang } = view
  const w = shareWords[lang]
  const { state, run, saved } = useFileTask(lang)
  const link = run(async () => {
    const how = await giveLink({ title: view.title, url: window.location.href })
    if (how === 'refused') onRefused()
    return how === 'copied' ? w.copied_link : ''
  })
  return (
    <div className="quick-takes">
      <div className="files">
        <button type="button" className="button primary" onClick={link}>
          {w.copyLink}
        </button>
        <button
          type="button"
          className="button"
          onClick={saved(() => saveMap({ view, geometry, landmarks }, panels, 'png'))}
        >
          {w.quickMap}
        </button>
        <button
          type="button"
          className="button"
          onClick={saved(() => saveTable({ view, geometry }, { file: 'xlsx', scope: 'view', opened }))}
        >
          {w.quickTable}
        </button>
        <button type="button" className="button" onClick={onPrint}>
          {printDialogWords[lang].quick}
        </button>
      </div>
      <TaskLine state={state} running={w.preparing} />
    </div>
  )
}

/** Gives a link to what the phone shares with, or to its clipboard. A reader who gives up sharing has asked for nothing more. */
async function giveLink(link: { title: string; url: string }): Promise<'shared' | 'copied' | 'refused'> {
  try {
    if (navigator.canShare?.(link)) {
      await navigator.share(link)
      return 'shared'
    }
    await navigator.clipboard.writeText(link.url)
    return 'copied'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'refused'
  }
}
