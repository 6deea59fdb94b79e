import type { ReactNode } from 'react'
import '../../frame/tool-name.css'

/** What can be done with the view as a whole. */
export interface ViewAction {
  readonly id: string
  readonly label: string
  /** strokes on a square of 16 */
  readonly icon: string
  /** how wide the head of the page is for the name to be written beside the icon */
  readonly word: 'always' | 'wide' | 'widest' | 'never'
  readonly dialog: boolean
  /** of an action that is undone by pressing it again */
  readonly pressed?: boolean
  readonly press: (button: HTMLElement) => void
}

/** A button of the head of the page: its icon, and its name beside it, or shown to the pointer and the focus. */
export function ActionButton({ action }: { action: ViewAction }): ReactNode {
  const { label, icon, word, dialog, pressed, press } = action
  return (
    <button
      type="button"
      className="action tool"
      data-action={action.id}
      data-word={word}
      aria-pressed={pressed}
      aria-haspopup={dialog ? 'dialog' : undefined}
      onClick={(event) => press(event.currentTarget)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="tool-name">{label}</span>
    </button>
  )
}
