import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage } from './atlas-page.ts'

const atlas = atlasPage()

async function exported(
  page: Page,
  button: string,
  title = 'Partager et exporter',
): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByText(title)
  if (!(await page.getByRole('button', { name: button }).isVisible())) await menu.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** What a drawing cuts or lets run over: text beyond its sheet, beyond its box, or upon other text. */
async function cutTexts(page: Page, svg: string): Promise<{ texts: number; boxes: number; cut: string[] }> {
  const sheet = await page.context().newPage()
  await sheet.setContent(svg.replace(/^<\?xml.*?\?>/, ''))
  return sheet.evaluate(() => {
    const root = document.querySelector('svg') as SVGSVGElement
    const place = (element: Element) => element.getBoundingClientRect()
    const within = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom
    const texts = [...root.querySelectorAll('text:not([aria-hidden] text)')].map((element) => {
      // height of the letters, not of the line: two lines set close are not upon one another
      const { x, y, width, height } = place(element)
      return { element, box: new DOMRect(x, y + height * 0.25, width, height * 0.5) }
    })
    const boxes = texts.flatMap(({ element, box }) => {
      const around = element.parentElement?.firstElementChild
      return around?.tagName === 'rect' && around.getAttribute('rx') === '4' ? [{ element, box, around }] : []
    })
    const beyond = texts.filter(({ box }) => !within(box, place(root)))
    const overflowing = boxes.filter(({ box, around }) => !within(box, place(around)))
    const upon = texts.filter(({ box }, i) =>
      texts
        .slice(0, i)
        .some(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            box.right > other.left + 1 &&
            box.top < other.bottom &&
            box.bottom > other.top,
        ),
    )
    const named = (why: string, list: readonly { readonly element: Element }[]) =>
      list.map(({ element }) => `${why}: ${element.textContent}`)
    return {
      texts: texts.length,
      boxes: boxes.length,
      cut: [
        ...named('beyond the sheet', beyond),
        ...named('beyond its box', overflowing),
        ...named('upon other text', upon),
      ],
    }
  })
}

/** Share of the picture that each colour fills. */
async function colourShares(page: Page, png: Buffer): Promise<ReadonlyMap<string, number>> {
  const sheet = await page.context().newPage()
  return new Map(
    await sheet.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const counts = new Map<string, number>()
      for (let i = 0; i < data.length; i += 4) {
        const channels = [data[i], data[i + 1], data[i + 2]]
        const colour = `#${channels.map((c = 0) => c.toString(16).padStart(2, '0')).join('')}`
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      return [...counts].map(([colour, n]): [string, number] => [colour, (4 * n) / data.length])
    }, png.toString('base64')),
  )
}

describe('files out', () => {
  it('the table for French Excel: semicolons, decimal commas, a BOM, states in words', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=long_vacancy_rate&l=commune' })
    const { name, bytes } = await exported(page, 'Tableau CSV pour Excel français')
    expect(name).toMatch(/^demo_long-vacancy-rate_commune_\d{4}_excel\.csv$/)
    const text = bytes.toString('utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';' })
    expect(data.filter((row) => row.length > 1)).toHaveLength(25)
    expect(text).toContain('secret statistique')
    expect(text).toContain('Territoire fictif, données simulées')
    expect(text).toMatch(/;\d+,\d/)
  })

  it('the plain table: points, codes whole', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    const { bytes } = await exported(page, 'Tableau CSV simple')
    const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(24)
    expect(data.map((row) => row.code).sort()[0]).toBe('00001')
  })

  it('the figure as SVG, whole in itself', async () => {
    const page = await atlas.open()
    const { name, bytes } = await exported(page, 'Carte SVG')
    expect(name).toMatch(/\.svg$/)
    const svg = bytes.toString('utf8')
    expect(svg).toMatch(/^<\?xml|^<svg/)
    for (const words of [
      'Fragilité de l’occupation',
      'Territoire fictif',
      'Contours schématiques',
      'Très fragile',
    ]) {
      expect(svg, words).toContain(words)
    }
    expect(svg).not.toMatch(/href="http/)
  })

  it.each([
    ['?v=1&t=demo', 2],
    ['?v=1&t=mel&i=sru_missing', 1],
    ['?v=1&t=demo&i=target_gap&lang=en', 2],
    ['?v=1&t=demo&i=target_attainment', 2],
  ])('nothing of the figure of %s is cut, in the fonts of this machine', async (query, warnings) => {
    const page = await atlas.open({ query })
    const english = query.includes('lang=en')
    const { bytes } = await (english
      ? exported(page, 'SVG map', 'Share and export')
      : exported(page, 'Carte SVG'))
    const { texts, boxes, cut } = await cutTexts(page, bytes.toString('utf8'))
    expect(cut).toEqual([])
    expect(texts).toBeGreaterThan(10)
    expect(boxes).toBe(warnings)
  })

  it.each(['demo', 'mel', 'orleans', 'dijon', 'lens-lievin'])(
    'nothing of the figures that %s opens on is cut',
    async (territory) => {
      const page = await atlas.open({ until: 'none' })
      const { edition } = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
      for (const form of ['wide', 'narrow']) {
        const svg = readFileSync(
          join('dist/data', edition.territories[territory], `opening-${form}.svg`),
          'utf8',
        )
        const { texts, boxes, cut } = await cutTexts(page, svg)
        expect(cut, form).toEqual([])
        expect(texts).toBeGreaterThan(10)
        expect(boxes).toBeGreaterThan(0)
      }
    },
  )

  it('the figure as PNG', async () => {
    const page = await atlas.open()
    const { bytes } = await exported(page, 'Carte PNG')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1200)
    const shares = await colourShares(page, bytes)
    // white paper, then the zones of each class of fragility: more than its swatch in the legend
    expect(shares.get('#ffffff')).toBeGreaterThan(0.3)
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e']) {
      expect(shares.get(colour), colour).toBeGreaterThan(0.002)
    }
  })
})
