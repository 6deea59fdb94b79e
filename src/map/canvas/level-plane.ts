import type { Geometry } from '../../figure/geometry.ts'
import type { MapLevel } from '../../territory/level.ts'
import { type Line, meshOf } from '../mesh.ts'
import { boxOf, type PlaneBox, type PlaneZone, planeContours } from './plane-contours.ts'

/** A line of edges, and the box that it runs in. */
export interface Stroke {
  readonly line: Line
  readonly box: PlaneBox
}

/** The contours of one level on the plane, and what is worked out of them once. */
export interface LevelPlane {
  readonly zones: readonly PlaneZone[]
  /** position of each code among the zones */
  readonly ids: ReadonlyMap<string, number>
  /** edges, each once: between two zones, and around them all */
  readonly inner: readonly Stroke[]
  readonly outer: readonly Stroke[]
}

/** Levels as they are asked for: a territory may have a finer one that nobody looks at. */
export function levelPlanes({ levels }: Geometry): (level: MapLevel) => LevelPlane | null {
  const known = new Map<MapLevel, LevelPlane>()
  return (level) => {
    const contours = levels[level]
    if (!contours) return null
    const found = known.get(level)
    if (found) return found
    const zones = planeContours(contours)
    const { inner, outer } = meshOf(zones)
    const made = {
      zones,
      ids: new Map(zones.map(({ code }, id) => [code, id])),
      inner: inner.map(stroke),
      outer: outer.map(stroke),
    }
    known.set(level, made)
    return made
  }
}

const stroke = (line: Line): Stroke => ({ line, box: boxOf([line]) })
