import { lazy, Suspense } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import type { WorkDraft } from '../../own/work/work-draft.ts'
import type { MapLevel } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnData } from './use-own-data.ts'

const OwnDataDialog = lazy(() => import('./OwnDataDialog.tsx'))

interface Props {
  own: OwnData
  loaded: Loaded
  lang: Choice['lang']
  /** shows an indicator on the map */
  onPick: (indicator: string) => void
  /** shows the zones of a level that the reader has made */
  onLevel: (level: MapLevel) => void
  /** codes of the communes that are chosen on the map */
  chosen: readonly string[]
  /** codes of the IRIS that are chosen on the map */
  iris: readonly string[]
  /** begins to draw a perimeter of work on the map */
  onDraw: (draft: WorkDraft) => void
  /** shows another territory */
  onTerritory: (id: string) => void
}

/** What opens the files of the reader; the dialog and all that reads files are fetched when it is pressed. */
export function OwnDataButton({
  own,
  loaded,
  lang,
  chosen,
  iris,
  onPick,
  onLevel,
  onDraw,
  onTerritory,
}: Props) {
  const w = ownEntryWords[lang]
  return (
    <div className="field own-data">
      <button type="button" id="own-data" className="button" aria-haspopup="dialog" onClick={own.open}>
        {w.opened(own.files)}
      </button>
      {own.isOpen && (
        <Suspense fallback={<p role="status">{w.loading}</p>}>
          <OwnDataDialog
            own={own}
            loaded={loaded}
            lang={lang}
            chosen={chosen}
            iris={iris}
            onDraw={onDraw}
            onPick={onPick}
            onLevel={onLevel}
            onTerritory={onTerritory}
          />
        </Suspense>
      )}
    </div>
  )
}
