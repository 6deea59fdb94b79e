/** What one action cost: milliseconds from its call. */
export interface FrameTime {
  /** to the end of the last frame that drew because of it, the drawing itself done */
  readonly painted: number
  /** the page's own work for the first of those frames: script, style and layout, drawing left out */
  readonly script: number
}

/** What is drawn on, told apart by how one knows that it was drawn and waits until that is done. */
export interface Surface {
  /** counts drawing calls since the page opened */
  readonly drawn: () => number
  /** returns when everything asked for has been drawn */
  readonly finish: () => void
}

/** No frame for so long: the action has no more to show. */
const QUIET_MS = 350
/** Nothing drawn for so long: nothing will be. */
const LIMIT_MS = 2000

const frame = () => new Promise(requestAnimationFrame)

/** Settles after the current frame's callbacks, style, layout and paint. */
const afterFrame = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })

/** Runs an action and times the frames that it changes; null where it changes nothing of the map. */
export async function frameTime({ drawn, finish }: Surface, action: () => void): Promise<FrameTime | null> {
  finish()
  await frame()
  await afterFrame()
  let before = drawn()
  let first: number | null = null
  let last = 0
  const start = performance.now()
  action()
  for (;;) {
    await frame()
    await afterFrame()
    const now = performance.now()
    if (drawn() !== before) {
      before = drawn()
      first ??= now
      finish()
      last = performance.now()
    } else if (now - Math.max(start, last) > (first === null ? LIMIT_MS : QUIET_MS)) break
  }
  return first === null ? null : { painted: last - start, script: first - start }
}

/** @param canvas one that has its WebGL 2 context already */
export function webglSurface(canvas: HTMLCanvasElement): Surface {
  const gl = canvas.getContext('webgl2')
  if (!gl) throw new Error('the map has no WebGL 2 context')
  let calls = 0
  const draw = gl.drawElements.bind(gl)
  gl.drawElements = (...args) => {
    calls++
    draw(...args)
  }
  const pixel = new Uint8Array(4)
  return {
    drawn: () => calls,
    finish: () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel),
  }
}

export function canvasSurface(canvas: HTMLCanvasElement): Surface {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the map has no canvas context')
  let calls = 0
  const fill = context.fill.bind(context) as (...args: unknown[]) => void
  context.fill = (...args: unknown[]) => {
    calls++
    fill(...args)
  }
  return {
    drawn: () => calls,
    finish: () => {
      context.getImageData(0, 0, 1, 1)
    },
  }
}
