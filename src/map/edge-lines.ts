import type { FeatureCollection, MultiLineString } from 'geojson'
import type { Contours } from '../figure/geometry.ts'
import { type Line, meshOf } from './mesh.ts'

/** `outer`: around all the zones; else between two of them. */
type EdgeLines = FeatureCollection<MultiLineString, { readonly outer: boolean }>

/** Worked out once for the contours that several sources draw the edges of. */
const known = new WeakMap<Contours, EdgeLines>()

/** The edges of zones as lines, each once: contours would have most of them twice. */
export function edgeLines(contours: Contours): EdgeLines {
  const edges = known.get(contours) ?? readEdges(contours)
  known.set(contours, edges)
  return edges
}

function readEdges(contours: Contours): EdgeLines {
  const { inner, outer } = meshOf(
    contours.features.map(({ geometry }) => {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
      return {
        rings: rings.map((ring) => Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [lon, lat]))),
      }
    }),
  )
  const feature = (lines: readonly Line[], isOuter: boolean): EdgeLines['features'][number] => ({
    type: 'Feature',
    properties: { outer: isOuter },
    geometry: { type: 'MultiLineString', coordinates: lines.map(positions) },
  })
  return { type: 'FeatureCollection', features: [feature(inner, false), feature(outer, true)] }
}

const positions = (line: Line): number[][] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0])
