import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/**
 * Numbers of a published folder that say nothing of a count: how many zones and rows, years, sizes of files, places on
 * the map. Any other would be one that the attack does not know how to use.
 */
const HARMLESS: Record<string, readonly RegExp[]> = {
  'territory.json': [
    /^\.format$/,
    /^\.counts\.\w+$/,
    /\.years\.\w+\[\]$/,
    /\.coverage\.\w+\.(numbers|zones)$/,
    /^\.plan\.(start|end)$/,
    // what an indicator is, as the territory's own catalogue declares it
    /^\.catalogue\.indicators\[\]\./,
  ],
  'report.json': [
    /^\.format$/,
    /^\.zones\.\w+$/,
    /\.rows\.(read|matched|repaired)$/,
    /\.suppressed$/,
    /\.problems\.\w+$/,
    /\.coverage\.\w+\.(numbers|zones)$/,
    /^\.secrecy\.masked$/,
    // rows given twice, of which the first served
    /^\.left_out\.repeated\[\]\.cells$/,
  ],
  'secrecy.json': [
    /^\.format$/,
    /\.threshold$/,
    /\.dominance$/,
    /^\.masked$/,
    // how many relations hold, which the attack takes for known
    /^\.identities\[\]\.(used|differing|left_out\.\w+)$/,
  ],
  'datapackage.json': [/\.bytes$/],
  'dcat.jsonld': [],
  'geometry.topojson': [
    /^\.(format|bbox\[\]|arcs)/,
    /^\.transform\./,
    /^\.objects\.\w+\.geometries\[\]\.arcs/,
  ],
}
const GEOJSON = [/^\.features\[\]\.geometry\./, /^\.bbox\[\]$/, /\.properties\.(lon|lat)$/]
/** Read as values (printed.ts), or lists of zones and of columns that hold no count. */
const KNOWN = [
  ...['point-cells.arrow', 'points.arrow', 'tableur/point-values.csv', 'tableur/points.csv'],
  ...['cells.arrow', 'zones.arrow', 'checksums.sha256', 'tableur/values.csv', 'tableur/zones.csv'],
  ...['values', 'zones', 'measures', 'qpv-iris', 'points', 'point-values'].flatMap((name) => [
    `open/${name}.csv`,
    `open/${name}.parquet`,
  ]),
]

/** Numbers that no rule above explains, and files of an unknown kind: the attack lists them as not read. */
export function unknownNumbers(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  return files.flatMap((file) => {
    if (KNOWN.includes(file)) return []
    const rules = file.startsWith('open/') && extname(file) === '.geojson' ? GEOJSON : HARMLESS[file]
    if (!rules) return [`${file}: a file that the attack does not read`]
    const places = new Set(numbersOf(JSON.parse(readFileSync(join(folder, file), 'utf8')), ''))
    return [...places]
      .filter((place) => !rules.some((rule) => rule.test(place)))
      .map((place) => `${file}${place}: numbers that the attack does not read`)
  })
}

/** Where the numbers of a document stand. */
function numbersOf(value: unknown, place: string): string[] {
  if (typeof value === 'number') return [place]
  if (Array.isArray(value)) return value.flatMap((item) => numbersOf(item, `${place}[]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => numbersOf(item, `${place}.${key}`))
}
