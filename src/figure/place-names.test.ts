import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_SIZE, type NameCandidate, placeNames } from './place-names.ts'
import { textWidth } from './text-width.ts'

const frame = { width: 400, height: 300, corner: { right: 120, top: 270 } }
const candidate = fc.record({
  text: fc.stringMatching(/^[A-Za-z-]{3,14}$/),
  x: fc.integer({ min: -50, max: 450 }),
  y: fc.integer({ min: -50, max: 350 }),
  room: fc.integer({ min: 5, max: 200 }),
  wanted: fc.boolean(),
})

const box = ({ text, x, y }: NameCandidate) => {
  const half = textWidth(text, NAME_SIZE) / 2
  return { left: x - half, right: x + half, top: y - NAME_SIZE / 2, bottom: y + NAME_SIZE / 2 }
}

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
    const at = (text: string, room: number, wanted = false) => ({ text, x: 200, y: 150, room, wanted })
    const names = (list: NameCandidate[]) => placeNames(list, frame).map(({ text }) => text)
    expect(names([at('Gare', 90), at('Bourg', 120), at('Essarts', 10, true)])).toEqual(['Essarts'])
    expect(names([at('Gare', 90), at('Bourg', 120)])).toEqual(['Bourg'])
    expect(names([at('Trop long pour sa zone', 20)])).toEqual([])
  })
})
