import { bbox } from '@turf/bbox'
import { standingZone } from '../../../src/contours/standing-zone.ts'
import type { Place } from '../../../src/territory/place.ts'
import type { Geography } from '../geography/geography.ts'
import type { Stream } from '../random.ts'

/** Where a point of an IRIS is drawn: inside of a district, outside of all, or (undefined) anywhere in the IRIS. */
export type PieceSites = (
  piece: { readonly iris: string; readonly quarter?: string | null },
  random: Stream,
) => Place

/** A sliver of an IRIS takes this many draws, and no more. */
const TRIES = 20_000
/** About ten centimetres: what the files of producers give. */
const DIGITS = 6

/** @throws RangeError where a piece has no room, which the drawn districts do not let happen */
export function pieceSites({ layers }: Geography): PieceSites {
  const zones = new Map(
    [...layers.iris.features, ...layers.qpv.features].map((zone) => [
      zone.properties.code,
      { box: bbox(zone), holds: standingZone({ type: 'FeatureCollection', features: [zone] }) },
    ]),
  )
  const district = standingZone(layers.qpv)
  return ({ iris, quarter }, random) => {
    const whole = zones.get(iris)
    // the smaller of the two is where a draw falls soonest
    const [west, south, east, north] = overlap(whole?.box, (quarter && zones.get(quarter)?.box) || whole?.box)
    for (let tries = 0; tries < TRIES; tries++) {
      const place = {
        lon: rounded(random.between(west, east)),
        lat: rounded(random.between(south, north)),
      }
      if (whole?.holds(place) !== iris) continue
      if (quarter === undefined || district(place) === quarter) return place
    }
    throw new RangeError(`no room in ${iris} ${quarter ?? 'outside of every district'}`)
  }
}

const rounded = (degrees: number) => Number(degrees.toFixed(DIGITS))

type Box = readonly number[]

function overlap(a: Box = [], b: Box = []): readonly [number, number, number, number] {
  const [west = 0, south = 0, east = 0, north = 0] = a
  const [left = 0, low = 0, right = 0, high = 0] = b
  return [Math.max(west, left), Math.max(south, low), Math.min(east, right), Math.min(north, high)]
}
