/** Pixels that a press may move and still be one. */
const STILL = 5

/**
 * Takes the presses on the ground of a map before the map does: it would choose the zone there, or zoom. Drags, the wheel and
 * pinches stay the map's.
 * @param onClick place in the map, in CSS pixels
 * @returns what ends it
 */
export function groundClicks(stage: HTMLElement, onClick: (x: number, y: number) => void): () => void {
  let began: { readonly x: number; readonly y: number } | null = null
  const ended = new AbortController()
  const options = { capture: true, signal: ended.signal }
  stage.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      began = { x: clientX, y: clientY }
    },
    options,
  )
  stage.addEventListener(
    'click',
    (event) => {
      event.stopPropagation()
      const { left, top } = stage.getBoundingClientRect()
      const moved = began ? Math.hypot(event.clientX - began.x, event.clientY - began.y) : 0
      if (moved <= STILL)
        onClick(event.clientX - left - stage.clientLeft, event.clientY - top - stage.clientTop)
    },
    options,
  )
  stage.addEventListener('dblclick', (event) => event.stopPropagation(), options)
  return () => ended.abort()
}
