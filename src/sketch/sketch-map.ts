import { HATCHES, type Hatch } from '../figure/hatch-shapes.ts'
import { OVERPRINT_OPACITY, overprintTile } from '../figure/overprints.ts'
import { PAGE_INKS } from '../figure/palette.ts'
import { CASING, perimeterWidth } from '../figure/perimeters.ts'
import { escapeMarkup as escaped } from '../lib/escape-markup.ts'
import { arePerimeters } from '../territory/level.ts'
import type { SketchOutlines, SketchTable } from './sketch-files.ts'
import { overprintId, signsOn, zonesByLook } from './zones-by-look.ts'

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
export function sketchMap(outlines: SketchOutlines, table: SketchTable, marks: SketchMarks): string {
  const { width, height, zones } = outlines
  const circles = table.symbol === 'circles'
  const areas = zonesByLook(outlines, table).map(
    ({ d, fill, pale }) =>
      `<path d="${escaped(d)}" class="${pale ? 'zone pale' : 'zone'}" fill="${escaped(fill)}"/>`,
  )
  const selected = zones
    .filter(([code]) => marks.selection.includes(code))
    .map(([, , , d]) => d)
    .join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${table.title}. ${table.subtitle}`)}">`,
    patterns(table),
    line(outlines.land, 'land'),
    ...areas,
    '<g class="targets"></g>',
    line(outlines.parents, 'parents'),
    marks.outlines && !arePerimeters(table.level) ? perimeters(outlines) : '',
    ...(circles ? circlesOf(zones, table, width / RADIUS_WIDTH) : []),
    line(selected, 'halo') + line(selected, 'selected'),
    '<path class="focus"/>',
    '</svg>',
  ].join('')
}

/** What answers the pointer, a contour a zone that paints nothing; for the element of the class `targets`. */
export const zoneTargets = ({ zones }: SketchOutlines): string =>
  zones.map(([, , , d], index) => (d === '' ? '' : `<path d="${escaped(d)}" data-i="${index}"/>`)).join('')

/** A path each: the browser paints by tiles, and every tile would stroke again all of one path. */
function perimeters({ qpv, qva, metres }: SketchOutlines): string {
  const width = perimeterWidth(metres)
  const group = (d: string, kind: string, size: number) =>
    d === ''
      ? ''
      : `<g class="${kind}" stroke-width="${size}">${d
          .split(/(?=M)/)
          .map((one) => tag('path', { d: one }))
          .join('')}</g>`
  const casing = Math.round(width * CASING * 100) / 100
  return group(qva + qpv, 'casing', casing) + group(qva, 'qva', width) + group(qpv, 'qpv', width)
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

/** One pattern a state that is shown, and one a class and what is printed over it. */
function patterns({ rows, unreliable }: SketchTable): string {
  const all = rows.flatMap(({ paint }, row) => {
    if (paint.kind === 'state')
      return [pattern(`hatch-${paint.state}`, HATCHES[paint.state], PAGE_INKS.hatchPaper, PAGE_INKS.hatchInk)]
    if (paint.kind !== 'class') return []
    return [false, ...(unreliable ? [true] : [])].flatMap((isUnreliable) => {
      const signs = signsOn(paint, isUnreliable)
      if (signs.length === 0) return []
      return [
        pattern(overprintId(row, signs), overprintTile(signs), paint.color, paint.ink, OVERPRINT_OPACITY),
      ]
    })
  })
  return all.length === 0 ? '' : `<defs>${all.join('')}</defs>`
}

function pattern(id: string, { size, paths, strokeWidth }: Hatch, paper: string, ink: string, opacity = 1) {
  const tile = tag('rect', { width: size, height: size, fill: paper })
  const drawn = tag('path', {
    d: paths.join(''),
    fill: 'none',
    stroke: ink,
    'stroke-width': strokeWidth,
    'stroke-opacity': opacity,
    'stroke-linecap': 'round',
  })
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${tile}${drawn}</pattern>`
}
