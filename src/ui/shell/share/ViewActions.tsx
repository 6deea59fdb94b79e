import { lazy, memo, Suspense, useState } from 'react'
import type { ComparedViews } from '../../../atlas/compared-views.ts'
import type { Panels } from '../../../atlas/panels.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { isLocal } from '../../../atlas/view-texts.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { layoutWords } from '../../../i18n/words/layout.ts'
import { ownEntryWords } from '../../../i18n/words/own-entry.ts'
import { printWords } from '../../../i18n/words/print.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { usePrintWhenReady } from '../../frame/use-print-when-ready.ts'
import { ActionButton, type ViewAction } from './ActionButton.tsx'

/** Fetched when first asked for. */
const DownloadDialog = lazy(() => import('./DownloadDialog.tsx'))
const EmbedDialog = lazy(() => import('./EmbedDialog.tsx'))
const FigureDialog = lazy(() => import('./FigureDialog.tsx'))
const PrintDialog = lazy(() => import('./PrintDialog.tsx'))
const QuickTakes = lazy(() => import('./QuickTakes.tsx'))
const ShareDialog = lazy(() => import('./ShareDialog.tsx'))

const ICONS = {
  share:
    'M11.5 5.5a2 2 0 1 0-1.9-2.6L6 5.4M11.5 14.5a2 2 0 1 0-1.9-2.6L6 10.4M6.3 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  embed: 'M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  fullScreen: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
} as const

interface Props {
  view: ResolvedView
  /** the maps that are compared, in place of the map of the view */
  panels?: Panels | null
  /** the two maps that the view is the difference of; null of any other */
  sides?: Pick<ComparedViews, 'first' | 'second'> | null
  /** what a frame shows: never two maps, nor what differs between them */
  embedded: ResolvedView
  geometry: Geometry
  /** what orients around and under the zones of the map, where it is there */
  landmarks: Landmarks | null
  opened: Opened
  /** the sheet of a phone is open: what is taken away most stands in it */
  quick?: boolean
  /** other actions of the page, before those that take the view away */
  first?: readonly ViewAction[]
}

/** What can be done with the view, and the dialog of what was asked for. */
export const ViewActions = memo(function ViewActions({
  view,
  panels = null,
  sides = null,
  embedded,
  geometry,
  landmarks,
  opened,
  quick = false,
  first = [],
}: Props) {
  const w = shareWords[view.lang]
  const layout = layoutWords[view.lang]
  const [open, setOpen] = useState<'share' | 'download' | 'embed' | 'print' | 'figure' | null>(null)
  const printing = usePrintWhenReady(view.answering !== 'awaited')
  const close = () => setOpen(null)
  const opens = (id: 'share' | 'download' | 'embed', word: ViewAction['word']): ViewAction => ({
    id,
    label: w[id],
    icon: ICONS[id],
    word,
    dialog: true,
    press: () => setOpen(id),
  })
  const actions: readonly (ViewAction | false)[] = [
    ...first,
    { ...opens('share', 'always'), label: quick ? w.linkAndCitation : w.share },
    opens('download', 'wide'),
    opens('embed', 'widest'),
    {
      id: 'print',
      label: printing.waiting ? printWords[view.lang].waiting : printWords[view.lang].print,
      icon: ICONS.print,
      // what it waits for is told where its icon alone would not
      word: printing.waiting ? 'always' : 'widest',
      dialog: true,
      press: () => setOpen('print'),
    },
    document.fullscreenEnabled && {
      id: 'fullScreen',
      label: layout.fullScreen,
      icon: ICONS.fullScreen,
      word: 'never',
      dialog: false,
      press: toggleFullScreen,
    },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className="view-actions" role="group" aria-label={w.actions}>
      {quick && (
        <Suspense fallback={null}>
          <QuickTakes
            view={view}
            panels={panels}
            geometry={geometry}
            landmarks={landmarks}
            opened={opened}
            onPrint={() => printing.print('map')}
            onRefused={() => setOpen('share')}
          />
        </Suspense>
      )}
      {actions.map((action) => action && <ActionButton key={action.id} action={action} />)}
      {open === 'share' && (
        <Suspense fallback={null}>
          <ShareDialog view={view} onClose={close} />
        </Suspense>
      )}
      {open === 'print' && (
        <Suspense fallback={null}>
          <PrintDialog lang={view.lang} onPrint={printing.print} onClose={close} />
        </Suspense>
      )}
      {open === 'download' && (
        <Suspense fallback={null}>
          <DownloadDialog
            view={view}
            panels={panels}
            sides={sides}
            geometry={geometry}
            landmarks={landmarks}
            opened={opened}
            onClose={close}
            onFigure={() => setOpen('figure')}
          />
        </Suspense>
      )}
      {open === 'embed' && isLocal(view.credits) && (
        <Dialog id="embed-title" title={w.embed} close={w.close} onClose={close}>
          <p>{ownEntryWords[view.lang].noEmbed}</p>
        </Dialog>
      )}
      {open === 'embed' && !isLocal(view.credits) && (
        <Suspense fallback={null}>
          <EmbedDialog view={embedded} geometry={geometry} onClose={close} />
        </Suspense>
      )}
      {open === 'figure' && (
        <Suspense fallback={null}>
          <FigureDialog
            view={panels?.legend ?? view}
            panels={panels?.panels}
            geometry={geometry}
            landmarks={landmarks}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  )
})

/** The page alone on the screen, or back in its window; a browser that refuses leaves it as it is. */
function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}
