import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Contours, Geometry } from '../figure/geometry.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { MapLevel } from '../territory/level.ts'

/** A row of squares, one a code, each a tenth of a degree wide. */
const squares = (codes: readonly string[]): Contours => ({
  type: 'FeatureCollection',
  features: codes.map((code, index) => {
    const [west, east] = [5 + index / 10, 5 + (index + 1) / 10]
    return {
      type: 'Feature',
      properties: { code: code as ZoneCode },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 47],
            [east, 47],
            [east, 47.1],
            [west, 47.1],
            [west, 47],
          ],
        ],
      },
    }
  }),
})

export const CODES = {
  group: ['nord', 'sud'],
  commune: ['00001', '00002', '00003', '00004'],
  iris: ['000010101', '000010102', '000020101', '000030101', '000040101'],
  qpv: ['QP000001', 'QV000001'],
  work: ['PT00-A'],
  residence: ['RS00001-0001', 'RS00001-0002'],
  condominium: ['AA0000001'],
  address: ['AD00001-0001'],
} as const satisfies Record<MapLevel, readonly string[]>

export const GEOMETRY: Geometry = {
  bounds: [5, 47, 5.5, 47.1],
  levels: {
    group: squares(CODES.group),
    commune: squares(CODES.commune),
    iris: squares(CODES.iris),
    qpv: squares(CODES.qpv),
  },
}

export const zone = (code: string, over: Partial<ViewZone> = {}): ViewZone => ({
  code: code as ZoneCode,
  name: code,
  commune: null,
  communeName: null,
  group: null,
  groupName: null,
  lon: 5,
  lat: 47,
  value: 1,
  asOf: null,
  numerator: null,
  denominator: null,
  flags: [],
  text: '1',
  classIndex: 0,
  state: null,
  weight: null,
  kind: null,
  perimeter: null,
  radius: 0,
  selected: false,
  checks: [],
  candidates: [],
  correction: null,
  ...over,
})

/** What the map reads of a view, over two classes. */
export function mapView(
  level: MapLevel,
  zones: readonly ViewZone[],
  {
    symbol = 'choropleth',
    outlines = false,
    names = false,
    parents = [],
    pivot = null,
    sizes = new Map(),
  }: {
    symbol?: ResolvedView['symbol']
    outlines?: boolean
    names?: boolean
    parents?: ResolvedView['parents']
    /** of a diverging scale; 100 parts the two classes */
    pivot?: number | null
    sizes?: ResolvedView['sizes']
  } = {},
): ResolvedView {
  const states = [...new Set(zones.flatMap(({ state }) => state ?? []))]
  return {
    choice: { level, outlines, names },
    symbol,
    zones,
    parents,
    sizes,
    classes: [
      { color: '#fee5d9', ink: '#000000', max: 100 },
      { color: '#cb181d', ink: '#ffffff', max: null },
    ],
    indicator: { classes: pivot === null ? {} : { pivot } },
    states: states.map((state) => ({ state })),
  } as unknown as ResolvedView
}

export const idsOf = (level: MapLevel): ReadonlyMap<string, number> =>
  new Map(CODES[level].map((code, id) => [code, id]))
