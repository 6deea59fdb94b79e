/** Whole pixels: left and top inside, right and bottom outside. Empty where right is not beyond left. */
export interface PixelRect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const NO_PIXEL: PixelRect = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

export const isEmpty = ({ left, top, right, bottom }: PixelRect): boolean => right <= left || bottom <= top

/** The least rectangle that holds both. */
export const union = (a: PixelRect, b: PixelRect): PixelRect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** What of a rectangle stands in a picture. */
export const within = (
  { left, top, right, bottom }: PixelRect,
  { width, height }: { readonly width: number; readonly height: number },
): PixelRect => ({
  left: Math.max(0, Math.floor(left)),
  top: Math.max(0, Math.floor(top)),
  right: Math.min(width, Math.ceil(right)),
  bottom: Math.min(height, Math.ceil(bottom)),
})
