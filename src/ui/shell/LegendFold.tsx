import { type ReactNode, useRef, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import '../choosing/unfolds.css'
import './legend-fold.css'

/** In the style of the box: its height before it was unfolded, which the page keeps. */
const FOLDED = '--folded'

/**
 * The legend under the map. In a window too low for all of it, counts, perimeters and notes unfold over the map at a press,
 * and Escape folds them.
 */
export function LegendFold({ lang, children }: { lang: Lang; children: ReactNode }) {
  const w = layoutWords[lang]
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of what is pressed inside
    <div
      className="legend-fold"
      ref={box}
      data-open={open}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      {children}
      <button
        type="button"
        ref={button}
        className="legend-whole unfolds"
        aria-expanded={open}
        onClick={() => {
          if (!open) box.current?.style.setProperty(FOLDED, `${box.current.offsetHeight}px`)
          setOpen(!open)
        }}
      >
        {w.counts}
      </button>
    </div>
  )
}
