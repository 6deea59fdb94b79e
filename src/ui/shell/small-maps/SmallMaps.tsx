import { useMemo, useRef, useState } from 'react'
import { resolvePanels } from '../../../atlas/panels.ts'
import type { PanelsChoice } from '../../../atlas/panels-choice.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { FigureSheet } from '../../../figure/FigureSheet.tsx'
import type { Geometry } from '../../../figure/geometry.ts'
import { panelsHeight } from '../../../figure/panels-height.ts'
import { plainOptions } from '../../../figure/sheet-layout.ts'
import { cardWords } from '../../../i18n/words/card.ts'
import { panelsWords } from '../../../i18n/words/panels.ts'
import FigureDialog from '../share/FigureDialog.tsx'
import { useSize } from '../stage/use-size.ts'
import { PanelCounts } from './PanelCounts.tsx'

interface Props {
  view: ResolvedView
  geometry: Geometry
  opened: Opened
  asked: PanelsChoice
}

/** The maps themselves, drawn as their file is, with a table of what each holds. */
export default function SmallMaps({ view, geometry, opened, asked }: Props) {
  const w = panelsWords[view.lang]
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [isOpen, setOpen] = useState(false)
  const { choice } = view
  const { legend, panels } = useMemo(() => resolvePanels(opened, choice, asked), [opened, choice, asked])
  const named = { ...legend, choice: { ...legend.choice, names: false } }
  const drawn = panels.map((panel) => ({
    ...panel,
    view: { ...panel.view, choice: { ...panel.view.choice, names: false } },
  }))
  const sheet = { view: named, geometry, panels: drawn }
  // what the page says over them is not said again
  const title = named.title === view.title ? '' : named.title
  const shown = { ...sheet, options: { ...plainOptions(named), title, subtitle: '' } }
  return (
    <div className="small-maps-shown">
      <div ref={box} className="small-maps-figure">
        {/* nothing is measured yet where the page is being laid out */}
        {size && size.width > 0 && (
          <FigureSheet {...shown} width={size.width} height={panelsHeight(shown, size.width)} />
        )}
      </div>
      <p>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {w.layOut}
        </button>
      </p>
      {panels.some(({ ownLegend }) => ownLegend) ? (
        // the classes of one are not those of another
        panels.map((panel) => (
          <PanelCounts
            key={panel.key}
            legend={panel.view}
            panels={[panel]}
            title={cardWords[view.lang].labelled(w.counts, panel.caption)}
            map={w.map}
          />
        ))
      ) : (
        <PanelCounts legend={legend} panels={panels} title={w.counts} map={w.map} />
      )}
      {isOpen && (
        <FigureDialog view={named} geometry={geometry} panels={drawn} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
