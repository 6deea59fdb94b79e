import type { KeyboardEventHandler, PointerEventHandler } from 'react'

interface Props {
  kind: 'vertex' | 'middle'
  label: string
  /** pixels of the picture */
  x: number
  y: number
  onClick?: () => void
  onDoubleClick?: () => void
  onPointerDown?: PointerEventHandler<SVGGElement>
  onPointerMove?: PointerEventHandler<SVGGElement>
  onPointerUp?: PointerEventHandler<SVGGElement>
  onKeyDown: KeyboardEventHandler<SVGGElement>
}

/** A dot on an outline that is drawn: a corner, or the middle of a side. Its target is 24 pixels wide. */
export function DraftHandle({ kind, label, x, y, ...handlers }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot be drawn in SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={`draft-${kind}`}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      {...handlers}
    >
      <circle r={12} />
      <circle r={kind === 'vertex' ? 6 : 3.5} />
    </g>
  )
}
