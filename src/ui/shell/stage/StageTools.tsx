import { type Choice, ZOOMS } from '../../../atlas/choice.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import type { AtlasMap } from '../../../map/atlas-map.ts'

interface Props {
  map: AtlasMap
  lang: Lang
  onCamera: (camera: Choice['camera']) => void
}

function zoomed(map: AtlasMap, by: 1 | -1): NonNullable<Choice['camera']> {
  const camera = map.camera()
  return { ...camera, zoom: Math.min(ZOOMS.max, Math.max(ZOOMS.min, camera.zoom + by)) }
}

/** Zooms in and out, and frames the territory. */
export function StageTools({ map, lang, onCamera }: Props) {
  const w = uiWords[lang]
  return (
    <div className="stage-tools">
      <button type="button" onClick={() => onCamera(zoomed(map, 1))} aria-label={w.zoomIn} title={w.zoomIn}>
        +
      </button>
      <button
        type="button"
        onClick={() => onCamera(zoomed(map, -1))}
        aria-label={w.zoomOut}
        title={w.zoomOut}
      >
        −
      </button>
      <button
        type="button"
        aria-label={w.fit}
        title={w.fit}
        onClick={() => {
          map.fit()
          onCamera(null)
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
    </div>
  )
}
