import fc from 'fast-check'
import { expect, it } from 'vitest'
import { panelGrid } from './panel-grid.ts'

const sides = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 300, max: 2000 }),
})

it('panels lie in their box and beside one another, as many as asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      sides,
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (count, box, ratio) => {
        const { width, height, places } = panelGrid(count, box, { ratio, gap: 10, caption: 20 })
        expect(places).toHaveLength(count)
        places.forEach(({ x, y }, i) => {
          expect(x + width).toBeLessThanOrEqual(box.width + 1e-6)
          expect(y + height).toBeLessThanOrEqual(box.height + 1e-6)
          for (const other of places.slice(0, i))
            expect(Math.abs(other.x - x) >= width || Math.abs(other.y - y) >= height).toBe(true)
        })
      },
    ),
  )
})

it('maps with legends of their own stand in one row, whatever the shape of the territory', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 0.3, max: 6, noNaN: true }),
      (count, ratio) => {
        const grid = panelGrid(
          count,
          { width: 900, height: 900 },
          { ratio, gap: 10, caption: 20, inRow: true },
        )
        expect(new Set(grid.places.map(({ x }) => x)).size).toBe(count)
        expect(new Set(grid.places.map(({ y }) => y)).size).toBe(1)
        expect(grid.width * count + 10 * (count - 1)).toBeCloseTo(900, 6)
      },
    ),
  )
})

it('a wide territory goes in rows, a tall one in columns', () => {
  const columns = (ratio: number) =>
    new Set(
      panelGrid(3, { width: 900, height: 900 }, { ratio, gap: 10, caption: 20 }).places.map(({ x }) => x),
    ).size
  expect(columns(4)).toBe(1)
  expect(columns(0.3)).toBe(3)
})
