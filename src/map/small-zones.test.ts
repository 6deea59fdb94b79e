import { expect, it } from 'vitest'
import { shiftOf, toPlane } from './canvas/plane.ts'
import { GEOMETRY, mapView } from './map.test-helper.ts'
import { zoneMeant } from './small-zones.ts'

/** Squares in a row, of so many pixels each: a tenth of a degree. */
function pictureOf(pixels: number) {
  const size = { width: 400, height: 300 }
  const zoom = Math.log2(pixels / ((512 * 0.1) / 360))
  const shift = shiftOf({ zoom, lon: 5, lat: 47.05 }, size)
  const at = (lon: number, lat = 47.05) => {
    const [x, y] = toPlane(lon, lat)
    return { x: x * shift.scale + shift.x, y: y * shift.scale + shift.y }
  }
  const meant = (drawn: string | null, place: { x: number; y: number }, symbol?: 'circles') =>
    zoneMeant(drawn, place, GEOMETRY, mapView('commune', [], symbol && { symbol }), shift)
  return { at, meant }
}

it('a zone that is drawn smaller than a target is met twelve pixels around its middle, and no farther', () => {
  const { at, meant } = pictureOf(6)
  const { x, y } = at(5.05)
  for (const [dx, dy] of [
    [-11, 0],
    [0, 11],
    [-7, 7],
  ] as const) {
    expect(meant(null, { x: x + dx, y: y + dy })).toBe('00001')
    expect(meant('a greater one', { x: x + dx, y: y + dy })).toBe('00001')
  }
  expect(meant(null, { x: x - 13, y })).toBeNull()
  expect(meant('a greater one', { x, y: y + 13 })).toBe('a greater one')
})

it('of several, the nearest is met; one that is drawn under the pointer comes first', () => {
  const { at, meant } = pictureOf(6)
  const { x, y } = at(5.15)
  expect(meant(null, { x, y: y - 8 })).toBe('00002')
  expect(meant('00001', { x, y })).toBe('00001')
})

it('a zone as great as a target takes no room from those beside it, nor does a circle', () => {
  const { at, meant } = pictureOf(25)
  const { x, y } = at(5.05)
  expect(meant('another', { x: x + 5, y })).toBe('another')
  expect(meant(null, { x: x + 5, y })).toBeNull()
  const small = pictureOf(6)
  expect(small.meant(null, small.at(5.05), 'circles')).toBeNull()
})
