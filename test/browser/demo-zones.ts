import { readFileSync } from 'node:fs'
import { decodeCells, decodePoints, decodeZones } from '../../src/db/decode.ts'
import { readGeometry } from '../../src/figure/geometry.ts'
import type { Territory, TerritoryIndex } from '../../src/indicators/territory.ts'
import type { MapLevel } from '../../src/territory/level.ts'

function demoFile(name: string): Uint8Array {
  const index: TerritoryIndex = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
  const folder = index.edition?.territories.demo ?? 'demo'
  return new Uint8Array(readFileSync(`dist/data/${folder}/${name}`))
}

/** The zones of a level of the demonstration, as the built site has them. */
export function demoZones(level: string): { code: string; name: string; lon: number; lat: number }[] {
  const zones = decodeZones(demoFile('zones.arrow'))
  if (!zones.ok) throw new Error(zones.error)
  return zones.value
    .filter((zone) => zone.level === level)
    .map(({ code, name, lon, lat }) => ({ code, name, lon: lon ?? Number.NaN, lat: lat ?? Number.NaN }))
}

/** The zone of a level whose middle is farthest south. */
export function southernmost(level: string): { code: string; name: string; lon: number; lat: number } {
  const [zone] = demoZones(level).toSorted((a, b) => a.lat - b.lat)
  if (!zone) throw new Error(`no ${level}`)
  return zone
}

/** The sum of a measure over zones of the demonstration, in the last year that it has. */
export function demoSum(measure: string, codes: readonly string[]): number {
  const cells = decodeCells(demoFile('cells.arrow'))
  if (!cells.ok) throw new Error(cells.error)
  const own = cells.value.filter((cell) => cell.measure === measure && codes.includes(cell.code))
  const last = Math.max(...own.map(({ year }) => year))
  const values = own.filter(({ year }) => year === last).map(({ value }) => value)
  if (values.length !== codes.length || values.includes(null)) throw new Error(`${measure}: not of all zones`)
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** A residence to which a workshop gives a class that is not the computed one, and the reason. */
export function demoCorrected(given: string): readonly [code: string, reason: string] {
  const { corrections = [] }: Territory = JSON.parse(new TextDecoder().decode(demoFile('territory.json')))
  const found = corrections.find((one) => one.class === given && !one.reason.startsWith('Classe confirmée'))
  if (!found) throw new Error(`no correction to ${given}`)
  return [found.code, found.reason]
}

/** The contours of a zone of the demonstration, as the page draws it. */
export function demoContour(level: MapLevel, code: string) {
  const read = readGeometry(demoFile('geometry.topojson'))
  const found = read.ok
    ? read.value.levels[level]?.features.find((one) => one.properties.code === code)
    : null
  if (!found) throw new Error(`no contour of ${code}`)
  return found.geometry
}

/** The social residences of the demonstration in a box, and the sum of a measure over them, or some of them, in its last year. */
export function demoResidencesIn([west, south, east, north]: readonly [number, number, number, number]) {
  const points = decodePoints(demoFile('points.arrow'))
  const cells = decodeCells(demoFile('point-cells.arrow'), 'point-cells.arrow')
  if (!points.ok || !cells.ok) throw new Error('no points')
  const within = points.value.filter(
    ({ level, lon, lat }) =>
      level === 'residence' &&
      lon !== null &&
      lat !== null &&
      lon > west &&
      lon < east &&
      lat > south &&
      lat < north,
  )
  const codes: readonly string[] = within.map(({ code }) => code)
  const sum = (measure: string, of = codes) => {
    const own = cells.value.filter((cell) => cell.measure === measure && of.includes(cell.code))
    const last = Math.max(...own.map(({ year }) => year))
    return own.filter(({ year }) => year === last).reduce((total, { value }) => total + (value ?? 0), 0)
  }
  return { codes, sum }
}
