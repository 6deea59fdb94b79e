import type { Map as MapLibre } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { LIGHT_INKS } from '../figure/palette.ts'
import { GEOMETRY, mapView, zone } from './map.test-helper.ts'
import { mapContent } from './map-content.ts'

/** A map that only remembers what is written to it. */
function recorder() {
  const written: string[] = []
  const visible = new Map<string, unknown>()
  let loaded = true
  const map = {
    hasImage: () => true,
    getSource: (source: string) => ({ setData: () => written.push(`data ${source}`) }),
    setFeatureState: ({ source, id }: { source: string; id: string }, state: object) =>
      written.push(`state ${source} ${id} ${Object.keys(state).sort()}`),
    removeFeatureState: () => {},
    setLayoutProperty: (layer: string, _: string, value: unknown) => {
      visible.set(layer, value)
      written.push(`layer ${layer}`)
    },
    setPaintProperty: (layer: string) => written.push(`layer ${layer}`),
    isSourceLoaded: () => loaded,
    triggerRepaint: () => {},
  }
  return {
    map: map as unknown as MapLibre,
    since: () => written.splice(0),
    visible,
    load: (is: boolean) => (loaded = is),
  }
}

const codes = GEOMETRY.levels.iris?.features.map(({ properties }) => properties.code) ?? []
const view = (classIndex: number) => mapView('iris', [zone(codes[0] ?? '', { classIndex })])

describe('what is written into the map', () => {
  it('is nothing for the same view again, such as when the database has answered', () => {
    const { map, since } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    content.show(view(0))
    expect(since().length).toBeGreaterThan(0)
    content.show(view(0))
    expect(since()).toEqual([])
  })

  it('is the colour of the zones that change, and nothing over them, for a recolour', () => {
    const { map, since } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    content.show(view(0))
    since()
    content.show(view(1))
    expect(since()).toEqual([`state iris ${codes[0]} color`])
  })

  it('is a mark over the colours for a zone that is pointed at', () => {
    const { map, since } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    content.show(view(0))
    since()
    content.focus(codes[0] ?? '')
    expect(since()).toEqual(['data marks', 'layer marks-case', 'layer marks'])
    content.focus(codes[1] ?? '')
    expect(since()).toEqual(['data marks'])
  })

  it('is bare ground under a new title, never the colours of the former level, until its zones are there', () => {
    const { map, visible, load } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    content.show(view(0))
    content.settle()
    expect([visible.get('iris-fill'), visible.get('land'), content.isComplete()]).toEqual([
      'visible',
      'none',
      true,
    ])
    load(false)
    content.show(mapView('commune', []))
    content.settle()
    expect([visible.get('iris-fill'), visible.get('land'), content.isComplete()]).toEqual([
      'none',
      'visible',
      false,
    ])
    load(true)
    content.settle()
    expect([visible.get('iris-fill'), visible.get('land'), content.isComplete()]).toEqual([
      'none',
      'none',
      true,
    ])
  })

  it('is the contours that are printed over, hidden until they are there, under colours that are written at once', () => {
    const { map, since, visible, load } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    const unreliable = (classIndex: number) =>
      mapView('iris', [zone(codes[0] ?? '', { classIndex, flags: ['unreliable'] })])
    content.show(view(0))
    content.settle()
    expect([visible.get('overprinted'), content.isComplete()]).toEqual(['none', true])
    since()
    load(false)
    content.show(unreliable(0))
    content.settle()
    // the colour is the same: nothing but what is over it
    expect(since()).toEqual(['data overprinted', 'layer overprinted'])
    expect([visible.get('overprinted'), content.isComplete()]).toEqual(['visible', false])
    load(true)
    content.settle()
    expect([since(), content.isComplete()]).toEqual([['layer overprinted'], true])
    // another colour, whose ink is another
    content.show(unreliable(1))
    expect(since()).toEqual([`state iris ${codes[0]} color`, 'data overprinted', 'layer overprinted'])
    content.settle()
    content.show(view(1))
    expect([visible.get('overprinted'), content.isComplete()]).toEqual(['none', true])
  })

  it('is another hatch in the place of the one before, which stays until then while the map is the same', () => {
    const { map, since, visible, load } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    const [first = '', second = ''] = codes
    const hatched = mapView('iris', [zone(first, { classIndex: -1, state: 'indeterminate' })])
    content.show(hatched)
    content.settle()
    since()
    load(false)
    const moved = { ...hatched, zones: [zone(second, { classIndex: -1, state: 'indeterminate' })] }
    content.show(moved)
    expect(since()).toEqual([`state iris ${first} color`, `state iris ${second} color`, 'data overprinted'])
    expect([visible.get('overprinted'), content.isComplete()]).toEqual(['visible', true])
    // of another indicator, it is hidden until its own are there
    content.show({ ...hatched, indicator: { ...hatched.indicator } })
    expect(since()).toContain('layer overprinted')
    expect(content.isComplete()).toBe(false)
  })

  it('is everything again once the style was made anew', () => {
    const { map, since } = recorder()
    const content = mapContent(map, GEOMETRY, LIGHT_INKS)
    content.show(view(0))
    const first = since()
    content.forget()
    content.show(view(0))
    expect(since()).toEqual(first)
  })
})
