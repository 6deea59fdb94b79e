import { expect, it } from 'vitest'
import { fragilityView } from '../../../test/fixtures/view.ts'
import { LIGHT_INKS } from '../../figure/palette.ts'
import { GIVEN_RING } from '../../figure/points/given-ring.ts'
import { pointMark } from '../../figure/points/point-marks.ts'
import { drawPointRings, drawPoints } from './draw-points.ts'

/** A context that keeps the radius of each circle and the colour that its line had. */
function recorded() {
  const circles: { radius: number; stroke: string }[] = []
  let radius = 0
  const context = {
    strokeStyle: '',
    beginPath: () => {},
    arc: (_x: number, _y: number, r: number) => {
      radius = r
    },
    stroke: () => circles.push({ radius, stroke: context.strokeStyle }),
    fill: () => {},
  }
  return { circles, sheet: { context: context as unknown as CanvasRenderingContext2D, inks: LIGHT_INKS } }
}

const correction = { classIndex: 1, against: 'other', author: 'a', date: '2025-03-11', reason: 'r' } as const
const [first] = fragilityView.zones
if (!first) throw new Error('no zone')
const SCALE = { unit: 1, heaviest: 100, from: 0, isCounted: false }
const shift = { scale: 1, x: 0, y: 0 }
const marks = (isCorrected: boolean) => [
  // the first class has no path in its disc
  pointMark(fragilityView, { ...first, classIndex: 0, correction: isCorrected ? correction : null }, SCALE),
]

it('a corrected point has a ring in the ink of the map beyond its disc; another has none', () => {
  const [plain, ringed] = [recorded(), recorded()]
  drawPoints(plain.sheet, marks(false), shift)
  drawPoints(ringed.sheet, marks(true), shift)
  const [mark] = marks(true)
  const ring = { radius: (mark?.radius ?? 0) + GIVEN_RING.from, stroke: LIGHT_INKS.ink }
  expect(plain.circles).not.toContainEqual(ring)
  expect(ringed.circles).toContainEqual(ring)
})

it('the ring of a selection stands outside of it', () => {
  const chosen = recorded()
  drawPointRings(chosen.sheet, [{ mark: marks(true)[0] as never, focused: true }], shift)
  const [mark] = marks(true)
  for (const { radius } of chosen.circles)
    expect(radius).toBeGreaterThan((mark?.radius ?? 0) + GIVEN_RING.from)
})
