import { expect, it } from 'vitest'
import { edgeLines } from './edge-lines.ts'
import { GEOMETRY } from './map.test-helper.ts'

it('parts the edges between zones from those around them all, each once', () => {
  const { commune } = GEOMETRY.levels
  if (!commune) throw new Error('no communes')
  const [inner, outer] = edgeLines(commune).features
  expect([inner?.properties.outer, outer?.properties.outer]).toEqual([false, true])
  const edges = (feature: typeof inner) =>
    (feature?.geometry.coordinates ?? []).reduce((sum, line) => sum + line.length - 1, 0)
  // a row of four squares
  expect(edges(inner)).toBe(3)
  expect(edges(outer)).toBe(10)
})
