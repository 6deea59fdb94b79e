import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Lang, typeset } from '../i18n/lang.ts'
import type { Term } from '../i18n/words/glossary.ts'
import type { GlossaryEntry } from '../i18n/words/glossary-entries.ts'
import { besideTerm } from './beside-term.ts'
import './gloss.css'

/**
 * An acronym that says what it is: to a pointer on it, to the keyboard's focus, to a tap. The text stays while the pointer
 * is on it; Escape, or a press elsewhere, closes it (WCAG 1.4.13).
 */
export function Gloss({ term, lang }: { term: Term; lang: Lang }) {
  const [open, setOpen] = useState(false)
  /** fetched when it is first asked for */
  const [entry, setEntry] = useState<GlossaryEntry | null>(null)
  const id = useId()
  const whole = useRef<HTMLSpanElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const page = whole.current?.ownerDocument
    if (!open || !page) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // the sheet or the dialog around it stays open
      event.stopPropagation()
      event.preventDefault()
      setOpen(false)
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    page.addEventListener('keydown', onKey, true)
    page.addEventListener('pointerdown', onPress, true)
    return () => {
      page.removeEventListener('keydown', onKey, true)
      page.removeEventListener('pointerdown', onPress, true)
    }
  }, [open])
  useEffect(() => {
    if (!open) return
    import('../i18n/words/glossary-entries.ts').then(
      ({ entryOf }) => setEntry(entryOf(term, lang)),
      // a text that does not come is as one that was closed
      () => setOpen(false),
    )
  }, [open, lang, term])
  // above everything, whatever box it stands in
  useLayoutEffect(() => {
    const [box, shown] = [whole.current, text.current]
    if (!open || entry === null || !box || !shown) return
    const page = box.ownerDocument
    const place = () => {
      const { clientWidth, clientHeight } = page.documentElement
      const { left, top } = besideTerm(
        box.getBoundingClientRect(),
        { width: shown.offsetWidth, height: shown.offsetHeight },
        { width: clientWidth, height: clientHeight },
      )
      shown.style.setProperty('left', `${left}px`)
      shown.style.setProperty('top', `${top}px`)
    }
    shown.showPopover()
    place()
    // the keyboard's focus scrolls the page after it opened the text
    page.addEventListener('scroll', place, true)
    return () => page.removeEventListener('scroll', place, true)
  }, [open, entry])
  return (
    <span
      className="gloss"
      ref={whole}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(false)}
    >
      <button
        type="button"
        className="gloss-term"
        aria-describedby={open && entry ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {term}
      </button>
      {open && entry && (
        <span className="gloss-text" id={id} ref={text} role="tooltip" popover="manual">
          <strong>{term}</strong> ({typeset(entry.name, lang)}) {typeset(entry.meaning, lang)}
        </span>
      )}
    </span>
  )
}
