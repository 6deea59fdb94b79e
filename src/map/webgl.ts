/** What draws WebGL 2 here. */
export type Webgl =
  | { readonly kind: 'absent' }
  /** by the processor, as on a virtual desktop */
  | { readonly kind: 'software' }
  | { readonly kind: 'hardware' }

/**
 * Names under which browsers say that the processor draws: SwiftShader (Chromium), llvmpipe and softpipe (Mesa), Microsoft
 * Basic Render Driver and WARP (Windows).
 */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|\bwarp\b|software/i

/** A frame of this many full pictures takes a graphics card a moment, and the processor a tenth of a second. */
const PICTURES = 8
const SIDE = 1024
const SLOW_MS = 40

export const isSoftwareName = (name: string): boolean => SOFTWARE.test(name)

/**
 * Asks for the renderer's name, then times one frame: a browser may hide the name, and a card may be one that is emulated.
 */
export function probeWebgl(): Webgl {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl2')
  if (!context) return { kind: 'absent' }
  const isSoftware = isSoftwareName(rendererName(context)) || frameTime(context) > SLOW_MS
  // contexts are counted, and the oldest is lost when there are too many
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return { kind: isSoftware ? 'software' : 'hardware' }
}

function rendererName(context: WebGL2RenderingContext): string {
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL
  return String(context.getParameter(unmasked ?? context.RENDERER))
}

/** Milliseconds of a frame that covers its picture several times, once the programme has been made. */
function frameTime(context: WebGL2RenderingContext): number {
  const program = context.createProgram()
  const add = (type: number, source: string) => {
    const shader = context.createShader(type)
    if (!program || !shader) return
    context.shaderSource(shader, source)
    context.compileShader(shader)
    context.attachShader(program, shader)
  }
  // a triangle that covers the picture, from the number of its corners alone
  add(
    context.VERTEX_SHADER,
    '#version 300 es\nvoid main(){gl_Position=vec4(gl_VertexID==1?3:-1,gl_VertexID==2?3:-1,0,1);}',
  )
  add(
    context.FRAGMENT_SHADER,
    '#version 300 es\nprecision mediump float;out vec4 c;void main(){c=vec4(gl_FragCoord.xy/1024.,.5,.5);}',
  )
  if (!program) return Infinity
  context.linkProgram(program)
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, not a hook
  context.useProgram(program)
  context.enable(context.BLEND)
  context.blendFunc(context.SRC_ALPHA, context.ONE_MINUS_SRC_ALPHA)
  context.canvas.width = SIDE
  context.canvas.height = SIDE
  context.viewport(0, 0, SIDE, SIDE)
  const frame = () => {
    for (let i = 0; i < PICTURES; i++) context.drawArrays(context.TRIANGLES, 0, 3)
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4))
  }
  frame()
  const start = performance.now()
  frame()
  return performance.now() - start
}
