import { overprintTile } from '../figure/overprints.ts'
import { roundDistance } from '../figure/round-distance.ts'
import { formatNumber } from '../i18n/format.ts'
import { embedWords } from '../i18n/words/embed.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { escapeMarkup as escaped } from '../lib/escape-markup.ts'
import { exhausted } from '../lib/exhausted.ts'
import type { EmbedOptions } from './embed-options.ts'
import type { SketchOutlines, SketchTable } from './sketch-files.ts'
import { EMPTY, type SketchMarks, sketchMap } from './sketch-map.ts'
import { overprintFill, signsOn } from './zones-by-look.ts'

export interface Sketch {
  readonly outlines: SketchOutlines
  readonly table: SketchTable
}

type Parts = Pick<EmbedOptions, 'title' | 'legend' | 'table'>

/** The first picture of a link, complete, as HTML text: title, warnings, map, legend, zones in a table, source. */
export function sketchMarkup({ outlines, table }: Sketch, marks: SketchMarks, parts: Parts): string {
  const notes = table.caveats.length > 0 ? [figureWords[table.lang].caveats(table.caveats.join(' '))] : []
  return [
    `<h1${parts.title ? '' : ' class="unseen"'}>${escaped(table.title)}</h1>`,
    `<p class="subtitle${parts.title ? '' : ' unseen'}">${escaped(table.subtitle)}</p>`,
    list('warnings', table.warnings),
    `<div class="map">${sketchMap(outlines, table, marks)}${scale(outlines, table)}</div>`,
    parts.legend ? legend(table, marks) : '',
    parts.table ? zoneTable({ outlines, table }) : '',
    ...[...notes, table.source].map((text) => `<p class="source">${escaped(text)}</p>`),
  ].join('')
}

const list = (kind: string, texts: readonly string[]) =>
  texts.length === 0
    ? ''
    : `<ul class="${kind}">${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`

/** A distance that is this part of the map's width at most. */
const SCALE_PART = 0.2

/** The length of the bar, a part of the map's width, stands in its attribute: no style is written into the page. */
function scale({ width, metres }: SketchOutlines, { lang }: SketchTable): string {
  const distance = roundDistance(SCALE_PART * width * metres)
  const text =
    distance >= 1000
      ? `${formatNumber(distance / 1000, lang)}\u00a0km`
      : `${formatNumber(distance, lang)}\u00a0m`
  return `<svg class="scale" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path d="M0 .5H${((100 * distance) / metres / width).toFixed(2)}"/></svg><span class="distance">${text}</span>`
}

function legend(table: SketchTable, marks: SketchMarks): string {
  const [zones, weighed] = table.counted
  const cell = (text: string | null) => (weighed === null ? '' : `<td>${escaped(text ?? '')}</td>`)
  const rows = table.rows.map(({ paint, label, count, weight }, row) => {
    const shape = swatchShape(paint, row)
    return `<tr><th scope="row">${swatch(shape)}${escaped(label)}</th><td>${escaped(count)}</td>${cell(weight)}</tr>`
  })
  const lines = table.perimeters
    .filter(() => marks.outlines)
    .map(
      ([kind, label]) =>
        `<p class="note">${swatch(`<path class="${kind}" d="M0 8H28"/>`)}${escaped(label)}</p>`,
    )
  const printed = table.unreliable
    ? `<p class="note">${swatch(UNRELIABLE)}${escaped(table.unreliable[0])}</p>`
    : ''
  const head = weighed === null ? '' : `<th scope="col">${escaped(weighed)}</th>`
  return `<table class="legend"><caption class="unseen">${embedWords[table.lang].legend}</caption><thead><tr><td></td><th scope="col">${escaped(zones)}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${table.notes
    .map((note) => `<p class="note">${escaped(note)}</p>`)
    .join('')}${printed}${lines.join('')}`
}

function swatchShape(paint: SketchTable['rows'][number]['paint'], row: number): string {
  const rect = (fill: string) => `<rect x=".5" y=".5" width="27" height="15" rx="2" fill="${fill}"/>`
  const disc = (kind: string, fill: string) => `<circle class="${kind}" cx="14" cy="8" r="7" fill="${fill}"/>`
  switch (paint.kind) {
    case 'class':
      return rect(overprintFill(row, paint.color, signsOn(paint, false)))
    case 'state':
      return rect(`url(#hatch-${paint.state})`)
    case 'quiet':
      return rect('none')
    case 'circle':
      return disc('circle', paint.color)
    case 'empty':
      return disc(EMPTY.kind, EMPTY.color)
    default:
      return exhausted(paint)
  }
}

const SIGN = overprintTile(['unreliable']).paths.join('')
/** Two tiles of the sign, in a box. */
const UNRELIABLE = `<rect x=".5" y=".5" width="27" height="15" rx="2" fill="none"/>${[0, 14]
  .map((x) => `<path fill="none" stroke="currentColor" transform="translate(${x} 1)" d="${SIGN}"/>`)
  .join('')}`

const swatch = (shape: string) => `<svg class="swatch" viewBox="0 0 28 16" aria-hidden="true">${shape}</svg>`

function zoneTable({ outlines, table }: Sketch): string {
  const w = embedWords[table.lang]
  const rows = outlines.zones.map(([, name, within], index) => {
    const [, value = '', , , flags = ''] = table.zones[index] ?? []
    const text = flags === '' ? value : `${value}, ${flags}`
    return `<tr><th scope="row">${escaped(within === '' ? name : `${name} (${within})`)}</th><td>${escaped(text)}</td></tr>`
  })
  return `<div class="zones" tabindex="0" role="region" aria-label="${w.table}"><table><thead><tr><th scope="col">${w.zone}</th><th scope="col">${w.value}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
