import { lazy, Suspense, useEffect, useRef } from 'react'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import { focusIfLost, VIEW_TITLE } from '../choosing/focus.ts'
import { PartGuard } from '../frame/PartGuard.tsx'
import type { OwnDataProps } from './own-data-props.ts'
import { usePageDrop } from './use-page-drop.ts'

const OwnDataDialog = lazy(() => import('./OwnDataDialog.tsx'))

/** What opens the files of the reader; the dialog and all that reads files are fetched when it is pressed. */
export function OwnDataButton(props: OwnDataProps) {
  const { own, lang } = props
  const w = ownEntryWords[lang]
  usePageDrop(own.drop)
  // a dialog that has led to another territory was opened by a button that is gone
  const wasOpen = useRef(own.isOpen)
  useEffect(() => {
    if (wasOpen.current && !own.isOpen) focusIfLost('own-data', VIEW_TITLE)
    wasOpen.current = own.isOpen
  }, [own.isOpen])
  return (
    <div className="field own-data">
      <button type="button" id="own-data" className="button" aria-haspopup="dialog" onClick={own.open}>
        {w.opened(own.files)}
      </button>
      {own.isOpen && (
        <PartGuard lang={lang}>
          <Suspense fallback={<p role="status">{w.loading}</p>}>
            <OwnDataDialog {...props} />
          </Suspense>
        </PartGuard>
      )}
    </div>
  )
}
