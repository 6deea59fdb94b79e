import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  NAME_LINE,
  NAME_SIZE,
  type NameCandidate,
  nameOrder,
  type PlacedName,
  parentOrder,
  placeNames,
  SHIFT,
  spotsAround,
  spotsWithin,
} from './place-names.ts'
import { textWidth } from './text-width.ts'

const frame = { width: 400, height: 300, corner: { right: 120, top: 270 } }
const candidate = fc.record({
  text: fc.stringMatching(/^[A-Za-z-]{3,14}$/),
  x: fc.integer({ min: -50, max: 450 }),
  y: fc.integer({ min: -50, max: 350 }),
  room: fc.integer({ min: 5, max: 200 }),
  wanted: fc.boolean(),
  bold: fc.boolean(),
  drop: fc.constantFrom(0, 12),
  radius: fc.constantFrom(0, 0, 10),
  order: fc.integer({ min: -200, max: 0 }),
})

const box = ({ text, bold, x, y }: PlacedName) => {
  const half = textWidth(text, NAME_SIZE, bold) / 2
  return { left: x - half, right: x + half, top: y - NAME_SIZE / 2, bottom: y + NAME_SIZE / 2 }
}

const one = (over: Partial<NameCandidate>): NameCandidate => ({
  text: 'Gare',
  x: 200,
  y: 150,
  drop: 0,
  radius: 0,
  room: 200,
  order: 0,
  wanted: false,
  bold: false,
  ...over,
})
const names = (list: NameCandidate[]) => placeNames(list, frame).map(({ text }) => text)

