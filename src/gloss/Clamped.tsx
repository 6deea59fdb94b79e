import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Lang } from '../i18n/lang.ts'
import { layoutWords } from '../i18n/words/layout.ts'
import './clamped.css'

interface Props {
  lang: Lang
  /** what is read, for who hears the button alone */
  of: string
  /** of the text: what is announced is without the button */
  role?: 'status' | 'alert'
  children: ReactNode
}

/** Whether a line of the text, or the end of an item, is not in sight. Less than half a line is what a button has around its words. */
const isCut = (box: HTMLElement, line: number): boolean =>
  [box, ...box.querySelectorAll('li')].some(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight + Math.max(1, line / 2) || scrollWidth > clientWidth + 1,
  )

/** Attribute of the box: how many lines its first words in bold take, which are never cut. */
const LEAD = 'data-lead'
const MOST_LEAD = 4
/** Width of the button that unfolds, in letters as high as the text: "… lire la suite". */
const BUTTON_ROOM = 7

/** The lines of the first words in bold, the room of the button left beside the last of them; 1 where there are none. */
function leadLines(inner: HTMLElement, line: number, room: number): number {
  const lead = inner.querySelector('strong')
  const boxes = lead ? [...lead.getClientRects()] : []
  const last = boxes.at(-1)
  if (!last || !(line > 0)) return 1
  const { top, right } = inner.getBoundingClientRect()
  const lines = Math.max(1, Math.round((last.bottom - top) / line))
  return Math.min(MOST_LEAD, lines + (last.right > right - room ? 1 : 0))
}

/** Attribute of the box while it is measured without the room of the button. */
const MEASURED = 'data-measured'

const below = (inner: Element, box: Element) =>
  inner.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1

/**
 * A text that keeps to the lines that its place has (`--lines`), and unfolds there where it has more. The whole of it is in
 * the page for a screen reader and for paper.
 */
export function Clamped({ lang, of, role, children }: Props) {
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const id = useId()
  const w = layoutWords[lang]
  useEffect(() => {
    const [box, inner] = [whole.current, text.current]
    const view = box?.ownerDocument.defaultView
    if (!box || !inner || !view || open) return
    const measure = () => {
      // a text that fits without the button has no need of it
      box.toggleAttribute(MEASURED, true)
      const style = view.getComputedStyle(inner)
      const line = Number.parseFloat(style.lineHeight) || 0
      const isTooLong = isCut(box, line)
      setCut(isTooLong)
      const room = isTooLong ? BUTTON_ROOM * Number.parseFloat(style.fontSize) : 0
      box.setAttribute(LEAD, String(leadLines(inner, line, room)))
      box.toggleAttribute(MEASURED, false)
    }
    const sizes = new view.ResizeObserver(measure)
    for (const one of [box, inner]) sizes.observe(one)
    const words = new view.MutationObserver(measure)
    words.observe(inner, { childList: true, characterData: true, subtree: true })
    return () => {
      sizes.disconnect()
      words.disconnect()
    }
  }, [open])
  const isEmpty = children === ''
  // a notice that comes after another begins folded
  useEffect(() => {
    if (isEmpty) setOpen(false)
  }, [isEmpty])
  return (
    <div className="clamped" data-open={open} ref={whole}>
      {/* the words that end the last line stop before the button */}
      {cut && !open && (
        <span className="clamped-room" aria-hidden="true">
          … <span>{w.more}</span>
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: of the terms inside */}
      <div
        className="clamped-text"
        id={id}
        role={role}
        ref={text}
        onFocus={({ target }) => {
          const box = whole.current
          // the keyboard came to a term beyond what is shown
          if (box && (box.scrollTop > 0 || below(target, box))) setOpen(true)
        }}
      >
        {children}
      </div>
      {(cut || open) && (
        <button
          type="button"
          className="link clamped-more"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? w.less : w.more}
          <span className="visually-hidden"> ({of})</span>
        </button>
      )}
    </div>
  )
}
