import type { ZoneLayer } from '../../../src/publish/territory-source.ts'
import type { Blueprint } from '../blueprint.ts'
import { type Coverage, coverage } from './coverage.ts'
import { quarterShapes } from './quarter-shapes.ts'
import { workShapes } from './work-shapes.ts'
import { zoneShapes } from './zone-shapes.ts'

export interface Geography {
  readonly layers: {
    readonly commune: ZoneLayer
    readonly iris: ZoneLayer
    readonly qpv: ZoneLayer
    /** absent where the blueprint has none */
    readonly work?: ZoneLayer
  }
  /** by IRIS code */
  readonly coverage: ReadonlyMap<string, Coverage>
}

/** Contours of every zone of the territory, and what QPV and QVA cover of each IRIS. */
export function drawGeography(blueprint: Blueprint): Geography {
  const { commune, iris } = zoneShapes(blueprint)
  const qpv = quarterShapes(blueprint)
  const work = workShapes(blueprint, iris)
  return {
    layers: { commune, iris, qpv, ...(work.features.length > 0 && { work }) },
    coverage: coverage(iris, qpv),
  }
}
