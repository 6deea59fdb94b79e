import { describe, expect, it } from 'vitest'
import { LIGHT_INKS } from '../../figure/palette.ts'
import { STATES } from '../../indicators/value.ts'
import type { ZoneState } from '../zone-state.ts'
import { paintRaster, pixelOf } from './paint-raster.ts'
import { changedZones, zonePaint } from './zone-paint.ts'
import type { ZoneTiles } from './zone-tiles.ts'

const zone = (color: string, state: ZoneState['state'] = '', over = ''): ZoneState => ({ color, state, over })
/** Tiles of two pixels a side whose every pixel is its own, each drawn once. */
const tile = (first: number) => ({ side: 2, pixels: Uint32Array.from([0, 1, 2, 3].map((i) => first + i)) })
const hatches = new Map(STATES.map((state) => [state, tile(11)]))
const printed = new Map<string, ReturnType<typeof tile>>()
const tiles: ZoneTiles = {
  hatch: (state) => hatches.get(state) ?? tile(0),
  over(name, color) {
    const key = `${name} ${color}`
    const found = printed.get(key) ?? tile(100 * (printed.size + 1))
    printed.set(key, found)
    return found
  },
}
const ids = Uint16Array.from([0, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3])
const raster = { width: 4, height: 3, ids }
const all = { left: 0, top: 0, right: 4, bottom: 3 }

describe('painting a raster', () => {
  const paint = zonePaint([zone('#a3141e'), zone('#ffffff', 'suppressed')], LIGHT_INKS.paperSunk, tiles)
  const painted = (rect = all, origin = { x: 0, y: 0 }) => {
    const into = new Uint32Array(12)
    paintRaster(raster, paint, into, rect, origin)
    return [...into]
  }
  it('leaves the outside clear, shows the ground, colours zones and repeats the hatch of a state', () => {
    const [red, ground] = [pixelOf('#a3141e'), pixelOf(LIGHT_INKS.paperSunk)]
    expect(painted()).toEqual([0, ground, red, red, 13, 14, 13, 14, 11, 12, 11, 12])
  })
  it('moves the hatch with the map, either way', () => {
    expect(painted(all, { x: 1, y: -3 }).slice(4)).toEqual([12, 11, 12, 11, 14, 13, 14, 13])
  })
  it('shows the tile of a colour that is printed over, and no tile for a state without it', () => {
    const over = zonePaint([zone('#a3141e', '', 'sign'), zone('#ffffff', 'suppressed', '')], '#dddddd', tiles)
    const into = new Uint32Array(12)
    paintRaster(raster, over, into, all, { x: 0, y: 0 })
    const first = tiles.over('sign', '#a3141e').pixels
    expect([into[2], into[3]]).toEqual([first[0], first[1]])
    expect(into[4]).toBe(13)
  })
  it('writes the pixels of the rectangle and no other', () => {
    expect(painted({ left: 1, top: 1, right: 3, bottom: 2 })).toEqual([0, 0, 0, 0, 0, 14, 13, 0, 0, 0, 0, 0])
  })
  it('writes colours as a canvas reads them', () => {
    expect([...new Uint8Array(Uint32Array.of(pixelOf('#a3141e')).buffer)]).toEqual([0xa3, 0x14, 0x1e, 255])
    expect(pixelOf(null)).toBe(0)
  })
})

describe('the zones to paint again', () => {
  const of = (...zones: ZoneState[]) => zonePaint(zones, LIGHT_INKS.paperSunk, tiles)
  it('are those whose colour or hatch is another', () => {
    const before = of(zone('#000000'), zone('#ffffff', 'missing'), zone('#123456'))
    expect(changedZones(before, of(zone('#000001'), zone('#ffffff', 'missing'), zone('#123456')))).toEqual([
      0,
    ])
    expect(changedZones(before, of(zone('#000000'), zone('#ffffff'), zone('#123456')))).toEqual([1])
    for (const state of STATES)
      expect(
        changedZones(before, of(zone('#000000'), zone('#ffffff', 'missing'), zone('#123456', state))),
      ).toEqual([2])
    expect(changedZones(before, before)).toEqual([])
  })
  it('are those that are printed over otherwise, or on another colour', () => {
    const before = of(zone('#000000', '', 'a'), zone('#ffffff', '', 'a'), zone('#ffffff'))
    expect(
      changedZones(before, of(zone('#000000', '', 'a'), zone('#ffffff', '', 'b'), zone('#ffffff', '', 'a'))),
    ).toEqual([1, 2])
    expect(
      changedZones(before, of(zone('#000001', '', 'a'), zone('#ffffff', '', 'a'), zone('#ffffff'))),
    ).toEqual([0])
  })
})
