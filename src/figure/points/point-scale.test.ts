import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResolvedView } from '../../atlas/view.ts'
import { zone } from '../../map/map.test-helper.ts'
import { layoutNestedCircles, sizesTitle } from '../NestedCircles.tsx'
import { pointClusters } from './point-clusters.ts'
import { pointMarks } from './point-marks.ts'
import { GREATEST, LEAST, legendSizes, pointScale } from './point-scale.ts'

const WORLD = [-180, -85, 180, 85] as const
const places = fc.array(
  fc.record({
    lon: fc.double({ min: 4.9, max: 5.3, noNaN: true }),
    lat: fc.double({ min: 46.9, max: 47.1, noNaN: true }),
    weight: fc.integer({ min: 1, max: 400 }),
  }),
  { minLength: 1, maxLength: 150 },
)
const viewOf = (drawn: readonly { lon: number; lat: number; weight: number | null }[]) => ({
  lang: 'fr',
  symbol: 'points',
  weightLabel: 'logements',
  classes: [],
  states: [],
  circles: { max: 400, steps: [400, 100] },
  zones: drawn.map((one, i) => zone(String(i), one)),
})
const shown = (view: ReturnType<typeof viewOf>, zoom: number) => {
  const of = view as unknown as ResolvedView
  const clusters = pointClusters(of.zones)
  return {
    view: of,
    scale: pointScale(of.zones, clusters, zoom),
    marks: pointMarks(of, clusters, WORLD, zoom),
  }
}
const zooms = fc.double({ min: 6, max: 17, noNaN: true })

describe('the size of points', () => {
  it('is in proportion, one alone as several together, from what the legend says on', () => {
    fc.assert(
      fc.property(places, zooms, (drawn, zoom) => {
        const { scale, marks } = shown(viewOf(drawn), zoom)
        for (const mark of marks) {
          const weight =
            mark.kind === 'point' ? Number(mark.zone.weight) : Number(mark.text.replace(/\D/g, ''))
          expect(mark.radius).toBeLessThanOrEqual(GREATEST + 1e-9)
          if (weight >= scale.from) expect(mark.radius ** 2).toBeCloseTo(scale.unit ** 2 * weight, 6)
          else expect(mark.radius).toBe(LEAST)
        }
        // the greatest one is as large as marks may be, alone or together
        const greatest = marks[0]?.radius ?? 0
        expect(greatest).toBeGreaterThanOrEqual(17 - 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same in whatever part of the ground is looked at, and draws the greatest first', () => {
    fc.assert(
      fc.property(places, zooms, (drawn, zoom) => {
        const { view, marks } = shown(viewOf(drawn), zoom)
        const part = pointMarks(view, pointClusters(view.zones), [5, 46.9, 5.2, 47], zoom)
        for (const mark of part)
          expect(mark.radius).toBe(marks.find(({ group }) => group === mark.group)?.radius)
        const radii = marks.map(({ radius }) => radius)
        expect(radii).toEqual(radii.toSorted((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  it('is told by a legend of circles as large as those of the map, as high at any zoom', () => {
    const heights = new Set<number>()
    fc.assert(
      fc.property(places, zooms, (drawn, zoom) => {
        const { view, scale } = shown(viewOf(drawn), zoom)
        for (const { value, radius } of legendSizes(scale)) {
          expect(radius).toBeCloseTo(scale.unit * Math.sqrt(value))
          expect(radius).toBeGreaterThanOrEqual(LEAST)
          expect(value).toBeLessThanOrEqual(scale.heaviest)
        }
        const layout = layoutNestedCircles(view, scale)
        if (layout) heights.add(layout.height)
        const title = sizesTitle(view, scale)
        expect(title.includes('à partir de')).toBe(scale.from > 0)
      }),
      { numRuns: 60 },
    )
    expect(heights.size).toBe(1)
  })

  it('counts points that nothing weighs, and has no legend of sizes then', () => {
    const near = [0, 1, 2, 3].map((i) => ({ lon: 5 + i / 1e5, lat: 47, weight: null }))
    const { view, scale, marks } = shown(viewOf(near), 9)
    expect(marks.map((mark) => mark.kind === 'cluster' && mark.text)).toEqual(['4'])
    expect(marks[0]?.radius).toBeCloseTo(10)
    expect(layoutNestedCircles({ ...view, circles: null }, scale)).toBeNull()
    expect(layoutNestedCircles(view, null)).toBeNull()
  })
})
