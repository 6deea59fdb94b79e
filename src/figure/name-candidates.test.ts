import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { zoneCode } from '../territory/code.ts'
import { keptClear, nameCandidates } from './name-candidates.ts'
import { NAME_SIZE, OVERFLOW, placeNames } from './place-names.ts'
import { textWidth } from './text-width.ts'

/** Pixels in a degree of this picture. */
const SCALE = 1000
const frame = { width: 900, height: 600 }
const code = zoneCode('commune', '59350')

it('a commune is named over its zones where it has room for its name, and not over its neighbours', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z-]{3,20}$/), fc.integer({ min: 5, max: 300 }), (name, pixels) => {
      const view = {
        choice: { names: true, level: 'iris' },
        zones: [],
        sizes: new Map(),
        parents: [{ code, name, lon: 0.4, lat: 0.3, zones: 1 }],
      } as unknown as ResolvedView
      const candidates = nameCandidates(
        view,
        () => null,
        ({ lon, lat }) => ({ x: lon * SCALE, y: lat * SCALE }),
        frame,
        new Map([[code as string, pixels / SCALE]]),
      )
      const placed = placeNames(candidates, { ...frame, corner: { right: 0, top: 600 } })
      const width = textWidth(name, NAME_SIZE, true)
      fc.pre(Math.abs(width - pixels * OVERFLOW) > 1e-6)
      expect(placed).toHaveLength(width < pixels * OVERFLOW ? 1 : 0)
    }),
  )
})

it('names the great communes first and further over their neighbours, by IRIS and by commune', () => {
  // Marcq-en-Barœul is half as wide as its name, which the rule of the others would leave out
  const [marcq, small] = [zoneCode('commune', '59378'), zoneCode('commune', '59001')]
  const pixels = textWidth('Marcq-en-Barœul', NAME_SIZE, true) / 2
  const named = (more: object, wide = 0.001) => {
    const view = { choice: { names: true, level: 'iris' }, zones: [], parents: [], sizes: new Map(), ...more }
    const candidates = nameCandidates(
      view as unknown as ResolvedView,
      ({ lon, lat }) => {
        const [x, y] = [lon * SCALE, lat * SCALE]
        const half = (lon === 0.4 ? pixels : wide * SCALE) / 2
        return { x, y, left: x - half, top: y, right: x + half, bottom: y }
      },
      ({ lon, lat }) => ({ x: lon * SCALE, y: lat * SCALE }),
      frame,
      new Map<string, number>([
        [marcq, pixels / SCALE],
        [small, 1],
      ]),
    )
    return placeNames(candidates, { ...frame, corner: { right: 0, top: 600 } }).map(({ text }) => text)
  }
  const parents = (great: number) => [
    { code: marcq, name: 'Marcq-en-Barœul', lon: 0.4, lat: 0.3, zones: great },
    { code: small, name: 'Allennes', lon: 0.42, lat: 0.3, zones: 490 },
  ]
  // the second gives way by a line
  expect(named({ parents: parents(16) })).toEqual(['Allennes', 'Marcq-en-Barœul'])
  const alone = parents(16).slice(0, 1)
  expect(named({ parents: [...alone, { ...alone[0], code: small, name: 'A', lon: 5, zones: 490 }] })).toEqual(
    ['Marcq-en-Barœul'],
  )
  expect(
    named({ parents: [...alone, { ...alone[0], code: small, name: 'A', lon: 5, zones: 4900 }] }),
  ).toEqual([])
  const zone = (code: string, name: string, lon: number) => ({
    code,
    name,
    lon,
    lat: 0.3,
    communeName: null,
    selected: false,
    radius: 0,
    kind: null,
  })
  const communes = {
    choice: { names: true, level: 'commune' },
    zones: [zone(small, 'Allennes', 0.42), zone(marcq, 'Marcq-en-Barœul', 0.4)],
  }
  // the wider one first, unless the other is known to be the greater
  expect(named(communes, 0.2)).toEqual(['Allennes'])
  const sizes = new Map([
    [marcq, 16],
    [small, 2],
  ])
  // which then gives way by a line
  expect(named({ ...communes, sizes }, 0.2)).toEqual(['Marcq-en-Barœul', 'Allennes'])
})

it('keeps clear a zone that is selected and would be lost under its name, not one that holds it', () => {
  const zone = { code: '1', name: 'Fontorge', selected: true, radius: 0 } as ViewZone
  const kept = (width: number, height: number) =>
    keptClear({ zones: [zone], symbol: 'choropleth' }, () => ({
      x: 0,
      y: 0,
      left: 0,
      top: 0,
      right: width,
      bottom: height,
    })).length
  expect(kept(30, 30)).toBe(1)
  expect(kept(70, 20)).toBe(1)
  expect(kept(30, 60)).toBe(1)
  expect(kept(70, 60)).toBe(0)
  expect(kept(20, 120)).toBe(0)
})

it('names the greatest circles though others stand all around them', () => {
  const ringed = { name: 'Marcq-en-Barœul', radius: 30, lon: 0.4, lat: 0.3 }
  const around = Array.from({ length: 12 }, (_, i) => ({
    name: `Voisine ${i}`,
    radius: 12,
    lon: 0.4 + 0.046 * Math.cos((i * Math.PI) / 6),
    lat: 0.3 + 0.046 * Math.sin((i * Math.PI) / 6),
  }))
  const zones = [...around, ringed].map((one, i) => ({
    ...one,
    code: zoneCode('commune', `${59001 + i}`),
    selected: false,
    kind: null,
    commune: null,
  }))
  const view = { choice: { names: true, level: 'commune' }, zones, parents: [], sizes: new Map() }
  const candidates = nameCandidates(
    view as unknown as ResolvedView,
    ({ lon, lat }) => {
      const [x, y] = [lon * SCALE, lat * SCALE]
      return { x, y, left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 }
    },
    ({ lon, lat }) => ({ x: lon * SCALE, y: lat * SCALE }),
    frame,
    new Map(),
  )
  const placed = placeNames(candidates, { ...frame, corner: { right: 0, top: 600 } })
  expect(placed.map(({ text }) => text)).toContain('Marcq-en-Barœul')
})
