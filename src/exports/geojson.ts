import type { Feature, MultiPolygon, Point, Polygon } from 'geojson'
import type { Geometry } from '../figure/geometry.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Place } from '../territory/place.ts'
import type { ExportCell } from './columns.ts'
import type { ExportTable } from './export-table.ts'

/**
 * A table as GeoJSON (RFC 7946): a feature a row, whose properties are the plain columns; a point has its place, a zone
 * without a contour no geometry. What must be known of the table as a whole is a member of its own, beside what each feature says.
 */
export function toGeoJson({ columns, rows, about }: ExportTable, geometry: Geometry): string {
  const contours = new Map(
    Object.entries(geometry.levels).flatMap(([level, { features }]) =>
      features.map((one) => [key(level as MapLevel, one.properties.code), one.geometry] as const),
    ),
  )
  const features = rows.map(
    ({
      level,
      code,
      place,
      cells,
    }): Feature<Polygon | MultiPolygon | Point | null, Record<string, ExportCell>> => ({
      type: 'Feature',
      properties: Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])),
      geometry: contours.get(key(level, code)) ?? (place ? pointOf(place) : null),
    }),
  )
  return `${JSON.stringify({ type: 'FeatureCollection', about: aboutByName(about), features })}\n`
}

const pointOf = ({ lon, lat }: Place): Point => ({ type: 'Point', coordinates: [lon, lat] })
const key = (level: MapLevel, code: string) => `${level}|${code}`

/** Lines of one name are one list. */
function aboutByName(about: ExportTable['about']): Record<string, string[]> {
  const names = [...new Set(about.map(({ name }) => name))]
  return Object.fromEntries(
    names.map((name) => [name, about.filter((one) => one.name === name).map(({ value }) => value)]),
  )
}