describe('placeNames', () => {
  it('keeps every name within the frame, out of its corner and off the others', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), (candidates) => {
        const boxes = placeNames(candidates, frame).map(box)
        boxes.forEach((one, index) => {
          expect(one.left).toBeGreaterThanOrEqual(0)
          expect(one.right).toBeLessThanOrEqual(frame.width)
          expect(one.top).toBeGreaterThanOrEqual(0)
          expect(one.bottom).toBeLessThanOrEqual(frame.height)
          expect(one.left >= frame.corner.right || one.bottom <= frame.corner.top).toBe(true)
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top
            expect(apart).toBe(true)
          }
        })
      }),
    )
  })

  it('prefers a wanted name, then the one with more room', () => {
    const at = (text: string, room: number, wanted = false) =>
      one({ text, room, wanted, order: nameOrder({ selected: wanted, radius: 0, kind: null }, room) })
    expect(names([at('Gare', 90), at('Bourg', 120), at('Essarts', 10, true)])).toEqual(['Essarts'])
    expect(names([at('Gare', 90), at('Bourg', 120)])).toEqual(['Bourg'])
    expect(names([at('Trop long pour sa zone', 20)])).toEqual([])
  })

  it('names a commune before the zones in it, whatever its width', () => {
    const lille = one({ text: 'Lille', bold: true, order: parentOrder(3), room: Number.POSITIVE_INFINITY })
    expect(names([one({ text: 'Vauban', order: -300 }), lille])).toEqual(['Lille'])
    expect(
      names([one({ text: 'Vauban', order: nameOrder({ selected: true, radius: 0, kind: null }, 1) }), lille]),
    ).toEqual(['Vauban'])
    expect(parentOrder(4)).toBeLessThan(parentOrder(3))
  })

  it('moves the name of a great commune a line up or down where another has its place, and no other name', () => {
    const roubaix = one({ text: 'Roubaix', order: -2 })
    const wattrelos = one({ text: 'Wattrelos', order: -1 })
    expect(names([roubaix, wattrelos])).toEqual(['Roubaix'])
    const [first, second, third, ...others] = placeNames(
      [
        roubaix,
        ...['Wattrelos', 'Croix', 'Hem'].map((text) => ({ ...wattrelos, text, spots: spotsWithin(0) })),
      ],
      frame,
    )
    expect([first?.text, second?.text, third?.text]).toEqual(['Roubaix', 'Wattrelos', 'Croix'])
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(-SHIFT)
    expect((third?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(SHIFT)
    expect(others).toEqual([])
  })

  it('names what is in a commune of the frame once the commune is named, and not in its place', () => {
    const gare = one({ text: 'Gare', within: '62498', x: 60 })
    const lens = one({ text: 'Lens', names: '62498', bold: true, order: parentOrder(3) })
    expect(names([gare, lens])).toEqual(['Lens', 'Gare'])
    // its name has no room, or no place
    expect(names([gare, { ...lens, room: 5 }])).toEqual([])
    expect(names([gare, { ...lens, order: -1, x: 200 }, one({ text: 'Liévin', order: -2 })])).toEqual([
      'Liévin',
    ])
    expect(
      names([
        { ...gare, wanted: true },
        { ...lens, room: 5 },
      ]),
    ).toEqual(['Gare'])
    // it stands out of sight
    expect(names([gare, { ...lens, x: -10 }])).toEqual(['Gare'])
  })

  it('puts the name of a great commune where it covers least of the circles, and leaves out that of another', () => {
    const lens = one({ text: 'Lens', radius: 20, drop: 22, room: Number.POSITIVE_INFINITY })
    const under = { dx: 200, dy: 176, radius: 8 }
    const discs = (...all: readonly (typeof under)[]) =>
      all.map(({ dx, dy, radius }) => ({ x: dx, y: dy, radius }))
    const placed = (more: Partial<NameCandidate>, ...all: readonly (typeof under)[]) =>
      placeNames([{ ...lens, ...more }], { ...frame, discs: discs(...all) })[0]
    expect(placed({}, under)).toBeUndefined()
    const spots = spotsAround(20, textWidth('Lens', NAME_SIZE) / 2 + 2)
    // over its circle
    expect(placed({ spots }, under)?.y).toBeLessThan(130)
    const over = { dx: 200, dy: 124, radius: 8 }
    const beside = [-1, 1].map((side) => ({ dx: 200 + side * 36, dy: 150, radius: 12 }))
    // on it, where all others are taken
    expect(placed({ spots }, under, over, ...beside)).toMatchObject({ x: 200, y: 150 })
    const on = { dx: 200, dy: 150, radius: 19 }
    expect(placed({ spots }, under, over, ...beside, on)).toBeUndefined()
    expect(placed({ spots, insists: true }, under, over, ...beside, on)?.text).toBe('Lens')
  })

  it('puts no name over a small zone that is selected', () => {
    const kept = [{ left: 190, top: 140, right: 210, bottom: 160 }]
    const place = (candidate: NameCandidate) => placeNames([candidate], { ...frame, kept })[0]
    expect(place(one({ wanted: true }))).toBeUndefined()
    expect(place(one({ spots: spotsWithin(0) }))).toMatchObject({ text: 'Gare' })
    expect(place(one({ x: 250 }))).toMatchObject({ x: 250, y: 150 })
  })

  it('puts a name on no circle of another zone, unless it is wanted', () => {
    const lille = one({ text: 'Lille', x: 200, radius: 20, drop: 22, room: Number.POSITIVE_INFINITY })
    const lompret = one({ text: 'Lompret', x: 170, order: -1 })
    expect(names([lille, lompret])).toEqual(['Lille'])
    expect(names([lille, { ...lompret, x: 100 }])).toEqual(['Lompret', 'Lille'])
    expect(names([lille, { ...lompret, wanted: true }])).toEqual(['Lompret', 'Lille'])
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), (candidates) => {
        const named = placeNames(
          candidates.map((each) => ({ ...each, wanted: false })),
          frame,
        )
        for (const { text, x, y } of named) {
          const others = candidates.filter((each) => each.radius > 0 && each.text !== text)
          for (const other of others) {
            const away =
              Math.abs(other.x - x) > textWidth(text, NAME_SIZE) / 2 ||
              Math.abs(other.y - y) > NAME_LINE / 2 + other.radius
            expect(away).toBe(true)
          }
        }
      }),
    )
  })

  it('names great communes first, the zones with a circle before the others, and a QPV before the QVA around it', () => {
    const zone = { selected: false, radius: 0, kind: null }
    const orders = [
      nameOrder({ ...zone, selected: true }, 1),
      nameOrder({ ...zone, radius: 4 }, 1, { size: 20, isGreat: true }),
      nameOrder({ ...zone, radius: 20 }, 1),
      nameOrder({ ...zone, radius: 4 }, 1),
      nameOrder({ ...zone, kind: 'qpv' }, 1),
      nameOrder({ ...zone, kind: 'qva' }, 300),
      nameOrder(zone, 200),
    ]
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  })
})
