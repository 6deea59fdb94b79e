import { HATCHES } from '../figure/hatch-shapes.ts'
import { PAGE_INKS } from '../figure/palette.ts'
import { escapeMarkup as escaped } from '../lib/escape-markup.ts'
import { arePerimeters } from '../territory/level.ts'
import type { SketchOutlines, SketchTable } from './sketch-files.ts'

/** What a link adds to a first picture. */
export interface SketchMarks {
  readonly selection: readonly string[]
  /** QPV and QVA are drawn over the zones */
  readonly outlines: boolean
}

/** Radii are in pixels of a map this wide. */
const RADIUS_WIDTH = 700

/** An element without content. */
const tag = (name: string, attributes: Readonly<Record<string, string | number>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')}/>`

const line = (d: string, kind: string) => (d === '' ? '' : tag('path', { d, class: kind }))

/** The map as SVG text; its colours that follow a theme are those of the classes that it names. */
export function sketchMap(
  { width, height, ...outlines }: SketchOutlines,
  table: SketchTable,
  marks: SketchMarks,
): string {
  const { rows, zones, symbol, level } = table
  const circles = symbol === 'circles'
  const fill = (index: number) => {
    const paint = rows[zones[index]?.[0] ?? -1]?.paint
    if (!paint || paint.kind === 'quiet' || paint.kind === 'empty') return 'none'
    if (paint.kind === 'state') return `url(#hatch-${paint.state})`
    return circles ? 'none' : paint.color
  }
  const areas = outlines.zones.map(([, , , d], index) => {
    const paint = rows[zones[index]?.[0] ?? -1]?.paint
    const pale = paint?.kind === 'state' || paint?.kind === 'quiet' || circles || arePerimeters(level)
    return d === ''
      ? ''
      : `<path d="${escaped(d)}" data-i="${index}" class="${pale ? 'zone pale' : 'zone'}" fill="${escaped(fill(index))}"/>`
  })
  const selected = outlines.zones
    .filter(([code]) => marks.selection.includes(code))
    .map(([, , , d]) => d)
    .join('')
  const over = marks.outlines && !arePerimeters(level)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${table.title}. ${table.subtitle}`)}">`,
    hatches(table),
    line(outlines.land, 'land'),
    ...areas,
    line(outlines.parents, 'parents'),
    over
      ? line(outlines.qpv + outlines.qva, 'halo') + line(outlines.qva, 'qva') + line(outlines.qpv, 'qpv')
      : '',
    ...(circles ? circlesOf(outlines.zones, table, width / RADIUS_WIDTH) : []),
    line(selected, 'halo') + line(selected, 'selected'),
    '<path class="focus"/>',
    '</svg>',
  ].join('')
}

/** A disc without a colour has that of the paper. */
export const EMPTY = { kind: 'circle empty', color: 'var(--paper)' } as const

/** The small circles over the great ones. */
const circlesOf = (places: SketchOutlines['zones'], { zones, rows }: SketchTable, scale: number): string[] =>
  places
    .map(([, , , , x, y], index) => {
      const [row = -1, , , , , radius = 0] = zones[index] ?? []
      const paint = rows[row]?.paint
      const color = paint && 'color' in paint ? paint.color : 'none'
      return { x, y, index, radius, ...(paint?.kind === 'empty' ? EMPTY : { kind: 'circle', color }) }
    })
    .filter(({ radius }) => radius > 0)
    .toSorted((a, b) => b.radius - a.radius)
    .map(({ x, y, index, radius, kind, color }) =>
      tag('circle', {
        cx: x,
        cy: y,
        r: Math.round(radius * scale * 10) / 10,
        'data-i': index,
        class: kind,
        fill: color,
      }),
    )

/** One pattern a state that is shown. */
function hatches({ rows }: SketchTable): string {
  const states = rows.flatMap(({ paint }) => (paint.kind === 'state' ? [paint.state] : []))
  if (states.length === 0) return ''
  const patterns = states.map((state) => {
    const { size, paths, strokeWidth } = HATCHES[state]
    const tile = tag('rect', { width: size, height: size, fill: PAGE_INKS.hatchPaper })
    const drawn = {
      fill: 'none',
      stroke: PAGE_INKS.hatchInk,
      'stroke-width': strokeWidth,
      'stroke-linecap': 'round',
    }
    return `<pattern id="hatch-${state}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${tile}${tag('path', { d: paths.join(''), ...drawn })}</pattern>`
  })
  return `<defs>${patterns.join('')}</defs>`
}
