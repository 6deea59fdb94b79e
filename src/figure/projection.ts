import { type GeoPermissibleObjects, type GeoProjection, geoMercator, geoPath, geoTransform } from 'd3-geo'
import type { Bounds } from './geometry.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height

export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

/** Metres of the equator, on the sphere of web maps. */
const EQUATOR = 2 * Math.PI * 6_378_137
/** The world is this many pixels wide at zoom 0 in MapLibre. */
const WORLD = 512

/** Web Mercator that holds `bounds` in the middle of `size`, `padding` pixels left on each side: MapLibre's `fitBounds`. */
export function fitBounds(bounds: Bounds, { width, height }: Size, padding: number): GeoProjection {
  const [west, south, east, north] = bounds
  return geoMercator().fitExtent(
    [
      [padding, padding],
      [Math.max(padding + 1, width - padding), Math.max(padding + 1, height - padding)],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  )
}

/** Web Mercator as MapLibre shows it from a camera. */
export function fromCamera({ zoom, lon, lat }: Camera, { width, height }: Size): GeoProjection {
  return geoMercator()
    .scale((WORLD * 2 ** zoom) / (2 * Math.PI))
    .center([lon, lat])
    .translate([width / 2, height / 2])
}

/** The zoom of MapLibre at the scale of a projection. */
export const zoomOf = (projection: GeoProjection): number =>
  Math.log2((2 * Math.PI * projection.scale()) / WORLD)

/**
 * Path data of an object, to a tenth of a pixel. Points are projected one by one on the plane: d3's spherical
 * clipping would fill the whole world around a ring that is counterclockwise, as RFC 7946 has it.
 */
export function planarPath(projection: GeoProjection) {
  const plane = geoTransform({
    point(lon, lat) {
      const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN]
      this.stream.point(x, y)
    },
  })
  const path = geoPath(plane).digits(1)
  return {
    data: (object: GeoPermissibleObjects): string => path(object) ?? '',
    /** left, top, right, bottom, in pixels */
    box: (object: GeoPermissibleObjects) => path.bounds(object),
  }
}

/** Ground metres in one pixel at the middle of the picture. */
export function metresPerPixel(projection: GeoProjection, { width, height }: Size): number {
  const [, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  return (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (2 * Math.PI * projection.scale())
}
