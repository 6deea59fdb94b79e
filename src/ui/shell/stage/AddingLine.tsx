import { useEffect, useRef } from 'react'
import { MOST_COMPARED } from '../../../atlas/most-compared.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { cardWords } from '../../../i18n/words/card.ts'
import './adding-line.css'

interface Props {
  view: ResolvedView
  /** the next zone picked is put beside those that are compared */
  adding: boolean
  onEnd: () => void
  /** pixels at the foot of the map that it stands over */
  onCover: (pixels: number) => void
}

/** Over the map, or above it in a window of one screen, once a zone was put into the comparison: that another is to be picked, and the way out. Escape ends it too. */
export function AddingLine({ view, adding, onEnd, onCover }: Props) {
  const { lang, choice, card } = view
  const w = cardWords[lang]
  const { length } = choice.selection
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [shown, box] = [line.current, line.current?.offsetParent]
    if (!adding || !shown || !(box instanceof HTMLElement)) return
    // above the map, it covers nothing of it
    if (shown.offsetTop < 0) return
    onCover(box.clientHeight - shown.offsetTop)
    return () => onCover(0)
  }, [adding, onCover])
  useEffect(() => {
    if (!adding) return
    const leave = (event: KeyboardEvent) => {
      // what is over the map closes first
      if (event.key === 'Escape' && !document.querySelector('dialog[open], .sheet[data-open="true"]')) onEnd()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [adding, onEnd])
  const said =
    length > 1
      ? w.pickNext(formatNumber(Math.min(length, MOST_COMPARED), lang))
      : w.pickSecond(card?.zone.name ?? '')
  return (
    <div className="adding-line" data-shown={adding} ref={line}>
      {/* there before it has anything to say, as screen readers ask of what they are to announce */}
      <p role="status">{adding && said}</p>
      {adding && (
        <button type="button" className="link" onClick={onEnd}>
          {w.endAdding}
        </button>
      )}
    </div>
  )
}
