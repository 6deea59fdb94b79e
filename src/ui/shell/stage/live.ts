import type { Renderer } from '../../../map/renderer.ts'

/** How far the live map is, beside the figure. */
export type Live =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting'; readonly renderer: Renderer; readonly instead: string | null }
  | { readonly kind: 'ready'; readonly renderer: Renderer; readonly instead: string | null }
  | { readonly kind: 'lost'; readonly renderer: Renderer; readonly instead: string | null }
  /** nothing but the figure is left */
  | { readonly kind: 'failed'; readonly cause: string }

/** After a failure: the canvas in the place of WebGL, which says why; where it is the canvas that failed, the figure. */
export const afterFailure = (live: Live, cause: string): Live =>
  'renderer' in live && live.renderer === 'webgl'
    ? { kind: 'starting', renderer: 'canvas', instead: cause }
    : { kind: 'failed', cause }
