import { zoomStep } from '../zoom-by-key.ts'

interface PointerEvents {
  /** the zone at a place of the picture, in CSS pixels */
  readonly zoneAt: (x: number, y: number) => string | null
  /** words of what is there that is no zone */
  readonly textAt: (x: number, y: number) => string | null
  /** chosen where there is no zone */
  readonly onGround: (x: number, y: number) => void
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, additive: boolean) => void
  readonly onZoom: (step: number) => void
}

/** Tells which zone the pointer is on, each time it is another one, which is chosen, and what the keys ask. */
export function canvasPointer(
  surface: HTMLElement,
  canvas: HTMLCanvasElement,
  { zoneAt, textAt, onGround, onHover, onSelect, onZoom }: PointerEvents,
) {
  let hovered: string | null = null
  const ended = new AbortController()
  const { signal } = ended

  const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top } = surface.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const hover = (code: string | null, text: string | null = null) => {
    canvas.style.cursor = code === null && text === null ? '' : 'pointer'
    surface.title = text ?? ''
    if (code === hovered) return
    hovered = code
    onHover(code)
  }
  surface.addEventListener(
    'mousemove',
    (event) => {
      if (event.buttons === 0) hover(zoneAt(...at(event)), textAt(...at(event)))
    },
    { signal },
  )
  surface.addEventListener('mouseleave', () => hover(null), { signal })
  surface.addEventListener(
    'click',
    (event) => {
      const code = zoneAt(...at(event))
      if (code === null) onGround(...at(event))
      else onSelect(code, event.ctrlKey || event.metaKey || event.shiftKey)
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
