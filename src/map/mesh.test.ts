import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jitteredGrid } from './canvas/jittered-grid.test-helper.ts'
import { type Line, meshOf } from './mesh.ts'

/** Edges of lines, each as its two ends in order. */
const edgesOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) =>
    Array.from({ length: line.length / 2 - 1 }, (_, i) =>
      [`${line[2 * i]} ${line[2 * i + 1]}`, `${line[2 * i + 2]} ${line[2 * i + 3]}`].sort().join(' - '),
    ),
  )

describe('the mesh of zones', () => {
  it('has each edge once: between two zones, or of one alone', () => {
    fc.assert(
      fc.property(jitteredGrid(3, 4), (zones) => {
        const { inner, outer } = meshOf(zones)
        const uses = new Map<string, number>()
        for (const edge of edgesOf(zones.flatMap(({ rings }) => rings)))
          uses.set(edge, (uses.get(edge) ?? 0) + 1)
        const used = (times: number) => [...uses].filter(([, n]) => n === times).map(([edge]) => edge)
        expect(edgesOf(inner).sort()).toEqual(used(2).sort())
        expect(edgesOf(outer).sort()).toEqual(used(1).sort())
      }),
      { numRuns: 50 },
    )
  })

  it('follows an edge as long as it can: one line around a zone alone', () => {
    const [zone] = fc.sample(jitteredGrid(1, 1), 1)[0] ?? []
    const { inner, outer } = meshOf(zone ? [zone] : [])
    expect(inner).toEqual([])
    expect(outer.map(({ length }) => length)).toEqual([10])
  })
})
