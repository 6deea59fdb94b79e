import { textWidth } from './text-width.ts'

export interface NameCandidate {
  readonly text: string
  /** middle of the text, in pixels */
  readonly x: number
  readonly y: number
  /** width the text may take before it strays from its zone */
  readonly room: number
  /** shown whatever the room, unless it would hide another */
  readonly wanted: boolean
}

export const NAME_SIZE = 11
const LINE = NAME_SIZE * 1.15
/** A name may overflow its zone by this much: a halo keeps it legible. */
const OVERFLOW = 1.5

export interface NameFrame {
  readonly width: number
  readonly height: number
  /** a lower left corner that no name may enter: its right and its top */
  readonly corner: { readonly right: number; readonly top: number }
}

/**
 * The names that fit in a frame without touching one another: wanted ones first, then those with the most room.
 * A name near the border is moved inwards.
 */
export function placeNames(
  candidates: readonly NameCandidate[],
  { width, height, corner }: NameFrame,
): NameCandidate[] {
  const ordered = candidates
    .filter((one) => one.wanted || textWidth(one.text, NAME_SIZE) <= one.room * OVERFLOW)
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
    .toSorted((a, b) => Number(b.wanted) - Number(a.wanted) || b.room - a.room)
  const placed: NameCandidate[] = []
  for (const candidate of ordered) {
    const half = textWidth(candidate.text, NAME_SIZE) / 2 + 2
    if (2 * half > width) continue
    const moved = {
      ...candidate,
      x: Math.min(width - half, Math.max(half, candidate.x)),
      y: Math.min(height - LINE / 2, Math.max(LINE / 2, candidate.y)),
    }
    if (moved.x - half < corner.right && moved.y + LINE / 2 > corner.top) continue
    const clear = placed.every(
      (other) =>
        Math.abs(other.y - moved.y) >= LINE ||
        Math.abs(other.x - moved.x) >= half + textWidth(other.text, NAME_SIZE) / 2 + 2,
    )
    if (clear) placed.push(moved)
  }
  return placed
}
