import { useMemo, useState } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import type { ComparedViews } from '../../../atlas/compared-views.ts'
import { type LegendLine, litView } from '../../../atlas/lit-view.ts'
import { sideHeading, sideName } from '../../../atlas/side-words.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { perimetersShown } from '../../../figure/perimeters.ts'
import { compareWords } from '../../../i18n/words/compare.ts'
import { StepLegend } from '../../../legend/StepLegend.tsx'
import { useWide } from '../layout/use-wide.ts'
import { Stage } from '../stage/Stage.tsx'
import type { Scaled, Scales } from '../stage/use-scales.ts'
import './compare.css'

interface Props {
  views: ComparedViews
  show: CompareChoice['show']
  /** on a phone, the switch leads to the difference too */
  onShow: (show: CompareChoice['show']) => void
  geometry: Geometry
  hovered: string | null
  covered: number
  landmarks: Landmarks | null
  onDrawn: () => void
  onHover: (code: string | null) => void
  onSelect: (code: string, several: boolean) => void
  onFollow: (code: string) => void
  onCamera: (camera: Choice['camera']) => void
  onLeave: () => void
  scales: Scales
  scaled: Scaled
}

/**
 * Two maps side by side under one camera, or what differs between them. On a phone they stand in one place, and a switch
 * says which is seen.
 */
export default function Compared({ views, show, onShow, ...stage }: Props) {
  const { first, second, difference } = views
  const w = compareWords[first.lang]
  const names = { A: sideName('A', first, second), B: sideName('B', second, first) }
  const [seen, setSeen] = useState<'A' | 'B'>('A')
  const apart = show === 'difference' ? difference : null
  return (
    <div className="compare" data-show={apart ? 'difference' : 'sides'} data-seen={seen}>
      <fieldset className="compare-switch">
        <legend className="visually-hidden">{w.side}</legend>
        {(['A', 'B'] as const).map((one) => (
          <label key={one} className="segment">
            <input
              type="radio"
              name="compare-seen"
              checked={!apart && seen === one}
              onChange={() => {
                setSeen(one)
                onShow('sides')
              }}
            />
            <span>{names[one]}</span>
          </label>
        ))}
        {difference && (
          <label className="segment">
            <input
              type="radio"
              name="compare-seen"
              checked={apart !== null}
              onChange={() => onShow('difference')}
            />
            <span>{w.apart}</span>
          </label>
        )}
      </fieldset>
      {apart ? (
        <Side key="difference" name={null} view={apart} other={null} {...stage} />
      ) : (
        <>
          <Side key="A" name="A" view={first} other={second} {...stage} />
          <Side key="B" name="B" view={second} other={first} {...stage} />
        </>
      )}
    </div>
  )
}

function Side({
  name,
  view,
  other,
  scales,
  scaled,
  ...stage
}: Omit<Props, 'views' | 'show' | 'onShow'> & {
  name: 'A' | 'B' | null
  view: ResolvedView
  /** the map beside it, if there is one */
  other: ResolvedView | null
}) {
  const wide = useWide()
  const [lit, light] = useState<LegendLine | null>(null)
  const drawn = useMemo(() => litView(view, lit), [view, lit])
  const key = name === null ? 'difference' : name === 'A' ? 'legend' : 'second'
  return (
    <section
      className="compare-side"
      data-side={name ?? 'difference'}
      aria-label={name && other ? `${sideName(name, view, other)}, ${view.title}` : view.title}
    >
      {name && other && (
        <p className="compare-head">
          <strong>{name}</strong> {sideHeading(view, other)}
        </p>
      )}
      <Stage view={drawn} shared={other !== null} onScale={scaled[key]} {...stage} />
      {/* on a wide window legends have room beside the maps */}
      {!wide && (
        <StepLegend
          view={view}
          perimeters={perimetersShown(view, stage.geometry)}
          scale={scales[key] ?? null}
          lit={lit}
          onLight={light}
        />
      )}
    </section>
  )
}
