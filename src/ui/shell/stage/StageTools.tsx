import type { ReactNode } from 'react'
import { type Choice, ZOOMS } from '../../../atlas/choice.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import type { AtlasMap } from '../../../map/atlas-map.ts'
import '../../frame/tool-name.css'

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
      <Tool name={w.zoomIn} onPress={() => onCamera(zoomed(map, 1))}>
        +
      </Tool>
      <Tool name={w.zoomOut} onPress={() => onCamera(zoomed(map, -1))}>
        −
      </Tool>
      <Tool
        name={w.fit}
        onPress={() => {
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
      </Tool>
    </div>
  )
}

function Tool({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="tool" onClick={onPress}>
      <span aria-hidden="true">{children}</span>
      <span className="tool-name">{name}</span>
    </button>
  )
}
