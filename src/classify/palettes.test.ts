import { describe, expect, it } from 'vitest'
import { CLASS_COUNTS } from '../indicators/catalogue.ts'
import { darkColor } from './dark-color.ts'
import {
  classColors,
  contrast,
  DIVERGING_PALETTES,
  ink,
  LEAST_STEP,
  lightness,
  SEQUENTIAL_PALETTES,
} from './palettes.ts'

const upTo = (count: number) => Array.from({ length: count + 1 }, (_, i) => i * 10)

describe('classColors', () => {
  it('gives one colour a class, all different up to nine', () => {
    for (const palette of [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES]) {
      for (let count = 0; count <= 9; count++) {
        const colors = classColors(palette, upTo(count))
        expect(new Set(colors).size, `${palette} ${count}`).toBe(count)
        for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/)
      }
    }
    expect(classColors('Blues', upTo(12))).toHaveLength(12)
  })

  it('runs from light to dark in a sequential palette', () => {
    for (const palette of SEQUENTIAL_PALETTES) {
      const onWhite = classColors(palette, upTo(7)).map((color) => contrast(color, '#ffffff'))
      expect(onWhite).toEqual([...onWhite].sort((a, b) => a - b))
    }
  })

  it('gives a class that the pivot crosses the neutral colour, and equal strength either side', () => {
    const five = classColors('RdBu', upTo(5))
    // 0-10 | 10-20 | 20-30 | 30-40 | 40-50, pivot in the second: three above, so the one below is the weakest
    const colors = classColors('RdBu', upTo(5), 15)
    const seven = classColors('RdBu', upTo(7))
    expect(colors).toEqual(seven.slice(2))
    expect(classColors('RdBu', upTo(5), 25)).toEqual(five)
  })

  it('has no neutral class where the pivot is a bound', () => {
    expect(classColors('PuOr', upTo(4), 20)).toEqual(classColors('PuOr', upTo(4)))
    expect(classColors('PuOr', upTo(3), 10)).toEqual(classColors('PuOr', upTo(4)).slice(1))
  })

  it('is purple under the pivot of PuOr and orange over it, red under that of RdBu', () => {
    expect(classColors('PuOr', [50, 100, 150], 100)).toEqual(['#998ec3', '#f1a340'])
    expect(classColors('RdBu', [50, 100, 150], 100)).toEqual(['#d57b57', '#67a9cf'])
  })

  it('keeps to one half where all classes are on one side of the pivot', () => {
    expect(classColors('RdBu', upTo(3), 100)).toEqual(['#b2182b', '#ef8a62', '#fddbc7'])
    expect(classColors('RdBu', upTo(3), -5)).toEqual(classColors('RdBu', upTo(6)).slice(3))
    expect(new Set(classColors('RdBu', upTo(9), -5)).size).toBe(9)
    expect(classColors('RdBu', [4, 4], 100)).toEqual(['#ef8a62'])
    expect(classColors('RdBu', [0, 10], 5)).toEqual(['#f7f7f7'])
  })

  it('falls back to the first sequential palette', () => {
    expect(classColors('Rainbow', upTo(5))).toEqual(classColors(SEQUENTIAL_PALETTES[0] as string, upTo(5)))
  })
})

describe('neighbouring classes', () => {
  const far = (colors: readonly string[]) =>
    colors.slice(1).map((color, i) => Math.abs(lightness(color) - lightness(colors[i] ?? color)))

  it('differ in lightness by what an eye tells apart in grey, in every palette, count and pivot, on paper and on a dark ground', () => {
    for (const palette of [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES])
      for (let count = 2; count <= CLASS_COUNTS.max; count++)
        for (const pivot of [undefined, ...Array.from({ length: 2 * count + 1 }, (_, i) => i * 5)]) {
          const colors = classColors(palette, upTo(count), pivot)
          const said = `${palette} ${count} ${pivot}`
          expect(Math.min(...far(colors)), said).toBeGreaterThanOrEqual(LEAST_STEP)
          // a dark ground draws contrasts together
          expect(Math.min(...far(colors.map(darkColor))), said).toBeGreaterThanOrEqual(2.3)
        }
  })

  it('keep the colours of ColorBrewer where these differ enough', () => {
    expect(classColors('PuOr', [0, 50, 75, 100, 125, 150, 200], 100).slice(0, 2)).toEqual([
      '#542788',
      '#998ec3',
    ])
    expect(classColors('YlOrRd', upTo(5))).toEqual(['#ffffb2', '#fecc5c', '#fd8d3c', '#f03b20', '#bd0026'])
  })
})

describe('ink', () => {
  it('is legible on every colour of every palette', () => {
    for (const palette of [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES]) {
      for (const color of classColors(palette, upTo(9))) {
        expect(contrast(color, ink(color))).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 9)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
