import { canvas, control, geoJSON, map as makeMap, type PathOptions } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { HATCHES } from '../../../src/figure/hatch-shapes.ts'
import { LIGHT_INKS as INKS } from '../../../src/figure/palette.ts'
import { CASING, PERIMETER_WIDTHS, QVA_DASH } from '../../../src/figure/perimeters.ts'
import { hatchImage } from '../../../src/map/hatch-image.ts'
import { firstPaint } from '../../../src/ui/frame/first-paint.ts'
import type { FirstView } from '../first-view.ts'
import './page.css'

/**
 * The reference of first maps: the view that the atlas shows first, drawn by Leaflet on canvas, its fastest form, from one
 * file. Title, warnings, legend with its counts and sources are HTML; ground, zones, hatches, edges of communes,
 * perimeters with their light casing and scale are the map's.
 */

const query = new URLSearchParams(window.location.search)
const response = await fetch(`data/${query.get('view')}.json`)
const { words, zones, parents, perimeters } = (await response.json()) as FirstView
type Paint = FirstView['words']['rows'][number]['paint']

const element = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}
const added = (to: Element, tag: string, text = ''): HTMLElement => {
  const child = document.createElement(tag)
  child.textContent = text
  to.append(child)
  return child
}

/** The hatch of a state, as a tile. */
function tileOf(state: keyof typeof HATCHES): HTMLCanvasElement {
  const tile = document.createElement('canvas')
  const image = hatchImage(HATCHES[state], INKS, 1, (side) => {
    tile.width = side
    tile.height = side
    const context = tile.getContext('2d')
    if (!context) throw new Error('no canvas context')
    return context
  })
  tile.getContext('2d')?.putImageData(image, 0, 0)
  return tile
}
const tiles = words.rows.map(({ paint }) => (paint.kind === 'state' ? tileOf(paint.state) : null))
const patterns = tiles.map((tile) => tile?.getContext('2d')?.createPattern(tile, 'repeat'))

added(element('header'), 'h1', words.title)
added(element('header'), 'p', words.subtitle)
for (const warning of words.warnings) added(element('.warnings'), 'li', warning)
const legend = element('.legend')
const head = added(legend, 'tr')
for (const text of ['', ...words.counted]) added(head, 'th', text ?? '')
words.rows.forEach(({ paint, label, count, weight }, index) => {
  const line = added(legend, 'tr')
  const name = added(line, 'th', label)
  name.setAttribute('scope', 'row')
  const swatch = document.createElement('span')
  swatch.className = 'swatch'
  swatch.style.background = tiles[index] ? `url(${tiles[index].toDataURL()})` : colorOf(paint)
  name.prepend(swatch)
  for (const text of [count, weight ?? '']) added(line, 'td', text)
})
for (const text of [...words.notes, ...words.perimeters.map(([, label]) => label), ...words.caveats])
  added(element('.notes'), 'p', text)
added(element('.notes'), 'p', words.source)

function colorOf(paint: Paint | undefined): string {
  return paint && 'color' in paint ? paint.color : 'none'
}

const map = makeMap('map', { attributionControl: false, zoomSnap: 0, renderer: canvas() })
const ground = geoJSON(parents, {
  style: { weight: 2.4, color: INKS.lineStrong, fillColor: INKS.paperSunk, fillOpacity: 1 },
})
map.fitBounds(ground.getBounds(), { animate: false })
ground.addTo(map)
geoJSON(zones, {
  style: (zone) => {
    const row: number = zone?.properties.row ?? -1
    const paint = words.rows[row]?.paint
    const isPale = paint?.kind !== 'class'
    // Leaflet hands the value to the canvas as it is, which takes a pattern as well as a colour
    const fillColor = (patterns[row] ?? colorOf(paint)) as string
    const look = { weight: 0.8, color: isPale ? INKS.edge : INKS.parting, fillOpacity: 1, fillColor }
    return paint?.kind === 'quiet' ? { ...look, fill: false } : look
  },
})
  .bindTooltip((layer) => {
    const { name, words: said } = (layer as unknown as { feature: FirstView['zones']['features'][number] })
      .feature.properties
    return [name, ...said].join(', ')
  })
  .addTo(map)
const lines = (style: PathOptions) => ({ fill: false, interactive: false, ...style })
geoJSON(parents, { style: lines({ weight: 0.8, color: INKS.inkSoft, opacity: 0.65 }) }).addTo(map)
const { full } = PERIMETER_WIDTHS
geoJSON(perimeters, { style: lines({ weight: full * CASING, color: INKS.paper }) }).addTo(map)
geoJSON(perimeters, {
  style: (one) =>
    lines({
      weight: full,
      color: INKS.ink,
      ...(one?.properties.dashed ? { dashArray: QVA_DASH } : {}),
    }),
}).addTo(map)
control.scale({ imperial: false }).addTo(map)
// as the atlas marks its own first map: when it was on screen
void firstPaint().then((startTime) => performance.mark('leaflet:first-map', { startTime }))
