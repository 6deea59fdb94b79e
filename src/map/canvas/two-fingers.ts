/**
 * On a screen that is touched one finger scrolls the page that the map is in, and two move the map; a hint says so while
 * one is tried.
 */
export function twoFingers(surface: HTMLElement, hint: string) {
  if (!window.matchMedia('(pointer: coarse)').matches) return { allows: () => true, write: () => {} }
  const words = document.createElement('div')
  words.className = 'atlas-map-hint'
  words.ariaHidden = 'true'
  words.textContent = hint
  surface.append(words)
  surface.classList.add('two-fingers')
  const show = (is: boolean) => words.classList.toggle('shown', is)
  surface.addEventListener('touchmove', ({ touches }) => show(touches.length === 1), { passive: true })
  for (const end of ['touchend', 'touchcancel']) surface.addEventListener(end, () => show(false))
  return {
    /** whether an event may begin to move the map */
    allows: (event: Event) => !('touches' in event) || (event as TouchEvent).touches.length > 1,
    write: (text: string) => {
      words.textContent = text
    },
  }
}
