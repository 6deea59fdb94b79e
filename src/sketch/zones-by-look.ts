import type { Overprint } from '../figure/overprints.ts'
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
  const found = new Map<string, { readonly row: number; readonly isUnreliable: boolean; d: string }>()
  const unreliable = new Set(table.unreliable?.[1])
  zones.forEach(([, , , d, x, y], index) => {
    if (d === '') return
    const row = table.zones[index]?.[0] ?? -1
    const isUnreliable = unreliable.has(index)
    const key = `${row} ${isUnreliable} ${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`
    const look = found.get(key)
    if (look) look.d += d
    else found.set(key, { row, isUnreliable, d })
  })
  return [...found.values()]
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, isUnreliable, d }) => ({ d, ...paintOf(table, row, isUnreliable) }))
}

function paintOf({ rows, symbol, level }: SketchTable, row: number, isUnreliable: boolean): Omit<Look, 'd'> {
  const paint = rows[row]?.paint
  const circles = symbol === 'circles'
  const pale = paint?.kind === 'state' || paint?.kind === 'quiet' || circles || arePerimeters(level)
  if (!paint || paint.kind === 'quiet' || paint.kind === 'empty') return { fill: 'none', pale }
  if (paint.kind === 'state') return { fill: `url(#hatch-${paint.state})`, pale }
  if (circles || paint.kind === 'circle') return { fill: circles ? 'none' : paint.color, pale }
  return { fill: overprintFill(row, paint.color, signsOn(paint, isUnreliable)), pale }
}

/** What is printed over the zones of a class. */
export const signsOn = ({ under }: { readonly under: boolean }, isUnreliable: boolean): Overprint[] => [
  ...(under ? ['under' as const] : []),
  ...(isUnreliable ? ['unreliable' as const] : []),
]

export const overprintFill = (row: number, color: string, signs: readonly Overprint[]): string =>
  signs.length === 0 ? color : `url(#${overprintId(row, signs)})`

export const overprintId = (row: number, signs: readonly Overprint[]): string =>
  ['over', row, ...signs].join('-')
