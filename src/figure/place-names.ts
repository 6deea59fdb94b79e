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
  /** code of the commune that it names, and of the one that the zone named is in, which is then named first or not at all */
  readonly names?: string
  readonly within?: string | null
  /** where else it may stand, in pixels from its place: of a great commune, whose zone is there as well */
  readonly spots?: readonly Spot[]
  /** of a great commune: where every place is taken by circles, it covers as few as it can */
  readonly insists?: boolean
}

export interface Spot {
  readonly dx: number
  readonly dy: number
}

/** A disc or a zone that names keep off. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}
export interface KeptBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
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
/** Where else the name of a zone of some width may stand: a line higher or lower, then further, the nearest first. */
export function spotsWithin(width: number, part = 0.3): readonly Spot[] {
  const far = Math.max(SHIFT, part * width)
  const steps = Math.min(5, Math.floor(far / SHIFT))
  const lines = Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) * SHIFT)
  return lines
    .flatMap((dy) => lines.map((dx) => ({ dx: 1.5 * dx, dy })))
    .filter(({ dx, dy }) => (dx !== 0 || dy !== 0) && Math.hypot(dx, dy) <= far)
    .toSorted((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || a.dy - b.dy)
}

/** Of a text under a circle: over it, beside it, and on it. @param half of the width of the text */
export function spotsAround(radius: number, half: number): readonly Spot[] {
  const under = radius + CLEAR + NAME_LINE / 2
  const beside = radius + CLEAR + half
  return [
    { dx: 0, dy: -2 * under },
    { dx: beside, dy: -under },
    { dx: -beside, dy: -under },
    { dx: 0, dy: -under },
  ]
}

/** Pixels between a circle, or the edge of a district, and a name. */
const CLEAR = 2

export interface NameFrame {
  readonly width: number
  readonly height: number
  /** a lower left corner that no name may enter: its right and its top */
  readonly corner: { readonly right: number; readonly top: number }
  /** marks of points, which names keep off as they do off circles */
  readonly discs?: readonly Disc[]
  /** small zones that are selected */
  readonly kept?: readonly KeptBox[]
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
 * Which names come first, the least one: of zones selected, then of great communes, then of the greatest circles, then of
 * the widest zones; of a QPV before the QVA around it. Perimeters of work, which their readers drew, come before communes.
 * @param width of the zone, in any unit under 10 000
 * @param size of a commune: how many finer zones it holds; 0 where that is not known
 */
export function nameOrder(
  { selected, radius, kind }: Named,
  width: number,
  { apart = false, size = 0, isGreat = false } = {},
): number {
  if (selected) return -1e6
  if (apart && kind === null) return -9e5 - width
  if (radius > 0 && isGreat) return -2e5 - size - radius / 1e4
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
 * first. A name near the border is moved inwards. What is in a commune of the frame is named where the commune is.
 */
export function placeNames(
  candidates: readonly NameCandidate[],
  { width, height, corner, discs = [], kept = [] }: NameFrame,
): PlacedName[] {
  const isInSight = (one: NameCandidate) =>
    one.x >= 0 && one.x <= width && middle(one) >= 0 && middle(one) <= height
  const ordered = candidates
    .filter((one) => one.wanted || textWidth(one.text, NAME_SIZE, one.bold) <= one.room * OVERFLOW)
    .filter(isInSight)
    .toSorted((a, b) => a.order - b.order)
  const circles = candidates.filter(({ radius }) => radius > 0)
  /** communes of the frame whose name has found no place yet */
  const unnamed = new Set(candidates.flatMap((one) => (one.names && isInSight(one) ? [one.names] : [])))
  const placed: PlacedName[] = []
  for (const candidate of ordered) {
    const { wanted, insists, names, within, spots = [] } = candidate
    if (within && !wanted && unnamed.has(within)) continue
    let best: { readonly place: PlacedName; readonly covered: number } | null = null
    for (const spot of [{ dx: 0, dy: 0 }, ...spots]) {
      const found = placeOf(candidate, spot)
      if (found && (found.covered === 0 || wanted || insists) && found.covered < (best?.covered ?? Infinity))
        best = found
      if (best && (wanted || best.covered === 0)) break
    }
    if (!best) continue
    placed.push(best.place)
    if (names) unnamed.delete(names)
  }
  return placed

  /** null where it would touch what is placed, or a zone that is kept clear; with how much of circles it covers */
  function placeOf(candidate: NameCandidate, { dx, dy }: Spot) {
    const { text, bold, pale } = candidate
    const half = textWidth(text, NAME_SIZE, bold) / 2 + 2
    if (2 * half > width) return null
    const x = Math.min(width - half, Math.max(half, candidate.x + dx))
    const y = Math.min(height - NAME_LINE / 2, Math.max(NAME_LINE / 2, middle(candidate) + dy))
    if (x - half < corner.right && y + NAME_LINE / 2 > corner.top) return null
    const isKept = kept.some(
      ({ left, top, right, bottom }) =>
        x + half > left && x - half < right && y + NAME_LINE / 2 > top && y - NAME_LINE / 2 < bottom,
    )
    if (isKept) return null
    const over = (other: Disc) =>
      Math.max(
        0,
        other.radius +
          CLEAR -
          Math.hypot(
            Math.max(0, Math.abs(other.x - x) - half),
            Math.max(0, Math.abs(other.y - y) - NAME_LINE / 2),
          ),
      )
    const covered = [...circles.filter((other) => other !== candidate), ...discs].reduce(
      (sum, other) => sum + over(other),
      0,
    )
    const clear = placed.every(
      (other) =>
        Math.abs(other.y - y) >= NAME_LINE ||
        Math.abs(other.x - x) >= half + textWidth(other.text, NAME_SIZE, other.bold) / 2 + 2,
    )
    return clear ? { place: { text, bold, x, y, ...(pale && { pale }) }, covered } : null
  }
}
