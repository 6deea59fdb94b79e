import { canvas, circleMarker, latLngBounds, map as makeMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { firstPaint } from '../../../src/ui/frame/first-paint.ts'
import type { PlainPoint } from '../points/points-json.ts'

/** The reference for points: a circle marker each, on one canvas, which is Leaflet's fastest form without another library. */

declare global {
  var leafletPoints: { readonly recolour: () => void } | undefined
}

const query = new URLSearchParams(window.location.search)
const container = document.getElementById('map')
if (!container) throw new Error('the page has no #map')
container.style.width = `${query.get('width')}px`
container.style.height = `${query.get('height')}px`

const response = await fetch(`data/${query.get('territory')}-points.json`)
const points = (await response.json()) as PlainPoint[]
const map = makeMap(container, { attributionControl: false, zoomSnap: 0, renderer: canvas() })
map.fitBounds(latLngBounds(points.map(([lon, lat]) => [lat, lon])), { animate: false })
const markers = points.map(([lon, lat, radius, [fillColor]]) => {
  const marker = circleMarker([lat, lon], { radius, fillColor, fillOpacity: 1, color: '#555555', weight: 1 })
  marker.on('mouseover', () => marker.setStyle({ weight: 2.75, color: '#0f5964' }))
  marker.on('mouseout', () => marker.setStyle({ weight: 1, color: '#555555' }))
  return marker.addTo(map)
})
void firstPaint().then((startTime) => performance.mark('leaflet:first-map', { startTime }))

globalThis.leafletPoints = {
  recolour: () => {
    markers.forEach((marker, i) => {
      marker.setStyle({ fillColor: points[i]?.[3][1] ?? '#ffffff' })
    })
  },
}
