import type { ViewZone } from '../atlas/view.ts'
import { textWidth } from './text-width.ts'

export interface NameCandidate {
  readonly text: string
  /** what is named, in pixels: the middle of a zone or of its circle, the foot of a district */
  readonly x: number
  readonly y: number
  /** pixels under the point where the text begins; 0 for a text in the middle of it */
  readonly drop: number
  /** of the circle around the point; 0 for none */
  readonly radius: number
  /** width the text may take before it strays from its zone */
  readonly room: number
  /** least first where names would touch, see `nameOrder` */
  readonly order: number
  /** a commune over finer zones */
  readonly bold: boolean
  /** shown whatever the room and the circles, unless it would hide another */
  readonly wanted: boolean
  /** of a commune beside the territory */
  readonly pale?: true
  /** may stand a line higher or lower where the middle is taken: of a great commune, whose zone is there as well */
  readonly shifts?: boolean
}

/** A name, by the middle of its text. */
export interface PlacedName {
  readonly text: string
  readonly bold: boolean
  readonly pale?: true
  readonly x: number
  readonly y: number
}

export const NAME_SIZE = 11
export const NAME_LINE = NAME_SIZE * 1.15
/** A name may overflow its zone by this much: a halo keeps it legible. */
export const OVERFLOW = 1.5
/** The part of the zones of a map that makes a commune a great one, and how much further its name may stray: its place is known. */
const GREAT = { share: 0.02, room: 5 / 3 } as const

/** How many times the room of another name that of a commune has, by how many zones are in it. @param sizes those of every commune */
export function roomIn(sizes: Iterable<number>): (size: number) => number {
  let all = 0
  for (const size of sizes) all += size
  return (size) => (size > 1 && size >= GREAT.share * all ? GREAT.room : 1)
}

/** How far a name that gives way moves, in pixels: its letters stand clear of those of the line that it gives way to. */
export const SHIFT = NAME_LINE * 1.3

/** Pixels between a circle, or the edge of a district, and a name. */
const CLEAR = 2

export interface NameFrame {
  readonly width: number
  readonly height: number
  /** a lower left corner that no name may enter: its right and its top */
  readonly corner: { readonly right: number; readonly top: number }
}

type Named = Pick<ViewZone, 'selected' | 'radius' | 'kind'>

/**
 * A name under a circle, or under a district with bare ground around it, is read as theirs whatever its width.
 * @param apart whether zones of the level lie apart, see `lieApart`
 */
export const hasOwnRoom = ({ radius }: Pick<Named, 'radius'>, apart: boolean): boolean => radius > 0 || apart

/** Where a name begins under its point. */
export const nameDrop = (zone: Pick<Named, 'radius'>, apart: boolean): number =>
  hasOwnRoom(zone, apart) ? zone.radius + CLEAR : 0

/**
 * Which names come first, the least one: of zones selected, then of the greatest circles, then of the widest zones; of
 * a QPV before the QVA around it. Perimeters of work, which their readers drew, come before communes.
 * @param width of the zone, in any unit under 10 000
 * @param size of a commune: how many finer zones it holds; 0 where that is not known
 */
export function nameOrder({ selected, radius, kind }: Named, width: number, apart = false, size = 0): number {
  if (selected) return -1e6
  if (apart && kind === null) return -9e5 - width
  if (radius > 0) return -1e5 - radius
  if (size > 0) return -size - width / 1e4
  return kind === 'qpv' ? -1e4 - width : -width
}

/** Communes beside the territory come after all that is of it. */
export const BESIDE_ORDER = 1

/** Communes come after what is selected and before circles, districts and finer zones; the greatest one first. */
export const parentOrder = (zones: number): number => -5e5 - zones

/** The middle of a text whose point is at `y`. */
const middle = ({ y, drop }: NameCandidate) => (drop > 0 ? y + drop + NAME_LINE / 2 : y)

/**
 * The names that fit in a frame without touching one another, nor the circle of another zone, the first in order
 * first. A name near the border is moved inwards.
 */
export function placeNames(
  candidates: readonly NameCandidate[],
  { width, height, corner }: NameFrame,
): PlacedName[] {
  const ordered = candidates
    .filter((one) => one.wanted || textWidth(one.text, NAME_SIZE, one.bold) <= one.room * OVERFLOW)
    .filter((one) => one.x >= 0 && one.x <= width && middle(one) >= 0 && middle(one) <= height)
    .toSorted((a, b) => a.order - b.order)
  const circles = candidates.filter(({ radius }) => radius > 0)
  const placed: PlacedName[] = []
  for (const candidate of ordered) {
    const shifts = candidate.shifts ? [0, -SHIFT, SHIFT] : [0]
    const place = shifts.map((shift) => placeOf(candidate, shift)).find((one) => one !== null)
    if (place) placed.push(place)
  }
  return placed

  /** null where it would touch what is placed, or a circle */
  function placeOf(candidate: NameCandidate, shift: number): PlacedName | null {
    const { text, bold, wanted, pale } = candidate
    const half = textWidth(text, NAME_SIZE, bold) / 2 + 2
    if (2 * half > width) return null
    const x = Math.min(width - half, Math.max(half, candidate.x))
    const y = Math.min(height - NAME_LINE / 2, Math.max(NAME_LINE / 2, middle(candidate) + shift))
    if (x - half < corner.right && y + NAME_LINE / 2 > corner.top) return null
    const covers = circles.some(
      (other) =>
        other !== candidate &&
        Math.hypot(
          Math.max(0, Math.abs(other.x - x) - half),
          Math.max(0, Math.abs(other.y - y) - NAME_LINE / 2),
        ) <
          other.radius + CLEAR,
    )
    if (covers && !wanted) return null
    const clear = placed.every(
      (other) =>
        Math.abs(other.y - y) >= NAME_LINE ||
        Math.abs(other.x - x) >= half + textWidth(other.text, NAME_SIZE, other.bold) / 2 + 2,
    )
    return clear ? { text, bold, x, y, ...(pale && { pale }) } : null
  }
}
