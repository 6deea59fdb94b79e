import type { ReactNode } from 'react'

/** What can be done with the view as a whole. */
export interface ViewAction {
  readonly id: string
  readonly label: string
  /** strokes on a square of 16 */
  readonly icon: string
  /** the name is written beside the icon */
  readonly named: boolean
  readonly dialog: boolean
  readonly press: (button: HTMLElement) => void
}

/** A button of the bar under the map: its icon, and its name in words for who hears it or points at it. */
export function ActionButton({ action }: { action: ViewAction }): ReactNode {
  const { label, icon, named, dialog, press } = action
  return (
    <button
      type="button"
      className="action"
      data-action={action.id}
      aria-haspopup={dialog ? 'dialog' : undefined}
      title={label}
      onClick={(event) => press(event.currentTarget)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className={named ? undefined : 'action-name'}>{label}</span>
    </button>
  )
}
