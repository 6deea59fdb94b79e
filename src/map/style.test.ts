import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { LineLayerSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { classColors, contrast, SEQUENTIAL_PALETTES } from '../classify/palettes.ts'
import { LIGHT_INKS } from '../figure/palette.ts'
import { perimeterWidth } from '../figure/perimeters.ts'
import { fromCamera, metresPerPixel } from '../figure/projection.ts'
import { isTiled, MAP_LEVELS } from '../territory/level.ts'
import { LANDMARK_LAYERS } from './landmark-layers.ts'
import { layerSettings } from './layer-settings.ts'
import { GEOMETRY, mapView, zone } from './map.test-helper.ts'
import { makeStyle } from './style.ts'
import { edgeLayer, fillLayer, OVERPRINTED } from './zone-layers.ts'

const style = makeStyle(GEOMETRY, LIGHT_INKS)
/** points have none, and no layer in the style */
const CONTOURED = MAP_LEVELS.filter((level) => GEOMETRY.levels[level])
const layer = (id: string) => style.layers.find((one) => one.id === id)

describe('the style of a territory', () => {
  it('is valid, whatever levels the territory has', () => {
    expect(validateStyleMin(style)).toEqual([])
    for (const level of MAP_LEVELS)
      expect(
        validateStyleMin(makeStyle({ ...GEOMETRY, levels: { [level]: GEOMETRY.levels[level] } }, LIGHT_INKS)),
      ).toEqual([])
  })

  it('fetches nothing: no address, no glyphs, no sprite', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|"url"|"tiles"|"sprite"|"glyphs"/)
    for (const source of Object.values(style.sources)) expect(source).toHaveProperty('data.type')
  })

  it('colours zones by feature state alone', () => {
    for (const level of CONTOURED) {
      const paint = JSON.stringify(layer(fillLayer(level))?.paint)
      expect(paint).toContain('feature-state')
      expect(paint).not.toMatch(/"get"|"match"|"step"/)
    }
  })

  it('has landmarks between the colours of every level and its edges, neighbours first', () => {
    const ids = style.layers.map(({ id }) => id)
    const places = LANDMARK_LAYERS.map((id) => ids.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const level of CONTOURED)
      for (const at of places) {
        expect(at).toBeGreaterThan(ids.indexOf(fillLayer(level)))
        expect(at).toBeLessThan(ids.indexOf(edgeLayer(level)))
      }
  })

  it('draws zones from one source, then hatches, then every line from one', () => {
    for (const level of CONTOURED) {
      const view = mapView(level, [zone('a', { state: 'missing' })], { outlines: true })
      const settings = layerSettings(view, CONTOURED, { awaited: false, marked: false, printing: 'shown' })
      const isShown = (id: string) =>
        LANDMARK_LAYERS.includes(id) ||
        settings.some((one) => one.layer === id && one.property === 'visibility' && one.value === 'visible')
      const sources = style.layers.flatMap((one) => ('source' in one && isShown(one.id) ? [one.source] : []))
      const changes = sources.filter((source, i) => i > 0 && source !== sources[i - 1])
      // zones, hatches, lines; under perimeters, the ground
      expect(changes.length).toBe(isTiled(level) ? 2 : 3)
    }
  })

  it('has hatches and signs in one layer over the colours of every level, each contour naming its image', () => {
    const ids = style.layers.map(({ id }) => id)
    expect(layer(OVERPRINTED)?.paint).toMatchObject({ 'fill-pattern': ['get', 'over'] })
    for (const level of CONTOURED) {
      expect(ids.indexOf(OVERPRINTED)).toBeGreaterThan(ids.indexOf(fillLayer(level)))
      expect(ids.indexOf(OVERPRINTED)).toBeLessThan(ids.indexOf(edgeLayer(level)))
    }
  })

  it('parts zones of any state and of the palest classes, by edges of one colour', () => {
    for (const level of ['group', 'commune', 'iris'] as const)
      expect(layer(edgeLayer(level))?.paint).toMatchObject({ 'line-color': LIGHT_INKS.edge })
    const bounds = [0, 1, 2, 3, 4, 5]
    const pale = [
      ...SEQUENTIAL_PALETTES.map((id) => classColors(id, bounds)[0] ?? ''),
      LIGHT_INKS.paper,
      LIGHT_INKS.paperSunk,
    ]
    for (const color of pale) expect(contrast(LIGHT_INKS.edge, color)).toBeGreaterThan(1.8)
    const settings = layerSettings(mapView('commune', []), MAP_LEVELS, {
      awaited: false,
      marked: false,
      printing: 'none',
    })
    expect(settings.filter(({ property }) => property === 'line-color')).toEqual([])
  })

  it('draws perimeters at each zoom as wide as the figure does', () => {
    const { paint = {} } = layer('qpv-perimeter') as LineLayerSpecification
    const width = paint['line-width'] as [string, unknown, unknown, number, number, number, number]
    const [, curve, , far, least, near, full] = width
    expect(curve).toEqual(['exponential', 2])
    const size = { width: 600, height: 400 }
    for (let zoom = 5; zoom <= 17; zoom += 0.25) {
      const share = Math.min(1, Math.max(0, (2 ** (zoom - far) - 1) / (2 ** (near - far) - 1)))
      const metres = metresPerPixel(fromCamera({ zoom, lat: 46.5, lon: 3 }, size), size)
      expect(least + share * (full - least)).toBeCloseTo(perimeterWidth(metres), 2)
    }
  })

  it('changes at once', () => {
    expect(style.transition).toEqual({ duration: 0, delay: 0 })
  })

  it('has every layer that a view sets, with properties of its type', () => {
    for (const level of CONTOURED)
      for (const symbol of ['choropleth', 'circles'] as const) {
        const view = mapView(level, [zone('a', { state: 'missing' })], { symbol, outlines: true })
        const settings = layerSettings(view, CONTOURED, { awaited: false, marked: true, printing: 'shown' })
        const set = style.layers.map((one) => {
          const own = settings.filter((setting) => setting.layer === one.id)
          const of = (visibility: boolean) =>
            Object.fromEntries(
              own
                .filter(({ property }) => (property === 'visibility') === visibility)
                .map(({ property, value }) => [property, value]),
            )
          return {
            ...one,
            layout: { ...one.layout, ...of(true) },
            paint: { ...one.paint, ...of(false) },
          }
        })
        expect(validateStyleMin({ ...style, layers: set as typeof style.layers })).toEqual([])
        const known = new Set(style.layers.map(({ id }) => id))
        expect(settings.filter((setting) => !known.has(setting.layer))).toEqual([])
      }
  })
})
