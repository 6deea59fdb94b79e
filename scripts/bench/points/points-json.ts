import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeCells, decodePoints } from '../../../src/db/decode.ts'

/** A point as a page without the atlas would be given it: its place, its radius, its colour in each of two views. */
export type PlainPoint = readonly [lon: number, lat: number, radius: number, fills: readonly [string, string]]

const SHADES = ['#dbe2e6', '#f79a3e', '#a3141e'] as const
const shade = (share: number) => SHADES[Math.min(2, Math.floor(3 * share))] ?? SHADES[0]
/** Pixels of radius for one dwelling. */
const UNIT = 0.8
const LEAST = 5

/** The residences of a published territory, for the map that the atlas is measured beside. */
export function pointsJson(folder: string): PlainPoint[] {
  const points = decodePoints(readFileSync(join(folder, 'points.arrow')))
  const cells = decodeCells(readFileSync(join(folder, 'point-cells.arrow')), 'point-cells.arrow')
  if (!points.ok) throw new Error(points.error)
  if (!cells.ok) throw new Error(cells.error)
  const stock = new Map(
    cells.value.flatMap(({ code, measure, value }) =>
      measure === 'RPLS_STOCK' && value !== null ? [[code, value] as const] : [],
    ),
  )
  return points.value
    .filter(({ level }) => level === 'residence')
    .map(({ code, lon, lat }, i, all): PlainPoint => {
      const radius = Math.max(LEAST, UNIT * Math.sqrt(stock.get(code) ?? 0))
      return [lon ?? 0, lat ?? 0, radius, [shade(i / all.length), shade(((7 * i) % all.length) / all.length)]]
    })
}
