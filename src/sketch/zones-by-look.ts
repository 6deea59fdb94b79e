import { arePerimeters } from '../territory/level.ts'
import type { SketchOutlines, SketchTable } from './sketch-files.ts'

/** Zones that look alike and stand near one another, as one path. */
interface Look {
  readonly d: string
  readonly fill: string
  /** of the darker edge, which light paper would need */
  readonly pale: boolean
}

/** Side of the squares, in pixels of the picture: about a tile, of which the browser paints one at a time. */
const SQUARE = 250

/**
 * The contours of a first picture in few paths: of 3 000 zones, an element each takes longer to style and to lay out than to
 * paint. Classes first, then states, whose edges are the darker.
 */
export function zonesByLook({ zones }: SketchOutlines, table: SketchTable): Look[] {
  const found = new Map<string, { readonly row: number; d: string }>()
  zones.forEach(([, , , d, x, y], index) => {
    if (d === '') return
    const row = table.zones[index]?.[0] ?? -1
    const key = `${row} ${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`
    const look = found.get(key)
    if (look) look.d += d
    else found.set(key, { row, d })
  })
  return [...found.values()]
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, d }) => ({ d, ...paintOf(table, row) }))
}

function paintOf({ rows, symbol, level }: SketchTable, row: number): Omit<Look, 'd'> {
  const paint = rows[row]?.paint
  const circles = symbol === 'circles'
  const pale = paint?.kind === 'state' || paint?.kind === 'quiet' || circles || arePerimeters(level)
  if (!paint || paint.kind === 'quiet' || paint.kind === 'empty') return { fill: 'none', pale }
  if (paint.kind === 'state') return { fill: `url(#hatch-${paint.state})`, pale }
  return { fill: circles ? 'none' : paint.color, pale }
}
