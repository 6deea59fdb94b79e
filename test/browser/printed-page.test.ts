import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, marked, settled, textOf, until, withoutDatabase } from './atlas-page.ts'

/** The page on paper, as Chromium prints it: words of its PDF whose boxes cross are printed over one another. */

const atlas = atlasPage()
const folder = temporaryFolder('printed')

interface Word {
  readonly page: number
  readonly text: string
  readonly box: readonly [number, number, number, number]
}

/** The words of a PDF with their boxes, in points. */
function wordsOf(pdf: string): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  const words: Word[] = []
  let page = 0
  for (const line of xml.split('\n')) {
    if (line.includes('<page ')) page += 1
    const found = line.match(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/)
    if (!found) continue
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = found.slice(1, 5).map(Number)
    words.push({ page, text: found[5] ?? '', box: [x0, y0, x1, y1] })
  }
  return words
}

/** A line's box holds the room above and below its letters: two lines that follow each other may share so much of it. */
const SHARED = 0.35

const area = ([x0, y0, x1, y1]: Word['box']) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

/** Pairs of words printed over one another, as text; a word drawn twice at one place (its halo) is one word. */
function crossings(words: readonly Word[]): string[] {
  const found: string[] = []
  words.forEach((one, i) => {
    for (const other of words.slice(i + 1)) {
      if (other.page !== one.page || other.text === one.text) continue
      const shared = area([
        Math.max(one.box[0], other.box[0]),
        Math.max(one.box[1], other.box[1]),
        Math.min(one.box[2], other.box[2]),
        Math.min(one.box[3], other.box[3]),
      ])
      if (shared > SHARED * Math.min(area(one.box), area(other.box)))
        found.push(`page ${one.page}: ${one.text} / ${other.text}`)
    }
  })
  return found
}

it('counts words that are printed over one another', () => {
  const word = (text: string, x: number, y: number): Word => ({ page: 1, text, box: [x, y, x + 30, y + 10] })
  expect(crossings([word('a', 0, 0), word('b', 40, 0), word('c', 0, 9), word('a', 1, 1)])).toEqual([])
  expect(crossings([word('a', 0, 0), word('b', 3, 2)])).toEqual(['page 1: a / b'])
})

describe.each([
  ['the demonstration with a zone, its method and every part', '?v=1&t=demo&s=000010101'],
  ['95 communes', '?v=1&t=mel&i=sru_missing'],
  ['a plan and its documents', '?v=1&t=lens-lievin&i=target_dwellings'],
  ['rates of 110 IRIS, two of them compared', '?v=1&t=demo&i=vacancy_rate&l=iris&s=000010101,000010102'],
])('%s', (name, query) => {
  it.each(['portrait', 'landscape'])(
    'overprints nothing, %s',
    async (form) => {
      const page = await atlas.visit({ query })
      await settled(page)
      const pdf = join(folder, `${name.replaceAll(' ', '-')}-${form}.pdf`)
      writeFileSync(pdf, await page.pdf({ format: 'A4', landscape: form === 'landscape' }))
      const words = wordsOf(pdf)
      expect(words.length).toBeGreaterThan(300)
      expect(crossings(words)).toEqual([])
      // no word stands in the edge that a printer leaves blank, nor is cut by it: 8 mm, in points
      const [width, height] = form === 'landscape' ? [841.9, 595.3] : [595.3, 841.9]
      const inEdge = words.filter(
        ({ box: [x0, y0, x1, y1] }) => Math.min(x0, y0, width - x1, height - y1) < 22.6,
      )
      expect(inEdge.map(({ text, page: n }) => `page ${n}: ${text}`)).toEqual([])
      // a control of the card of zones compared
      expect(words.filter(({ text }) => text === 'désélectionner')).toEqual([])
    },
    90_000,
  )
})

describe('the map asked for alone', () => {
  const pagesOf = (pdf: string) =>
    Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])

  it.each([
    ['a method', '?v=1&t=demo', ['Très fragile', 'Source']],
    ['a rate', '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001', ['8,9', 'Source']],
    ['a plan', '?v=1&t=lens-lievin&i=target_dwellings', ['Source']],
    ['two years', '?v=1&t=demo&i=vacancy_rate&l=commune&b=sides.same~y.2016', ['2016', '2022', 'Source']],
    ['two indicators', '?v=1&t=demo&i=vacancy_rate&l=commune&b=sides.own~i.social_share_rp', ['Source']],
    ['two thresholds', '?v=1&t=demo&i=fragility&l=iris&b=sides.same~f.income.30', ['Source']],
    ['a difference', '?v=1&t=demo&i=vacancy_rate&l=commune&b=difference.same~y.2016', ['point', 'Source']],
  ] as const)(
    'is one page of A4 or A3, upright or turned: %s',
    async (name, query, texts) => {
      const page = await atlas.visit({ query })
      // once printed, it is forgotten
      const print = async (options: Parameters<Page['pdf']>[0]) => {
        await page.evaluate(() => document.documentElement.setAttribute('data-paper', 'map'))
        return page.pdf(options)
      }
      for (const format of ['A4', 'A3'])
        for (const landscape of [false, true]) {
          const pdf = join(folder, `alone-${name.replaceAll(' ', '-')}-${format}-${landscape}.pdf`)
          writeFileSync(pdf, await print({ format, landscape }))
          expect(pagesOf(pdf), `${format} ${landscape}`).toBe(1)
          const words = wordsOf(pdf)
          expect(crossings(words)).toEqual([])
          const said = words.map(({ text }) => text).join(' ')
          for (const text of texts) expect(said).toContain(text)
        }
      // two maps ask for a page that is turned
      const pdf = join(folder, `alone-${name.replaceAll(' ', '-')}.pdf`)
      writeFileSync(pdf, await print({ format: 'A4', preferCSSPageSize: true }))
      const [, width, height] =
        /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })) ?? []
      expect(Number(width) > Number(height)).toBe(query.includes('b=sides'))
    },
    90_000,
  )
})

