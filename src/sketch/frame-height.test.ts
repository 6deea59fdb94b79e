import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameHeight } from './frame-height.ts'
import type { SketchTable } from './sketch-files.ts'

const table: SketchTable = {
  lang: 'fr',
  level: 'commune',
  indicator: 'vacancy_rate',
  year: 2022,
  title: 'Taux de logements vacants',
  subtitle: 'Par commune, 2022',
  warnings: [],
  caveats: [],
  source: 'Source : Insee.',
  symbol: 'choropleth',
  parts: null,
  counted: ['Communes', null],
  rows: [
    {
      paint: { kind: 'class', color: '#ffffff', ink: '#000000', under: false },
      label: '5,2 à 10,3 %',
      count: '24',
      weight: null,
    },
  ],
  unreliable: null,
  notes: [],
  perimeters: [],
  zones: [],
}

describe('the height of a frame', () => {
  it('is that of its lines and of a map of the proportions of its territory, 640 pixels at most', () => {
    const square = { width: 1000, height: 1000 }
    const flat = { width: 1000, height: 500 }
    // 500 - 2 × 16 pixels of room: a map as high as it is wide, or half of that
    expect(frameHeight(square, table, 500) - frameHeight(flat, table, 500)).toBe(234)
    expect(frameHeight(square, table, 900)).toBe(frameHeight(square, table, 700))
  })

  it('grows with each text, and never shrinks', () => {
    const outlines = { width: 1000, height: 800 }
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 320, max: 1200 }), (text, width) => {
        const plain = frameHeight(outlines, table, width)
        expect(frameHeight(outlines, { ...table, notes: [text] }, width)).toBeGreaterThan(plain)
        expect(frameHeight(outlines, { ...table, warnings: [text] }, width)).toBeGreaterThan(plain)
        expect(
          frameHeight(outlines, { ...table, source: table.source + text }, width),
        ).toBeGreaterThanOrEqual(plain)
      }),
    )
  })
})
