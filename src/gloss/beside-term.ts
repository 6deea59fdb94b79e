interface Size {
  readonly width: number
  readonly height: number
}

/** Least distance to the edge of the window, in pixels. */
const EDGE = 8

/**
 * Where the text of an acronym stands in the window: touching it, so that the pointer can go from one to the other;
 * under it, or above where there is no room under it.
 */
export function besideTerm(
  term: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  text: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const under = term.bottom + text.height + EDGE <= window.height
  return {
    left: Math.max(EDGE, Math.min(term.left, window.width - text.width - EDGE)),
    top: under ? term.bottom : Math.max(EDGE, term.top - text.height),
  }
}
