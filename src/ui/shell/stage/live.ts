/** How far the live map is, beside the drawn one. */
export type Live =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly cause: string }

/** The cause where the browser has no live map at all: trying again is of no use. */
export const NO_WEBGL = 'WebGL 2'
