import type { Position } from 'geojson'
import proj4 from 'proj4'

/**
 * Definitions of the projections that French producers use, from the EPSG registry. A Shapefile's .prj says its own
 * in full (WKT) and needs no entry here.
 */
const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const conic = (zone: number) =>
  `+proj=lcc +lat_0=${zone} +lon_0=3 +lat_1=${zone - 0.75} +lat_2=${zone + 0.75} +x_0=1700000 +y_0=${zone - 41}200000 ${GRS80}`
const utm = (zone: string) => `+proj=utm +zone=${zone} ${GRS80}`
const DEFINITIONS: Readonly<Record<string, string>> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:4171': '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs', // RGF93
  'EPSG:2154': `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`, // Lambert-93
  'EPSG:9794': `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`, // Lambert-93 v2b
  'EPSG:27572':
    '+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +pm=paris +units=m +no_defs', // Lambert II étendu
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  ...Object.fromEntries(
    [42, 43, 44, 45, 46, 47, 48, 49, 50].map((zone) => [`EPSG:${3900 + zone}`, conic(zone)]),
  ), // RGF93 CC42 to CC50
  'EPSG:5490': utm('20'), // RGAF09, Guadeloupe, Martinique
  'EPSG:2972': utm('22'), // RGFG95, Guyane
  'EPSG:2975': utm('40 +south'), // RGR92, La Réunion
  'EPSG:4471': utm('38 +south'), // RGM04, Mayotte
  'EPSG:4467': utm('21'), // RGSPM06, Saint-Pierre-et-Miquelon
}

export type Transform = (position: Position) => Position

/**
 * Transform from a projection to WGS84 (longitude, latitude). `projection` is an EPSG code (`EPSG:2154`, or the urn of
 * GeoJSON's former `crs` member), or the WKT of a .prj. Null where it is unknown.
 */
export function toWgs84(projection: string): Transform | null {
  const name = projection.trim()
  if (/CRS:?:?84$/i.test(name)) return (position) => position
  const code = /^(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  const definition = code ? DEFINITIONS[`EPSG:${code}`] : /^(PROJ|GEOG)CS\[/.test(name) ? name : undefined
  if (definition === undefined || code === '4326') return code === '4326' ? (position) => position : null
  try {
    const { forward } = proj4(definition, 'WGS84')
    return ([x = Number.NaN, y = Number.NaN]) => forward([x, y])
  } catch {
    return null
  }
}

/** Whether a position can be in degrees at all. */
export const isDegrees = ([x = 0, y = 0]: Position): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90
