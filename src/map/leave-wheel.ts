/** How long the hint stays after the last turn of the wheel, in ms. */
const HINT_STAYS = 1500

/**
 * Where the page is longer than the window, the wheel over a map scrolls the page; with Ctrl or ⌘ it zooms the map, and a
 * hint says so. A pinch on a touchpad comes as the wheel with Ctrl.
 */
export function leaveWheel(container: HTMLElement, hint: string) {
  const words = document.createElement('div')
  words.className = 'atlas-map-hint of-wheel'
  words.ariaHidden = 'true'
  words.textContent = hint
  container.append(words)
  let hiding = 0
  const leave = (event: WheelEvent) => {
    const { scrollHeight, clientHeight } = document.documentElement
    if (event.ctrlKey || event.metaKey || scrollHeight <= clientHeight) return
    event.stopPropagation()
    words.classList.add('shown')
    window.clearTimeout(hiding)
    hiding = window.setTimeout(() => words.classList.remove('shown'), HINT_STAYS)
  }
  const options = { capture: true, passive: true }
  container.addEventListener('wheel', leave, options)
  return {
    write: (text: string) => {
      words.textContent = text
    },
    destroy() {
      window.clearTimeout(hiding)
      container.removeEventListener('wheel', leave, options)
      words.remove()
    },
  }
}
