import { polygonContains, polygonHull } from 'd3-polygon'
import { describe, expect, test } from 'vitest'
import { type OutlinedZone, outlines } from './outline.ts'
import { type Ring, signedArea } from './plane.ts'

const zone = (x: number, y: number, area = 4): OutlinedZone => ({ centre: [x, y], area })

/** How much of its convex hull the ring fills, 1 for a convex ring. */
const convexity = (ring: Ring) => signedArea(ring) / Math.abs(signedArea(polygonHull(ring) as Ring))

/** Eleven zones along three sides of a square. */
const horseshoe = [0, 2, 4, 6].flatMap((at) => [zone(0, at), zone(6, at)]).concat(zone(2, 0), zone(4, 0))

describe('outlines', () => {
  test('each encloses the sum of the areas, counterclockwise', () => {
    for (const ring of outlines(horseshoe)) expect(signedArea(ring)).toBeCloseTo(40, 9)
  })

  test('the first follows the zones, a hollow included', () => {
    const [ring] = outlines(horseshoe)
    expect(horseshoe.every(({ centre }) => polygonContains(ring as Ring, centre))).toBe(true)
    expect(polygonContains(ring as Ring, [3, 5])).toBe(false)
  })

  test('the last is convex, and they grow more convex', () => {
    const shapes = [...outlines(horseshoe)].map(convexity)
    expect(shapes.at(-1)).toBeCloseTo(1, 9)
    expect(shapes[0]).toBeLessThan(0.85)
    expect(shapes.at(-2)).toBeGreaterThan(shapes[0] as number)
  })

  test('no corner: a smooth outline turns little at each vertex', () => {
    const [ring] = outlines(horseshoe) as Iterable<Ring>
    const turns = (ring as Ring).map(([x, y], k, all) => {
      const [px, py] = all.at(k - 1) as [number, number]
      const [nx, ny] = all[(k + 1) % all.length] as [number, number]
      const turn = Math.atan2(ny - y, nx - x) - Math.atan2(y - py, x - px)
      return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
    })
    expect(Math.max(...turns)).toBeLessThan(Math.PI / 12)
  })

  test('zones far apart still have one outline', () => {
    const rings = [...outlines([zone(0, 0), zone(1000, 0), zone(0, 800)])]
    expect(rings.length).toBeGreaterThan(0)
    for (const ring of rings) expect(signedArea(ring)).toBeCloseTo(12, 9)
  })

  test('one zone is about a disc', () => {
    const [ring] = outlines([zone(5, 5, Math.PI)]) as Iterable<Ring>
    for (const [x, y] of ring as Ring) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(1, 1)
  })
})
