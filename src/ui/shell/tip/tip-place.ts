/** A point in a box, in CSS pixels from its corner. */
interface Point {
  readonly x: number
  readonly y: number
}
interface Size {
  readonly width: number
  readonly height: number
}

/** Between the pointer and the tooltip. */
const GAP = 14

/**
 * Where the corner of a tooltip is for it to stand beside the pointer: to its right and under it, or on the other side
 * where there is no room; never outside of its box, nor under the pointer.
 */
export function tipPlace(pointer: Point, tip: Size, box: Size): Point {
  const right = pointer.x + GAP
  const under = pointer.y + GAP
  const x = right + tip.width <= box.width ? right : pointer.x - GAP - tip.width
  const y = under + tip.height <= box.height ? under : pointer.y - GAP - tip.height
  return { x: within(x, box.width - tip.width), y: within(y, box.height - tip.height) }
}

const within = (value: number, greatest: number) => Math.max(0, Math.min(value, greatest))
