import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasOffice, officeWrites } from '../libreoffice.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Programs that draw SVG and are no browser show the names and the texts of a figure in ink, not in their halo's white. */

const FIGURES = join(import.meta.dirname, '../figures')
const { resolve } = createRequire(import.meta.url)
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`))
const hasRsvg = spawnSync('rsvg-convert', ['--version']).status === 0
if (!hasRsvg) console.info('left out: librsvg; install the package librsvg2-bin')

/** Red, green, blue and alpha of each pixel. */
type Drawing = (svg: string) => Uint8Array

const resvg: Drawing = (svg) =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'DejaVu Sans' },
  }).render().pixels

/** A PNG that another program drew of a figure, read through an image of resvg. */
function pixelsOf(png: Buffer, svg: string): Uint8Array {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  return resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  )
}

const rsvg: Drawing = (svg) =>
  pixelsOf(execFileSync('rsvg-convert', [], { input: svg, maxBuffer: 1 << 26 }), svg)

const withoutTexts = (svg: string) => svg.replace(/<text\b[\s\S]*?<\/text>/g, '')

/** The pixels that the texts of a drawing change, and how many of these are ink. */
function inkOfTexts(svg: string, draw: Drawing): { changed: number; ink: number } {
  const [whole, bare] = [draw(svg), draw(withoutTexts(svg))]
  let changed = 0
  let ink = 0
  for (let i = 0; i < whole.length; i += 4) {
    const at = (pixels: Uint8Array) => [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0] as const
    const [now, before] = [at(whole), at(bare)]
    if (now.every((channel, c) => channel === before[c])) continue
    changed++
    if (Math.max(...now) < 128) ink++
  }
  return { changed, ink }
}

describe.each([
  ['resvg', resvg, true],
  ['librsvg', rsvg, hasRsvg],
] as const)('%s', (_, draw, isThere) => {
  it.runIf(isThere).each(['vacancy', 'fragility', 'circles', 'attainment', 'narrow'])(
    'draws the texts of the figure %s in ink',
    (name) => {
      const { changed, ink } = inkOfTexts(readFileSync(join(FIGURES, `${name}.svg`), 'utf8'), draw)
      expect(changed).toBeGreaterThan(2000)
      expect(ink / changed).toBeGreaterThan(0.15)
    },
  )
})

/** The drawing program that planners have: one start of it opens all that is compared. */
describe.runIf(hasOffice('draw'))('LibreOffice Draw', () => {
  const FIGURES_OPENED = ['vacancy', 'fragility']
  const figure = (name: string) => readFileSync(join(FIGURES, `${name}.svg`), 'utf8')
  const pictures = new Map<string, Uint8Array>()
  const opened: Drawing = (svg) => pictures.get(svg) ?? new Uint8Array()
  beforeAll(() => {
    const folder = temporaryFolder('atlas-draw')
    const files = FIGURES_OPENED.flatMap((name) =>
      [figure(name), withoutTexts(figure(name))].map((svg, i) => {
        const file = join(folder, `${name}-${i}.svg`)
        writeFileSync(file, svg)
        return { svg, file }
      }),
    )
    officeWrites(
      files.map(({ file }) => file),
      { to: 'png', folder, profile: join(folder, 'profile') },
    )
    for (const { svg, file } of files)
      pictures.set(svg, pixelsOf(readFileSync(file.replace(/svg$/, 'png')), svg))
  }, 60_000)

  it.each(FIGURES_OPENED)('opens the figure %s: texts in ink, as much of each colour as there is', (name) => {
    const svg = figure(name)
    const { changed, ink } = inkOfTexts(svg, opened)
    expect(changed).toBeGreaterThan(2000)
    expect(ink / changed).toBeGreaterThan(0.15)
    const [expected, found] = [colours(resvg(svg)), colours(opened(svg))]
    const large = [...expected].filter(([, share]) => share > 0.02)
    expect(large.length).toBeGreaterThan(3)
    // hatched zones are smoothed otherwise; edges and the signs printed over zones are too
    for (const [colour, share] of large.filter(([one]) => !HATCHED.includes(one)))
      expect((found.get(colour) ?? 0) / share, colour).toBeGreaterThan(0.8)
  })
})

/** The ground of hatches. */
const HATCHED = ['251,251,249', '250,250,248']

/** Share of a picture that each colour fills. */
function colours(pixels: Uint8Array): Map<string, number> {
  const shares = new Map<string, number>()
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = pixels.subarray(i, i + 3).join(',')
    shares.set(colour, (shares.get(colour) ?? 0) + 4 / pixels.length)
  }
  return shares
}

it('tells ink from a halo that covers it', () => {
  const svg = readFileSync(join(FIGURES, 'vacancy.svg'), 'utf8')
  const white = svg.replace(/<text\b/g, '<text style="fill:#fff"')
  const { changed, ink } = inkOfTexts(white, resvg)
  expect(ink / Math.max(1, changed)).toBeLessThan(0.02)
})
