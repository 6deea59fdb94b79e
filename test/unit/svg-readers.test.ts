import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'

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

/** What librsvg draws, its PNG read through an image of resvg. */
const rsvg: Drawing = (svg) => {
  const png = execFileSync('rsvg-convert', [], { input: svg, maxBuffer: 1 << 26 }).toString('base64')
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  return resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`,
  )
}

/** The pixels that the texts of a drawing change, and how many of these are ink. */
function inkOfTexts(svg: string, draw: Drawing): { changed: number; ink: number } {
  const [whole, bare] = [draw(svg), draw(svg.replace(/<text\b[\s\S]*?<\/text>/g, ''))]
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

it('tells ink from a halo that covers it', () => {
  const svg = readFileSync(join(FIGURES, 'vacancy.svg'), 'utf8')
  const white = svg.replace(/<text\b/g, '<text style="fill:#fff"')
  const { changed, ink } = inkOfTexts(white, resvg)
  expect(ink / Math.max(1, changed)).toBeLessThan(0.02)
})
