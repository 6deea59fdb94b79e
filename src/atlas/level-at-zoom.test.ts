import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAP_LEVELS } from '../territory/level.ts'
import { levelAtZoom, zoomOfLevel } from './level-at-zoom.ts'

/** Half a degree: 800 pixels wide at zoom 10.14. */
const BOUNDS = [5, 47, 5.5, 47.4] as const

it.each([
  [null, 'commune'],
  [9, 'commune'],
  [10.9, 'commune'],
  [11, 'iris'],
  [12.5, 'iris'],
  [12.6, 'residence'],
  [17, 'residence'],
])('at zoom %s: %s', (zoom, level) => {
  expect(levelAtZoom(MAP_LEVELS, BOUNDS, zoom)).toBe(level)
})

it('has nothing to follow where the indicator has one level, or none that lies in another', () => {
  expect(levelAtZoom(['commune'], BOUNDS, 12)).toBeNull()
  expect(levelAtZoom(['group', 'qpv'], BOUNDS, 12)).toBeNull()
})

it('passes over a level that the indicator lacks, and never goes back on the way in', () => {
  expect(levelAtZoom(['iris', 'qpv', 'residence'], BOUNDS, 12)).toBe('residence')
  const order = (zoom: number) => MAP_LEVELS.indexOf(levelAtZoom(MAP_LEVELS, BOUNDS, zoom) ?? 'group')
  fc.assert(
    fc.property(
      fc.double({ min: 4, max: 17, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (zoom, more) => {
        expect(order(zoom + more)).toBeGreaterThanOrEqual(order(zoom))
      },
    ),
  )
})

it('has a zoom for each level that it goes through', () => {
  for (const level of ['iris', 'residence'] as const)
    expect(levelAtZoom(MAP_LEVELS, BOUNDS, zoomOfLevel(MAP_LEVELS, BOUNDS, level))).toBe(level)
  expect(zoomOfLevel(MAP_LEVELS, BOUNDS, 'commune')).toBeNull()
  expect(zoomOfLevel(MAP_LEVELS, BOUNDS, 'qpv')).toBeNull()
})
