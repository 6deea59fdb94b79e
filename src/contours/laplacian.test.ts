import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveLaplacian } from './laplacian.ts'

/** Ring 0-1-2-...-0, `values[i]` being the conductance from i to the next. */
function cycle(values: number[]): Map<number, number>[] {
  const n = values.length
  return values.map(
    (value, i) =>
      new Map([
        [(i + 1) % n, value],
        [(i + n - 1) % n, values.at(i - 1) as number],
      ]),
  )
}

test('two nodes: the flow over the conductance', () => {
  const [a, b] = solveLaplacian([new Map([[1, 4]]), new Map([[0, 4]])], [8, -8]) as [number, number]
  expect(a - b).toBeCloseTo(2, 12)
})

test('on any ring, L x is b less its mean', () => {
  const conductances = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
    minLength: 3,
    maxLength: 30,
  })
  fc.assert(
    fc.property(conductances, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (values, stream) => {
      const b = values.map(() => stream.next().value as number)
      const mean = b.reduce((sum, value) => sum + value, 0) / b.length
      const graph = cycle(values)
      const x = solveLaplacian(graph, b)
      graph.forEach((row, i) => {
        const flow = [...row].reduce(
          (sum, [j, value]) => sum + value * ((x[i] as number) - (x[j] as number)),
          0,
        )
        expect(flow).toBeCloseTo((b[i] as number) - mean, 5)
      })
    }),
  )
})
