import type { Geometry } from '../../figure/geometry.ts'
import type { MapLevel } from '../../territory/level.ts'
import { type Mesh, meshOf } from './mesh.ts'
import { type PlaneZone, planeContours } from './plane-contours.ts'

/** The contours of one level on the plane, and what is worked out of them once. */
export interface LevelPlane {
  readonly zones: readonly PlaneZone[]
  /** position of each code among the zones */
  readonly ids: ReadonlyMap<string, number>
  readonly mesh: Mesh
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
    const made = { zones, ids: new Map(zones.map(({ code }, id) => [code, id])), mesh: meshOf(zones) }
    known.set(level, made)
    return made
  }
}
