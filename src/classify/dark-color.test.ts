import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DARK_INKS } from '../figure/palette.ts'
import { darkColor } from './dark-color.ts'
import { classColors, contrast, DIVERGING_PALETTES, ink, luminance, SEQUENTIAL_PALETTES } from './palettes.ts'

const GROUNDS = [DARK_INKS.paper, DARK_INKS.paperSunk, DARK_INKS.hatchPaper]
const bounds = (count: number) => Array.from({ length: count + 1 }, (_, i) => i)

/** The colours of the classes that each shipped method declares, in their order. */
const methods = readdirSync('data/methods').map((file) => [
  file,
  [...readFileSync(`data/methods/${file}`, 'utf8').matchAll(/color: "(#[0-9a-f]{6})"/gi)].map(
    ([, color = '']) => color,
  ),
])

describe('a class on a dark ground', () => {
  it.each(SEQUENTIAL_PALETTES)(
    'stands out the more the higher it is, in %s, without its colour too',
    (palette) => {
      for (let count = 2; count <= 9; count++) {
        const light = classColors(palette, bounds(count))
        const dark = light.map(darkColor)
        const whites = dark.map(luminance)
        expect(whites).toEqual(whites.toSorted((a, b) => a - b))
        for (const [i, color] of dark.entries()) {
          for (const ground of GROUNDS) expect(contrast(color, ground)).toBeGreaterThan(1.15)
          const [before, now] = [light[i - 1], light[i]]
          if (!before || !now) continue
          // neighbours are told apart nearly as on paper
          const apart = contrast(dark[i - 1] ?? '', color)
          expect(apart).toBeGreaterThan(contrast(before, now) ** 0.75 * 0.98)
        }
        expect(contrast(dark.at(-1) ?? '', DARK_INKS.paper)).toBeGreaterThan(3)
      }
    },
  )

  it.each(DIVERGING_PALETTES)('stands out at both ends of %s, and not in its middle', (palette) => {
    const whites = classColors(palette, bounds(7)).map(darkColor).map(luminance)
    const [middle = 1] = whites.splice(3, 1)
    for (const white of whites) expect(white).toBeGreaterThan(middle)
    expect(whites.slice(0, 3)).toEqual(whites.slice(0, 3).toSorted((a, b) => b - a))
    expect(whites.slice(3)).toEqual(whites.slice(3).toSorted((a, b) => a - b))
  })

  it.each(methods)('of the method %s stands out as on paper', (_, colors) => {
    expect(colors.length).toBeGreaterThan(1)
    const byContrast = (of: readonly string[], ground: string) =>
      [...of.keys()].toSorted((a, b) => contrast(of[a] ?? '', ground) - contrast(of[b] ?? '', ground))
    const dark = [...colors].map(darkColor)
    expect(byContrast(dark, DARK_INKS.paper)).toEqual(byContrast([...colors], '#ffffff'))
    for (const color of dark) expect(contrast(color, DARK_INKS.paperSunk)).toBeGreaterThan(1.15)
  })

  it('keeps its hue, and has an ink that is legible on it, whatever the colour', () => {
    const colors = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colors, (color) => {
        const dark = darkColor(color)
        expect(dark).toMatch(/^#[0-9a-f]{6}$/)
        expect(contrast(dark, ink(dark))).toBeGreaterThanOrEqual(4.5)
        const order = (of: string) => {
          const channels = [1, 3, 5].map((at) => Number.parseInt(of.slice(at, at + 2), 16))
          return (a: number, b: number) => Math.sign((channels[a] ?? 0) - (channels[b] ?? 0))
        }
        const [before, after] = [order(color), order(dark)]
        // never the other way around: a hue may fade into grey
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const)
          expect(before(a, b) * after(a, b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
