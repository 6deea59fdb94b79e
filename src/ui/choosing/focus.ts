/** Gives the focus to an element that stays, where the control that had it goes away with its own action. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus({ preventScroll: true })

/** The title of the view: always there. */
export const VIEW_TITLE = 'view-title'
