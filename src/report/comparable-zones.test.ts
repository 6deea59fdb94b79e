import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Opened } from '../atlas/resolve-input.ts'
import { zoneCode } from '../territory/code.ts'
import { comparableZones } from './comparable-zones.ts'

/** Zones on a line from south to north, a hundredth of a degree apart. */
const onLine = (n: number) =>
  ({
    store: {
      zones: () =>
        Array.from({ length: n }, (_, i) => ({
          code: `RS00001-${String(i).padStart(4, '0')}`,
          name: `Résidence ${i}`,
          lon: 5,
          lat: 45 + i / 100,
        })),
    },
  }) as unknown as Opened
const zone = (i: number) => ({
  level: 'residence' as const,
  code: zoneCode('residence', `RS00001-${String(i).padStart(4, '0')}`),
})

it('all other zones are offered where a list can be read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 151 }), fc.nat(), (n, at) => {
      const { zones, areNearest } = comparableZones(onLine(n), zone(at % n), null)
      expect(zones).toHaveLength(n - 1)
      expect(areNearest).toBe(false)
    }),
  )
})

it('of more zones the twenty nearest are offered, and the one chosen stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 152, max: 400 }), fc.nat(), fc.nat(), (n, a, b) => {
      const [at, other] = [a % n, b % n]
      const chosen = at === other ? null : zone(other).code
      const { zones, areNearest } = comparableZones(onLine(n), zone(at), chosen)
      expect(areNearest).toBe(true)
      const places = zones.map(({ code }) => Number(code.slice(-4)))
      expect(places).not.toContain(at)
      if (chosen) expect(places).toContain(other)
      const left = Array.from({ length: n }, (_, i) => i).filter((i) => i !== at && !places.includes(i))
      const farthest = Math.max(...places.filter((i) => i !== other).map((i) => Math.abs(i - at)))
      expect(left.every((i) => Math.abs(i - at) >= farthest)).toBe(true)
      expect(zones.length).toBeGreaterThanOrEqual(20)
      expect(zones.length).toBeLessThanOrEqual(21)
    }),
  )
})
