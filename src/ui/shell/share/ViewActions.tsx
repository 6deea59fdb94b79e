import { lazy, memo, Suspense, useState } from 'react'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { DownloadDialog } from './DownloadDialog.tsx'
import { ShareDialog } from './ShareDialog.tsx'

/** Fetched when first asked for. */
const EmbedDialog = lazy(() => import('./EmbedDialog.tsx'))

interface Props {
  view: ResolvedView
  geometry: Geometry
  opened: Opened
}

/** At the head of the map: what the view can be taken away as. Each button opens a dialog. */
export const ViewActions = memo(function ViewActions({ view, geometry, opened }: Props) {
  const w = shareWords[view.lang]
  const [open, setOpen] = useState<'share' | 'download' | 'embed' | null>(null)
  const close = () => setOpen(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className="view-actions" role="group" aria-label={w.actions}>
      {(['share', 'download', 'embed'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-haspopup="dialog"
          onClick={() => setOpen(one)}
        >
          {w[one]}
        </button>
      ))}
      {open === 'share' && <ShareDialog view={view} onClose={close} />}
      {open === 'download' && (
        <DownloadDialog view={view} geometry={geometry} opened={opened} onClose={close} />
      )}
      {open === 'embed' && (
        <Suspense fallback={null}>
          <EmbedDialog view={view} geometry={geometry} onClose={close} />
        </Suspense>
      )}
    </div>
  )
})
