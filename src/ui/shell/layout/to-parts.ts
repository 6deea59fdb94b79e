/** The buttons of the parts under the map. */
export const PARTS_BAR = 'parts-bar'

/** Leads to the parts under the map, and to their first button. */
export function toParts(): void {
  const bar = document.getElementById(PARTS_BAR)
  bar?.scrollIntoView({ block: 'start' })
  bar?.querySelector('button')?.focus({ preventScroll: true })
}
