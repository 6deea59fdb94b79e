import type { ReactNode } from 'react'
import type { LegendLine } from '../atlas/lit-view.ts'

interface Props {
  line: LegendLine
  /** the whole line in words, shown to the pointer and heard as its name: what is drawn of it is short */
  name: string
  isLit: boolean
  onLight: (line: LegendLine | null) => void
  children: ReactNode
}

/** A line of the legend that lights its zones while it is pointed at or has the focus, and for a finger once pressed. */
export function LineButton({ line, name, isLit, onLight, children }: Props) {
  return (
    <button
      type="button"
      className="legend-line"
      title={name}
      aria-pressed={isLit}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onLight(line)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onLight(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && onLight(line)}
      onBlur={() => onLight(null)}
      onClick={() => onLight(isLit ? null : line)}
    >
      <span className="line-drawn" aria-hidden="true">
        {children}
      </span>
    </button>
  )
}