describe('by the command of the browser, which waits for nothing', () => {
  it('says which figures are missing, in any view, and writes so where each would stand', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo' })
    const release = await withoutDatabase(page)
    await marked(page, 'atlas:map-ready')
    for (const query of [
      '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001',
      '?v=1&t=demo&i=vacancy_rate&l=commune&b=sides.same~y.2016',
      '?v=1&t=demo&i=target_dwellings&l=commune',
      '?v=1&t=demo',
    ]) {
      await page.evaluate((search) => {
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }, query)
      await page.emulateMedia({ media: 'print' })
      const notice = page.getByText('Imprimé avant la fin des calculs')
      await until(`the notice of ${query}`, () => notice.isVisible())
      expect(await notice.count()).toBe(1)
      const awaited = page.locator('.awaited:visible')
      await until('what is missing', async () => (await awaited.count()) > 0 || query === '?v=1&t=demo')
      // at once: what is missing comes while it is looked at
      const colors = await awaited.evaluateAll((spans) => spans.map((span) => getComputedStyle(span).color))
      for (const color of colors) expect(color).not.toMatch(/, 0\)$/)
      await page.emulateMedia({ media: null })
      expect(await notice.isVisible()).toBe(false)
    }
    release()
    await settled(page)
    expect(await page.getByText('Imprimé avant la fin des calculs').count()).toBe(0)
    await page.unrouteAll()
  }, 90_000)

  it('has circles of round values as large as those of its map, whatever the paper makes of them', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=target_dwellings&l=commune' })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.locator('.paper-map').waitFor()
    expect(await page.locator('.step-circles').isVisible()).toBe(false)
    for (const width of [1440, 700]) {
      await page.setViewportSize({ width, height: 1000 })
      const { drawn, round, value } = await page.locator('.paper-map').evaluate((paper) => {
        const widths = (list: Iterable<Element>) => [...list].map((one) => one.getBoundingClientRect().width)
        const legend = paper.querySelector(':scope > g')
        return {
          drawn: Math.max(...widths(paper.querySelectorAll(':scope > svg circle'))),
          round: Math.max(...widths(legend?.querySelectorAll('circle') ?? [])),
          value: Number(legend?.querySelector('text')?.textContent?.replace(/\D/g, '')),
        }
      })
      const said = /valeur la plus haute : [^,]+, ([\d ]+) logements/.exec(await textOf(page, '.finding'))
      const most = Number(said?.[1]?.replace(/\D/g, ''))
      expect((round / drawn) ** 2).toBeCloseTo(value / most, 1)
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: null })
  })

  it.each([
    ['one map', '?v=1&t=demo&i=residence_profile'],
    ['two maps', '?v=1&t=demo&i=residence_profile&b=sides.same~y.2023'],
  ])('has circles of round weights as large as the points of %s on paper', async (_, query) => {
    const page = await atlas.visit({ query })
    const maps = query.includes('sides') ? 2 : 1
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await until('the maps', async () => (await page.locator('.paper-map').count()) === maps)
    for (const other of ['.step-circles', '.legend-sizes', '.read .legend-circles'])
      for (const one of await page.locator(other).all()) expect(await one.isVisible(), other).toBe(false)
    for (const width of [1440, 700]) {
      await page.setViewportSize({ width, height: 1000 })
      for (const paper of await page.locator('.paper-map').all()) {
        const { clusters, rounds } = await paper.evaluate((one) => {
          const wide = (element: Element | null) => element?.getBoundingClientRect().width ?? 0
          const number = (text: Element | null) => Number(text?.textContent?.replace(/\D/g, ''))
          // the number that a group of points weighs, and the disc of the group
          const numbers = [...one.querySelectorAll<SVGElement>('[data-number]')]
          const legend = [...one.querySelectorAll(':scope > g > g > g:has(> circle)')]
          return {
            clusters: numbers.map((text) => ({
              value: number(text.querySelector(':scope > text')),
              width: wide(
                one.querySelector(`[data-group="${text.dataset.number}"] > g > circle:last-of-type`),
              ),
            })),
            rounds: legend.map((group) => ({
              value: number(group.querySelector('text')),
              width: wide(group.querySelector('circle')),
            })),
          }
        })
        expect(clusters.length).toBeGreaterThan(0)
        expect(rounds.length).toBeGreaterThan(0)
        // areas are as weights are: a pixel of a dwelling is the same in the map and in its legend
        const [cluster] = clusters.toSorted((a, b) => b.value - a.value)
        for (const { value, width: wide } of rounds)
          expect((wide / (cluster?.width ?? 0)) ** 2 / (value / (cluster?.value ?? 0))).toBeCloseTo(1, 1)
      }
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: null })
  })

  it('gives the names of zones the room that they take', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo' })
    // A4 upright within its margins
    await page.setViewportSize({ width: 718, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const high = await page
      .locator('table.zones tbody th')
      .evaluateAll((all) =>
        all
          .filter((th) => (th.querySelector('button')?.getClientRects().length ?? 0) > 2)
          .map((th) => th.textContent),
      )
    await page.emulateMedia({ media: null })
    expect(high).toEqual([])
  })
})
