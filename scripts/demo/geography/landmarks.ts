import { bbox } from '@turf/bbox'
import type { Position } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Polygon as ArcPolygon, GeometryCollection, Topology } from 'topojson-specification'
import { GRID_PER_DEGREE } from '../../../src/contours/grid.ts'
import { labelPoint } from '../../../src/contours/label-point.ts'
import { type Frame, frameAround, linesWithin } from '../../../src/contours/landmark-frame.ts'
import type { LandmarkLayers } from '../../../src/contours/landmark-layers.ts'
import { localPlane } from '../../../src/contours/local-plane.ts'
import type { Point } from '../../../src/contours/plane.ts'
import { standingZone } from '../../../src/contours/standing-zone.ts'
import type { ZoneLayer } from '../../../src/publish/territory-source.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import { bend } from './natural-borders.ts'

/** Communes that the demonstration is beside of: invented, as all of it is. */
const NEIGHBOURS = [
  'Vernoiselle',
  'Hautebruyne',
  'Corvelance',
  'Tillemarche',
  'Farcelane',
  'Roncevaude',
  'Bréantelle',
  'Ormessaude',
  'Saulaie-Neuve',
]
/** Degrees that a line leaves its territory by, from the middle: beyond any frame. */
const FAR = 1.5
/** Where a neighbour's name stands beyond the border, as a share of the height of the territory: in sight with the whole of it. */
const NEAR = 0.25
/** How far from the middle of its commune a town hall is, as a share of the commune's radius. */
const ASIDE = 0.45

/** What orients around an invented territory: its neighbours, a river, two main roads, a town hall a commune. */
export function drawLandmarks(
  { seed, communes, origin }: Pick<Blueprint, 'seed' | 'communes' | 'origin'>,
  commune: ZoneLayer,
): LandmarkLayers {
  const frame = frameAround(bbox(commune) as unknown as Frame)
  const plane = localPlane([origin.lon, origin.lat])
  const at = (x: number, y: number) => plane.invert([x, y])
  const line = (name: string, aside: number, ...through: readonly Position[]): Position[] => {
    const random = stream(seed, 'landmark', name)
    const points = through.map(onGrid)
    const drawn = points.flatMap((point, i): Point[] => {
      const next = points[i + 1]
      return next ? [point, ...bend(point, next, () => random.between(-aside, aside))] : [point]
    })
    return drawn.map(([x, y]) => [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE])
  }
  const [west, south, east, north] = frame
  const centre = communes.find(({ kind }) => kind === 'centre') ?? communes[0]
  const [x, y] = [centre?.x ?? 0, centre?.y ?? 0]
  const outline = outlineOf(commune)
  const middle = at(x, y)
  const [, low, , high] = bbox(commune)
  /** from a vertex of the outline straight away from the middle, by so many degrees */
  const away = ([lon = 0, lat = 0]: Position, by: number): Position => {
    const length = Math.hypot(lon - middle[0], lat - middle[1])
    return [lon + ((lon - middle[0]) / length) * by, lat + ((lat - middle[1]) / length) * by]
  }
  const corner = (share: number) => outline[Math.floor(share * outline.length) % outline.length] as Position
  const borders = NEIGHBOURS.map((name, i) => {
    const from = corner((i + stream(seed, 'neighbour', name).between(0, 0.5)) / NEIGHBOURS.length)
    return line(name, 0.08, from, away(from, FAR))
  })
  return {
    neighbours: linesWithin(borders, frame),
    places: NEIGHBOURS.map((name, i) => {
      const [lon = 0, lat = 0] = away(corner((i + 0.75) / NEIGHBOURS.length), NEAR * (high - low))
      return { name, lon: rounded(lon), lat: rounded(lat) }
    }).sort((a, b) => (a.name < b.name ? -1 : 1)),
    rivers: linesWithin(
      [line('river', 0.14, [west - 0.1, (south + 2 * north) / 3], at(x, y - 1.1), [east + 0.1, south])],
      frame,
    ),
    roads: linesWithin(
      [
        line('road 1', 0.05, [west - 0.1, south], at(x, y + 0.4), [east + 0.1, (south + 2 * north) / 3]),
        line('road 2', 0.05, [(2 * west + east) / 3, north + 0.1], at(x + 0.2, y), [
          (west + 2 * east) / 3,
          south - 0.1,
        ]),
      ],
      frame,
    ),
    town_halls: townHalls(seed, commune),
  }
}

function townHalls(seed: number, commune: ZoneLayer): LandmarkLayers['town_halls'] {
  const standing = standingZone(commune)
  return commune.features.map(({ properties: { code }, geometry }) => {
    const label = labelPoint(geometry)
    const [west, , east] = bbox(geometry)
    const random = stream(seed, 'town hall', code)
    const [radius, angle] = [((east - west) / 2) * ASIDE, random.between(0, 2 * Math.PI)]
    const place = {
      lon: rounded(label.lon + radius * Math.cos(angle)),
      lat: rounded(label.lat + radius * 0.7 * Math.sin(angle)),
    }
    return standing(place) === code ? place : label
  })
}

/** The outer ring of the territory. */
function outlineOf(commune: ZoneLayer): Position[] {
  const built = topology({ zones: commune }) as Topology<{ zones: GeometryCollection }>
  const whole = merge(built, built.objects.zones.geometries as ArcPolygon[])
  const [ring] = whole.coordinates
    .flatMap((polygon) => polygon.slice(0, 1))
    .sort((a, b) => b.length - a.length)
  if (!ring) throw new RangeError('an invented territory has communes')
  return ring
}

const onGrid = ([lon = 0, lat = 0]: Position): Point => [
  Math.round(lon * GRID_PER_DEGREE),
  Math.round(lat * GRID_PER_DEGREE),
]
const rounded = (degrees: number) => Math.round(degrees * GRID_PER_DEGREE) / GRID_PER_DEGREE
