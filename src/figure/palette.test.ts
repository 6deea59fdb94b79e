import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../classify/palettes.ts'
import { GREY_INKS, type Inks, LIGHT_INKS, PAGE_INKS, type Palette, tokensOf } from './palette.ts'
import { THEME_INKS } from './theme.ts'

const THEMES = Object.entries(THEME_INKS)

/** The colours of each block of the page's stylesheet, by the selector that opens it. */
function blocks(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')
  return new Map(
    [...css.matchAll(/(:root[^{]*) \{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [
      selector.trim(),
      new Map(
        [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]),
      ),
    ]),
  )
}

describe('the colours of the page', () => {
  it('are those of figures, in its stylesheet as in a file, the dark ones wherever they are asked for', () => {
    const found = blocks()
    expect(found.get(':root')).toEqual(tokensOf(THEME_INKS.light))
    for (const selector of [':root:not([data-theme="light"])', ':root[data-theme="dark"]'])
      expect(found.get(selector), selector).toEqual(tokensOf(THEME_INKS.dark))
  })

  it('are all written by a drawing of the page as properties that the stylesheet has', () => {
    const known = new Set([...tokensOf(LIGHT_INKS).keys()].map((name) => `var(--${name})`))
    for (const property of tokensOf(PAGE_INKS).values()) expect(known).toContain(property)
    expect(new Set(tokensOf(PAGE_INKS).values()).size).toBe(known.size)
  })
})

describe.each(THEMES)('in the %s theme', (_, inks: Palette) => {
  const grounds = (['paper', 'paperSoft', 'paperSunk', 'accentSoft', 'alertSoft', 'noticeSoft'] as const).map(
    (ground) => inks[ground],
  )

  it.each(['ink', 'inkSoft', 'accent', 'alert'] as const)('text in %s is legible on every ground', (text) => {
    for (const ground of grounds) expect(contrast(inks[text], ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('text on the accent and on the parts of a bar is legible', () => {
    for (const { part, ink } of [{ part: inks.accent, ink: inks.accentInk }, ...inks.series])
      expect(contrast(part, ink), part).toBeGreaterThanOrEqual(4.5)
  })

  it('lines of controls, of charts, of zones and of hatches stand out from what they are drawn on', () => {
    const { paper, paperSoft, paperSunk, hatchInk, hatchPaper } = inks
    const pairs = [
      ...[paper, paperSoft, paperSunk].map((ground) => [inks.lineStrong, ground]),
      ...[paper, hatchPaper].map((ground) => [inks.edge, ground]),
      [hatchInk, hatchPaper],
      ...inks.series.map(({ line }) => [line, paper]),
    ] as const
    for (const [line, ground] of pairs)
      expect(contrast(line as string, ground as string), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  it('neighbouring parts of a bar differ in lightness', () => {
    const { series } = inks
    for (const [i, { part }] of series.entries())
      expect(contrast(part, series[(i + 1) % series.length]?.part ?? ''), part).toBeGreaterThanOrEqual(1.7)
  })
})

it('a figure in black and white has no colour', () => {
  const all: readonly string[] = [...tokensOf(GREY_INKS satisfies Inks).values()]
  for (const color of all) expect(color).toMatch(/^#(\w\w)\1\1$/)
})
