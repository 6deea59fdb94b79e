import type { Position } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { Place } from '../territory/place.ts'
import { GRID_PER_DEGREE } from './grid.ts'

/** A commune beside the territory, named where most of it is in sight. */
export interface NamedPlace extends Place {
  readonly name: string
}

/** What is drawn around and under the zones of a territory, in degrees. */
export interface LandmarkLayers {
  /** borders between the communes beside the territory, each once; none is a border of the territory */
  readonly neighbours: readonly Position[][]
  readonly places: readonly NamedPlace[]
  readonly rivers: readonly Position[][]
  readonly roads: readonly Position[][]
  readonly town_halls: readonly Place[]
}

const LINES = ['neighbours', 'rivers', 'roads'] as const

/** TopoJSON of landmarks on the grid of contours, one object a kind that has something. */
export function landmarkTopology(layers: LandmarkLayers): Topology {
  const point = ({ lon, lat }: Place) => [lon, lat]
  const objects = {
    ...Object.fromEntries(
      LINES.filter((kind) => layers[kind].length > 0).map((kind) => [
        kind,
        { type: 'MultiLineString' as const, coordinates: [...layers[kind]] },
      ]),
    ),
    ...(layers.places.length > 0 && {
      places: {
        type: 'FeatureCollection' as const,
        features: layers.places.map((place) => ({
          type: 'Feature' as const,
          properties: { name: place.name },
          geometry: { type: 'Point' as const, coordinates: point(place) },
        })),
      },
    }),
    ...(layers.town_halls.length > 0 && {
      town_halls: { type: 'MultiPoint' as const, coordinates: layers.town_halls.map(point) },
    }),
  }
  const built = topology(objects) as Topology<Record<string, GeometryObject<NonNullable<unknown>>>>
  const [west = 0, south = 0] = built.bbox ?? []
  const onGrid = (degrees: number) => Math.floor(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE
  return quantize(built, {
    scale: [1 / GRID_PER_DEGREE, 1 / GRID_PER_DEGREE],
    translate: [onGrid(west), onGrid(south)],
  })
}
