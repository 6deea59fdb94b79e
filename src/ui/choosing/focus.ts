/** Gives the focus to an element that stays, where the control that had it goes away with its own action. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus({ preventScroll: true })

/** Does so once what holds the element has been drawn, and brings the element into sight within what scrolls. */
export const focusSoon = (id: string, block: ScrollLogicalPosition = 'nearest'): void => {
  window.setTimeout(() => {
    focusOn(id)
    document.getElementById(id)?.scrollIntoView({ block })
  })
}

/** Gives the focus to the first of some elements that can have it, where nothing has it. */
export function focusIfLost(...ids: readonly string[]): void {
  for (const id of ids) if (document.activeElement === document.body) focusOn(id)
}

/** The title of the view: always there. */
export const VIEW_TITLE = 'view-title'

/** What holds the map, its tooltip and what is asked for over it. */
export const MAP_BOX = 'map'

/** The title of the card of the zone chosen. */
export const CARD_TITLE = 'card-title'

/** The title of the part that has the zones compared as columns. */
export const COLUMNS_TITLE = 'columns-title'

/** The title of the dialog on the files of the reader. */
export const OWN_DATA_TITLE = 'own-data-title'

/** The button at the legend, which opens the classes and colours. */
export const CLASSES_BUTTON = 'classes-button'

/** The button of the card that puts another zone beside those that are compared. */
export const ADD_BUTTON = 'compare-add'
