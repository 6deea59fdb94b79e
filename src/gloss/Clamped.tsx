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

/** Whether lines of the text, or the end of an item, are not in sight. */
const isCut = (box: HTMLElement): boolean =>
  [box, ...box.querySelectorAll('li')].some(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
  )

const below = (inner: Element, box: Element) =>
  inner.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1

/**
 * A text that keeps to the lines that its place has (`--lines`), and unfolds there where it has more. The whole of it is in
 * the page for a screen reader and for paper.
 */
export function Clamped({ lang, of, role, children }: Props) {
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  const id = useId()
  const w = layoutWords[lang]
  useEffect(() => {
    const box = text.current
    const view = box?.ownerDocument.defaultView
    if (!box || !view || open) return
    const measure = () => setCut(isCut(box))
    const sizes = new view.ResizeObserver(measure)
    sizes.observe(box)
    const words = new view.MutationObserver(measure)
    words.observe(box, { childList: true, characterData: true, subtree: true })
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
    <div className="clamped" data-open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: of the terms inside */}
      <div
        className="clamped-text"
        id={id}
        role={role}
        ref={text}
        onFocus={({ target }) => {
          const box = text.current
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
