import type { MultiLineString, MultiPoint } from 'geojson'
import type { NamedPlace } from '../contours/landmark-layers.ts'
import type { Credit } from '../indicators/territory.ts'

/** What a map draws around and under the zones, in degrees: see `LandmarkLayers`, which these are read back from. */
export interface LandmarkShapes {
  readonly neighbours: MultiLineString
  readonly rivers: MultiLineString
  readonly roads: MultiLineString
  readonly places: readonly NamedPlace[]
  readonly townHalls: MultiPoint
  readonly credits: readonly Credit[]
}
