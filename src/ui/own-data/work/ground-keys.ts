import { ARROWS } from '../../../figure/arrow-step.ts'

/** Pixels that an arrow moves the cross by; with Shift, five times as many. */
const STEP = 10

export type Place = readonly [x: number, y: number]

/** What a key does to the cross on the ground of a map: it moves, or puts a corner; null for any other key. */
export function keyOnGround(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  cross: Place | null,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly kind: 'move' | 'corner'; readonly at: Place } | null {
  const [x, y] = cross ?? [width / 2, height / 2]
  if (key === 'Enter' || key === ' ') return { kind: 'corner', at: [x, y] }
  if (!Object.hasOwn(ARROWS, key)) return null
  const [right, down] = ARROWS[key as keyof typeof ARROWS]
  const by = shiftKey ? 5 * STEP : STEP
  const within = (value: number, end: number) => Math.min(end, Math.max(0, value))
  return { kind: 'move', at: [within(x + by * right, width), within(y + by * down, height)] }
}

/** Takes from a map the keys that draw on it, and tells what they do. */
export function groundKeys(stage: HTMLElement, onKey: (event: KeyboardEvent) => boolean): () => void {
  const ended = new AbortController()
  stage.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !onKey(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true, signal: ended.signal },
  )
  return () => ended.abort()
}
