/** What one action cost: milliseconds from its call. */
export interface FrameTime {
  /** to the end of the last frame that changed the picture (of the first, where none did), the drawing itself done */
  readonly painted: number
  /** the same, of the first frame that changed it: the zones that a step moves are outlined for a moment, which ends later */
  readonly first: number
  /** the page's own work for the first of those frames: script, style and layout, drawing left out */
  readonly script: number
}

/** What is drawn on; each kind has its own way to know that it was drawn, and to wait until then. */
export interface Surface {
  /** counts drawing calls since the page opened */
  readonly drawn: () => number
  /** returns when everything asked for has been drawn */
  readonly finish: () => void
  /** what is drawn, pixel by pixel */
  readonly picture: () => Uint32Array
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

const same = (a: Uint32Array, b: Uint32Array) =>
  a.length === b.length && a.every((pixel, i) => pixel === b[i])

/**
 * Runs an action and times the frames that it changes; null where it draws nothing. A frame drawn once more as it was
 * is not counted: MapLibre draws one after each change of a layer's settings.
 */
export async function frameTime(
  { drawn, finish, picture }: Surface,
  action: () => void,
): Promise<FrameTime | null> {
  finish()
  let shown = picture()
  await frame()
  await afterFrame()
  let before = drawn()
  let first: number | null = null
  let painted = 0
  let changed: number | null = null
  let quietSince = performance.now()
  const start = quietSince
  action()
  for (;;) {
    await frame()
    await afterFrame()
    const now = performance.now()
    if (drawn() !== before) {
      before = drawn()
      finish()
      const done = performance.now()
      const next = picture()
      const isChanged = !same(shown, next)
      if (isChanged) changed ??= done
      if (first === null || isChanged) painted = done
      first ??= now
      shown = next
      quietSince = performance.now()
    } else if (now - quietSince > (first === null ? LIMIT_MS : QUIET_MS)) break
  }
  return first === null
    ? null
    : { painted: painted - start, first: (changed ?? painted) - start, script: first - start }
}

/** @param canvas one that has its WebGL 2 context already, which keeps what it has drawn (`preserveDrawingBuffer`) */
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
    picture: () => {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
      const bytes = new Uint8Array(width * height * 4)
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
      return new Uint32Array(bytes.buffer)
    },
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
  const put = context.putImageData.bind(context) as (...args: unknown[]) => void
  context.putImageData = (...args: unknown[]) => {
    calls++
    put(...args)
  }
  return {
    drawn: () => calls,
    finish: () => {
      context.getImageData(0, 0, 1, 1)
    },
    picture: () => new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer),
  }
}
