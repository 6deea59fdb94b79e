import { join } from 'node:path'
import { polygonArea } from 'd3-polygon'
import { beforeAll, describe, expect, it } from 'vitest'
import { isQuiet } from '../../src/atlas/quiet.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { pointsOf } from '../../src/sketch/path-points.test-helper.ts'
import { OPENING_FORMS } from '../../src/ui/opening/opening-file.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { generatedTerritory } from '../demo/index.ts'
import { writeTerritory } from '../publish/write-territory.ts'
import { openingFigure, readOpening } from './opening-figure.ts'

const shared = loadCatalogue(SHIPPED)

/** Rings of a path, in tenths of a pixel. */
const ringsOf = (data: string): [number, number][][] =>
  pointsOf(data).map((flat) =>
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]),
  )
/** Path data of zones that look alike. */
const zonesOf = (svg: string): string[] =>
  [...svg.matchAll(/<path d="([^"]+)" fill="[^"]+" stroke="[^"]+" stroke-width="0.8" stroke-linejoin/g)].map(
    ([, d = '']) => d,
  )
/** In square pixels. */
const areaOf = (data: string) =>
  Math.abs(ringsOf(data).reduce((sum, ring) => sum + polygonArea(ring), 0)) / 100

describe('openingFigure', () => {
  const folder = temporaryFolder('atlas-opening')
  let zones: string[] = []
  let narrow = zones
  let land = ''
  let opening: ReturnType<typeof readOpening>
  beforeAll(() => {
    writeTerritory(generatedTerritory({ iris: 120, communes: 24, seed: 3 }), shared, folder)
    opening = readOpening(join(folder, 'generated-120'), shared)
    const svg = openingFigure(join(folder, 'generated-120'), shared, OPENING_FORMS.wide)
    zones = zonesOf(svg)
    narrow = zonesOf(openingFigure(join(folder, 'generated-120'), shared, OPENING_FORMS.narrow))
    land = /<path d="([^"]+)" fill="#[^"]+" stroke="[^"]+" stroke-width="2.4"/.exec(svg)?.[1] ?? ''
  })

  it('draws every zone of the level that the territory opens on', () => {
    const contours = opening.geometry.levels[opening.input.choice.level]?.features ?? []
    expect(contours).toHaveLength(120)
    const view = resolve(opening.input, null, 'awaited')
    // each in the paint of its look: fewer paths than zones, and as many rings
    expect(zones.length).toBeLessThanOrEqual(view.classes.length + view.states.length + 1)
    expect(zones.flatMap(ringsOf)).toHaveLength(
      contours.flatMap(({ geometry }) => geometry.coordinates.flat(geometry.type === 'Polygon' ? 0 : 1))
        .length,
    )
  })

  it('leaves out the vertices that a picture of its size cannot show', () => {
    const known = opening.geometry.levels.iris?.features.flatMap(({ geometry }) =>
      geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2),
    )
    const vertices = (drawn: typeof zones) => drawn.flatMap(ringsOf).flat().length
    expect(vertices(zones)).toBeLessThan(known?.length ?? 0)
    expect(vertices(narrow)).toBeLessThan(vertices(zones))
    expect(narrow).toHaveLength(zones.length)
  })

  it('leaves pale what the page leaves pale, and hatches the other states', () => {
    const view = resolve(opening.input, null, 'awaited')
    const quiet = view.states.filter(({ state }) => isQuiet(state, view))
    const svg = openingFigure(join(folder, 'generated-120'), shared, OPENING_FORMS.wide)
    expect(quiet.length).toBeGreaterThan(0)
    for (const { state } of view.states) {
      const hatched = svg.split(`url(#sheet-map-${state})`).length - 1
      expect(hatched > 0, state).toBe(!isQuiet(state, view))
    }
  })

  it('leaves no gap between zones: together they are the land', () => {
    const whole = areaOf(land)
    expect(whole).toBeGreaterThan(50_000)
    const together = zones.reduce((sum, data) => sum + areaOf(data), 0)
    expect(Math.abs(together / whole - 1)).toBeLessThan(0.001)
  })
})
