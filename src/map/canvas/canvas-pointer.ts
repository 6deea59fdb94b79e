import { zoomStep } from '../zoom-by-key.ts'

interface PointerEvents {
  /** the zone at a place of the picture, in CSS pixels */
  readonly zoneAt: (x: number, y: number) => string | null
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, additive: boolean) => void
  readonly onZoom: (step: number) => void
}

/** Tells which zone the pointer is on, each time it is another one, which is chosen, and what the keys ask. */
export function canvasPointer(
  surface: HTMLElement,
  canvas: HTMLCanvasElement,
  { zoneAt, onHover, onSelect, onZoom }: PointerEvents,
) {
  let hovered: string | null = null
  const ended = new AbortController()
  const { signal } = ended

  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = surface.getBoundingClientRect()
    return zoneAt(clientX - left, clientY - top)
  }
  const hover = (code: string | null) => {
    canvas.style.cursor = code === null ? '' : 'pointer'
    if (code === hovered) return
    hovered = code
    onHover(code)
  }
  surface.addEventListener(
    'mousemove',
    (event) => {
      if (event.buttons === 0) hover(at(event))
    },
    { signal },
  )
  surface.addEventListener('mouseleave', () => hover(null), { signal })
  surface.addEventListener(
    'click',
    (event) => {
      const code = at(event)
      if (code !== null) onSelect(code, event.ctrlKey || event.metaKey || event.shiftKey)
    },
    { signal },
  )
  surface.addEventListener(
    'keydown',
    (event) => {
      const step = zoomStep(event)
      if (step === null) return
      event.preventDefault()
      onZoom(step)
    },
    { signal },
  )
  return { destroy: () => ended.abort() }
}
