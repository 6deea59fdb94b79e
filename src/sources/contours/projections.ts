/** Definitions of the projections that French producers use, from the registries of EPSG and IGN. */

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const WGS84 = '+datum=WGS84 +units=m +no_defs'
const LAMBERT93 = `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`
const MERCATOR =
  '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs'
const conic = (zone: number) =>
  `+proj=lcc +lat_0=${zone} +lon_0=3 +lat_1=${zone - 0.75} +lat_2=${zone + 0.75} +x_0=1700000 +y_0=${zone - 41}200000 ${GRS80}`

const NTF_DATUM = '+a=6378249.2 +b=6356515 +towgs84=-168,-60,320,0,0,0,0 +no_defs'

/** A Lambert of NTF, of the meridian of Paris: latitude in degrees, scale, false origin in metres. */
export interface NtfLambert {
  readonly code: string
  readonly latitude: number
  readonly scale: number
  readonly east: number
  readonly north: number
}

export const NTF_LAMBERTS: readonly NtfLambert[] = [
  { code: 'EPSG:27571', latitude: 49.5, scale: 0.999877341, east: 600000, north: 1200000 },
  { code: 'EPSG:27572', latitude: 46.8, scale: 0.99987742, east: 600000, north: 2200000 }, // Lambert II étendu
  { code: 'EPSG:27573', latitude: 44.1, scale: 0.999877499, east: 600000, north: 3200000 },
  { code: 'EPSG:27574', latitude: 42.165, scale: 0.99994471, east: 234.358, north: 4185861.369 },
  { code: 'EPSG:27561', latitude: 49.5, scale: 0.999877341, east: 600000, north: 200000 },
  { code: 'EPSG:27562', latitude: 46.8, scale: 0.99987742, east: 600000, north: 200000 },
  { code: 'EPSG:27563', latitude: 44.1, scale: 0.999877499, east: 600000, north: 200000 },
  { code: 'EPSG:27564', latitude: 42.165, scale: 0.99994471, east: 234.358, north: 185861.369 },
]

const DEFINITIONS: Readonly<Record<string, string>> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:4171': '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs', // RGF93
  'EPSG:4258': '+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs', // ETRS89
  'EPSG:2154': LAMBERT93,
  'EPSG:9793': LAMBERT93, // RGF93 v2
  'EPSG:9794': LAMBERT93, // RGF93 v2b
  'EPSG:3857': MERCATOR,
  'EPSG:3035': `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${GRS80}`, // INSPIRE's grids
  'EPSG:3034': `+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 ${GRS80}`,
  'EPSG:4275': `+proj=longlat ${NTF_DATUM}`,
  'EPSG:4807': `+proj=longlat ${NTF_DATUM} +pm=paris`,
  'EPSG:5490': `+proj=utm +zone=20 ${GRS80}`, // RGAF09, Guadeloupe, Martinique
  'EPSG:4559': `+proj=utm +zone=20 ${GRS80}`, // RRAF91
  'EPSG:2972': `+proj=utm +zone=22 ${GRS80}`, // RGFG95, Guyane
  'EPSG:2975': `+proj=utm +zone=40 +south ${GRS80}`, // RGR92, La Réunion
  'EPSG:4471': `+proj=utm +zone=38 +south ${GRS80}`, // RGM04, Mayotte
  'EPSG:4467': `+proj=utm +zone=21 ${GRS80}`, // RGSPM06, Saint-Pierre-et-Miquelon
  ...Object.fromEntries(
    // RGF93 CC42 to CC50, and their second versions
    [42, 43, 44, 45, 46, 47, 48, 49, 50].flatMap((zone) => [
      [`EPSG:${3900 + zone}`, conic(zone)],
      [`EPSG:${9800 + zone}`, conic(zone)],
    ]),
  ),
  ...Object.fromEntries(
    NTF_LAMBERTS.map(({ code, latitude, scale, east, north }) => [
      code,
      `+proj=lcc +lat_1=${latitude} +lat_0=${latitude} +lon_0=0 +k_0=${scale} +x_0=${east} +y_0=${north} ${NTF_DATUM} +pm=paris +units=m`,
    ]),
  ),
}

/** Names that other registries, or former ones, give to the same. */
const SAME: Readonly<Record<string, string>> = {
  'EPSG:900913': 'EPSG:3857',
  'EPSG:3785': 'EPSG:3857',
  'EPSG:102100': 'EPSG:3857',
  'ESRI:102100': 'EPSG:3857',
  'EPSG:102110': 'EPSG:2154',
  'ESRI:102110': 'EPSG:2154',
  'IGNF:LAMB93': 'EPSG:2154',
  'IGNF:RGF93LAMB93': 'EPSG:2154',
  'IGNF:LAMBE': 'EPSG:27572',
  'IGNF:NTFLAMB2E': 'EPSG:27572',
  'IGNF:LAMB1': 'EPSG:27561',
  'IGNF:LAMB2': 'EPSG:27562',
  'IGNF:LAMB3': 'EPSG:27563',
  'IGNF:LAMB4': 'EPSG:27564',
  'IGNF:RGF93G': 'EPSG:4171',
  'IGNF:RGF93GEO': 'EPSG:4171',
  'IGNF:WGS84G': 'EPSG:4326',
  'IGNF:WGS84GEO': 'EPSG:4326',
  'IGNF:ETRS89LAEA': 'EPSG:3035',
  'IGNF:RGAF09UTM20': 'EPSG:5490',
  'IGNF:UTM20W84GUAD': 'EPSG:4559',
  'IGNF:UTM20W84MART': 'EPSG:4559',
  'IGNF:UTM22RGFG95': 'EPSG:2972',
  'IGNF:RGFG95UTM22': 'EPSG:2972',
  'IGNF:RGR92UTM40S': 'EPSG:2975',
  'IGNF:RGM04UTM38S': 'EPSG:4471',
  'IGNF:RGSPM06U21': 'EPSG:4467',
  ...Object.fromEntries(
    [42, 43, 44, 45, 46, 47, 48, 49, 50].map((zone) => [`IGNF:RGF93CC${zone}`, `EPSG:${3900 + zone}`]),
  ),
}

/** A definition that proj4 reads; undefined where the code is unknown. */
export function definitionOf(code: string): string | undefined {
  const same = SAME[code] ?? code
  if (DEFINITIONS[same]) return DEFINITIONS[same]
  // UTM of WGS84 and of ETRS89, zone by zone
  const utm = /^EPSG:(326|327|258)(\d\d)$/.exec(same)
  const zone = Number(utm?.[2])
  if (!utm || zone < 1 || zone > 60) return undefined
  return `+proj=utm +zone=${zone}${utm[1] === '327' ? ' +south' : ''} ${utm[1] === '258' ? GRS80 : WGS84}`
}

/** The codes that a declaration may name, as a sentence lists them; each UTM zone has a code of its own. */
export const KNOWN_PROJECTIONS: string = [
  ...Object.keys(DEFINITIONS),
  'EPSG:32601–32660, 32701–32760, 25801–25860 (UTM)',
].join(', ')

/** What a file of French contours may well be in, where it does not say it rightly. */
export const LIKELY: readonly string[] = [
  'EPSG:4326',
  'EPSG:2154',
  'EPSG:27572',
  ...[42, 43, 44, 45, 46, 47, 48, 49, 50].map((zone) => `EPSG:${3900 + zone}`),
  'EPSG:3857',
  'EPSG:3035',
  'EPSG:5490',
  'EPSG:2972',
  'EPSG:2975',
  'EPSG:4471',
  'EPSG:4467',
]
