import { canvas, geoJSON, map as makeMap, type Path } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { firstPaint } from '../../../src/ui/frame/first-paint.ts'
import type { ZoneProperties, ZonesGeoJson } from '../geojson.ts'
import { pointAt } from '../page/atlas-probe.ts'
import { canvasSurface, frameTime } from '../page/frames.ts'
import '../page/probe.ts'

/** The reference: the fewest lines that draw a choropleth in Leaflet, on canvas, which is its fastest form. */

const query = new URLSearchParams(window.location.search)
const container = document.getElementById('map')
if (!container) throw new Error('the page has no #map')
container.style.width = `${query.get('width')}px`
container.style.height = `${query.get('height')}px`

const response = await fetch(`data/${query.get('territory')}.geojson`)
const data = (await response.json()) as ZonesGeoJson

let shown = 0
const style = (feature?: { properties: ZoneProperties }) => ({
  weight: 0.6,
  color: '#ffffff',
  fillOpacity: 1,
  fillColor: feature?.properties.fills[shown] ?? '#ffffff',
})
const layer = geoJSON<ZoneProperties>(data, {
  style,
  onEachFeature: (_, zone) => {
    zone.on('mouseover', () => (zone as Path).setStyle({ weight: 2.75, color: '#0f5964' }))
    zone.on('mouseout', () => layer.resetStyle(zone))
  },
})
const map = makeMap(container, { attributionControl: false, zoomSnap: 0, renderer: canvas() })
map.fitBounds(layer.getBounds(), { animate: false })
layer.addTo(map)
// as the atlas marks its own first map: when it was on screen
void firstPaint().then((startTime) => performance.mark('leaflet:first-map', { startTime }))

const element = container.querySelector('canvas')
if (!element) throw new Error('Leaflet made no canvas')
const surface = canvasSurface(element)
globalThis.leafletProbe = {
  recolour: (indicator) =>
    frameTime(surface, () => {
      shown = indicator
      layer.setStyle(style)
    }),
  hover: (at) => frameTime(surface, () => pointAt(element, at)),
}
