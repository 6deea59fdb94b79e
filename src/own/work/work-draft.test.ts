import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCode } from '../../territory/code.ts'
import { readVertexLines, vertexLines } from './vertex-list.ts'
import {
  draftFault,
  EMPTY_DRAFT,
  type Vertex,
  withoutVertex,
  withVertex,
  withVertexMoved,
} from './work-draft.ts'
import { outlineOf, workCode, workFile } from './work-form.ts'

const SQUARE: readonly Vertex[] = [
  [5, 47],
  [5.1, 47],
  [5.1, 47.1],
  [5, 47.1],
]
const drawn = { code: null, name: 'Le Port', vertices: SQUARE }

describe('a perimeter that is drawn', () => {
  it('gains, moves and loses vertices where they are', () => {
    const two = withVertex(withVertex(EMPTY_DRAFT, [5, 47]), [6, 48])
    expect(withVertex(two, [5.5, 47.5], 1).vertices).toEqual([
      [5, 47],
      [5.5, 47.5],
      [6, 48],
    ])
    expect(withVertexMoved(two, 0, [4, 46]).vertices).toEqual([
      [4, 46],
      [6, 48],
    ])
    expect(withoutVertex(two, 0).vertices).toEqual([[6, 48]])
    expect(two.vertices).toHaveLength(2)
  })

  it('is one from three places on, named, and not across itself', () => {
    expect(draftFault(drawn)).toBeNull()
    expect(draftFault({ ...drawn, vertices: SQUARE.slice(0, 3) })).toBeNull()
    expect(draftFault({ ...drawn, vertices: SQUARE.slice(0, 2) })).toBe('few_vertices')
    expect(
      draftFault({
        ...drawn,
        vertices: [
          [5, 47],
          [5, 47],
          [6, 48],
        ],
      }),
    ).toBe('few_vertices')
    expect(draftFault({ ...drawn, name: ' ' })).toBe('no_name')
    const [a, b, c, d] = SQUARE as [Vertex, Vertex, Vertex, Vertex]
    expect(draftFault({ ...drawn, vertices: [a, c, b, d] })).toBe('crosses_itself')
  })
})

describe('a list of vertices', () => {
  it.each([
    ['5.1 47.2', [5.1, 47.2]],
    ['5.1, 47.2', [5.1, 47.2]],
    ['5.1,47.2', [5.1, 47.2]],
    ['5,1 ; 47,2', [5.1, 47.2]],
    ['5,1\t47,2', [5.1, 47.2]],
    ['-61,5 16,2', [-61.5, 16.2]],
  ])('reads %j', (line, vertex) => {
    expect(readVertexLines(`${line}\n\n`)).toEqual({ ok: true, value: [vertex] })
  })

  it('names the first line that is none', () => {
    expect(readVertexLines('5 47\n6 48 3')).toEqual({ ok: false, error: 2 })
    expect(readVertexLines('Le Port')).toEqual({ ok: false, error: 1 })
    expect(readVertexLines('852000 6650000')).toEqual({ ok: false, error: 1 })
  })

  it('comes back as it was written, and closed or not is the same', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((one) => one / 1e6)
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(degrees(180), degrees(90)), { selector: String }), (vertices) => {
        expect(readVertexLines(vertexLines(vertices))).toEqual({ ok: true, value: vertices })
        if (vertices.length > 1) {
          const again = vertexLines([...vertices, ...vertices.slice(0, 1)])
          expect(readVertexLines(again)).toEqual({ ok: true, value: vertices })
        }
      }),
    )
  })
})

describe('a file of perimeters that are drawn', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [5, 47],
        [6, 47],
        [6, 48],
        [5, 47],
      ],
    ],
  }

  it('has a code of the form for any name, which no other has', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (names) => {
        const codes = new Set<string>()
        for (const name of names) codes.add(workCode(name, '21231', codes))
        expect(codes.size).toBe(names.length)
        for (const code of codes) expect(parseCode('work', code).ok).toBe(true)
      }),
    )
    expect(workCode('Été au Port', '2A004', new Set())).toBe('PT2A-ETEAUPORT')
    expect(workCode('Cœur de vie', '21231', new Set())).toBe('PT21-COEURDEVIE')
  })

  it('keeps those that are there, but for one of the same code', () => {
    const one = { code: 'PT21-UN', name: 'Un', pieces: [square, square] }
    const two = { code: 'PT21-DEUX', name: 'Deux', pieces: [square] }
    expect(workFile([one], two).features.map(({ properties }) => properties?.nom)).toEqual([
      'Un',
      'Un',
      'Deux',
    ])
    const named = { ...one, name: 'Un bis', pieces: [square] }
    expect(workFile([one, two], named).features.map(({ properties }) => properties?.nom)).toEqual([
      'Deux',
      'Un bis',
    ])
  })

  it('turns against the clock, as the form has it, whichever way it was drawn', () => {
    const [ring = []] = square.coordinates
    const of = (coordinates: number[][]) =>
      workFile([], {
        code: 'PT21-UN',
        name: 'Un',
        pieces: [{ type: 'Polygon', coordinates: [coordinates] }],
      }).features[0]?.geometry
    expect(of(ring)).toEqual(square)
    // the same corners the other way round begin where they did
    expect(of([...ring].reverse())).toEqual(square)
  })

  it('can be drawn again where it is of one ring', () => {
    expect(outlineOf(square)).toBe(square.coordinates[0])
    expect(
      outlineOf({ type: 'Polygon', coordinates: [...square.coordinates, ...square.coordinates] }),
    ).toBeNull()
  })
})
