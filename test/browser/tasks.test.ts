import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Territory } from '../../src/indicators/territory.ts'
import { atlasPage, marked, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

/** What a reader does, counted: a click, a press, a choice in a list, a value given to a slider. */
function reader(page: Page) {
  let actions = 0
  const counted = async (action: Promise<unknown>) => {
    actions++
    await action
    await settled(page)
  }
  return {
    click: (target: Locator) => counted(target.click()),
    choose: (target: Locator, option: string) => counted(target.selectOption(option)),
    set: (target: Locator, value: string) => counted(target.fill(value)),
    actions: () => actions,
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** Whether an element is whole within the window, without a scroll of the page. */
async function isInSight(page: Page, target: Locator): Promise<boolean> {
  const [box, size] = [await target.boundingBox(), page.viewportSize()]
  if (!box || !size) return false
  const { x, y, width, height } = box
  return x >= 0 && y >= 0 && x + width <= size.width + 1 && y + height <= size.height + 1
}

const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune'
const WINDOW = { width: 1440, height: 900 }

/** Words of a text that is cut, whose line runs under the button that unfolds it. */
const underButton = (page: Page) =>
  page.locator('.clamped').evaluateAll((all) =>
    all.flatMap((box) => {
      const button = box.querySelector('.clamped-more')?.getBoundingClientRect()
      const walker = document.createTreeWalker(
        box.querySelector('.clamped-text') ?? box,
        NodeFilter.SHOW_TEXT,
      )
      const found: string[] = []
      for (let node = walker.nextNode(); button && node; node = walker.nextNode()) {
        // a warning ends in an ellipsis
        if (node.parentElement?.closest('.visually-hidden, [popover], .warnings')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const { right, top, bottom } of range.getClientRects())
          if (right > button.left + 1 && top < button.bottom - 4 && bottom > button.bottom - 4)
            found.push(node.textContent ?? '')
      }
      return found
    }),
  )

/** On a phone, large or small, title, finding, map and legend stand above the bar. */
async function seesMapAndLegend(page: Page): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height })
    const bottom = async (part: string) => {
      const box = await page.locator(part).first().boundingBox()
      return box ? box.y + box.height : Number.POSITIVE_INFINITY
    }
    await until(`the bar at ${width}`, async () => Math.abs((await bottom('.phone-bar')) - height) < 1)
    const bar = (await page.locator('.phone-bar').boundingBox())?.y ?? 0
    for (const part of ['h1', '.finding', '.stage', '.step-legend'])
      await until(`${part} above the bar at ${width}`, async () => (await bottom(part)) <= bar, 5000)
    expect((await page.locator('.stage').boundingBox())?.height).toBeGreaterThanOrEqual(170)
    expect(await underButton(page)).toEqual([])
  }
}

/** Over a sheet of a phone stand title, finding, map and the names of the classes, wherever the page was. */
async function seesMapOverSheet(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 300))
  const opener = page.locator('.phone-bar button', { hasText: name })
  await opener.click()
  const sheet = page.locator('.sheet[data-open="true"]')
  const top = async () => (await sheet.boundingBox())?.y ?? 0
  for (const part of ['h1', '.finding strong', '.stage', '.step-legend'])
    await until(`${part} over the sheet ${name}`, async () => {
      const box = await page.locator(part).first().boundingBox()
      return !!box && box.y >= 0 && box.y + box.height <= (await top()) + 1
    })
  expect((await page.locator('.stage').boundingBox())?.height).toBeGreaterThanOrEqual(150)
  await opener.click()
  await until('no sheet', async () => (await sheet.count()) === 0)
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
  await page.evaluate(() => window.scrollTo(0, 0))
}

/** Presses the track of a slider where a value stands on it. */
async function pressAt(slider: Locator, value: number, how: 'click' | 'tap' = 'click'): Promise<void> {
  const box = await slider.boundingBox()
  if (!box) throw new Error('no slider')
  const THUMB = 16
  const position = { x: THUMB / 2 + ((box.width - THUMB) * value) / 100, y: box.height / 2 }
  await slider[how]({ position })
}

describe('a reader', () => {
  it('reads the highest rate and its place: no action', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const rows = await page.locator('table.zones tbody tr').allTextContents()
    const highest = rows[0]?.replace(/[\s\u00a0\u202f]+/g, ' ') ?? ''
    const said = /valeur la plus haute : ([^,]+), ([\d,]+ %)/.exec(await textOf(page, '.finding'))
    expect(said?.[1], highest).toBeTruthy()
    expect(highest).toContain(said?.[1])
    expect(highest).toContain(said?.[2])
    expect(await isInSight(page, page.locator('.finding'))).toBe(true)
  })

  it('sees the map, its legend and its title at once, whatever the window', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    for (const [width, height] of [
      [1024, 768],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const part of ['h1', '.stage', '.step-legend', '.below-bar'])
        await until(`${part} at ${width}`, () => isInSight(page, page.locator(part).first()))
      expect(await underButton(page), `${width}`).toEqual([])
    }
    // the finding is whole in each of them
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await until(`the finding at ${width}`, () => isInSight(page, page.locator('.finding')))
      const said = page.locator('.clamped:has(.finding)')
      expect(await said.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)
      expect(await said.locator('.clamped-more').count()).toBe(0)
    }
    // what is cut on a narrow window says so
    const sources = page.locator('.source-line')
    await until('the button', async () => (await sources.locator('.clamped-more').count()) === 1)
    await sources.locator('.clamped-more').click()
    expect(
      await sources.locator('.clamped').evaluate((one) => one.scrollHeight - one.clientHeight),
    ).toBeLessThanOrEqual(1)
    await sources.locator('.clamped-more').click()
  })

  it.each([
    ['a method', '?v=1&t=demo', 'database-ready'],
    ['residences', '?v=1&t=demo&i=residence_profile', 'database-ready'],
    ['a secret rate', '?v=1&t=demo&i=long_vacancy_rate&l=commune', 'map-ready'],
    ['a rate with little counts', RATE, 'database-ready'],
    ['a plan on schematic contours', '?v=1&t=orleans', 'database-ready'],
    ['links of which parts are not known', `${RATE}&i=nothing&y=1900&s=99999&z=x`, 'database-ready'],
  ] as const)(
    'on a phone, sees the map of %s and its legend above the bar, in one screen',
    async (_, query, ready) => {
      const page = await atlas.visit({ query, width: 390, height: 844, until: ready })
      await seesMapAndLegend(page)
      await page.setViewportSize({ width: 390, height: 844 })
      for (const name of ['Choisir', 'Lire', 'Partager']) await seesMapOverSheet(page, name)
      // a tablet upright has them in one screen too
      await page.setViewportSize({ width: 768, height: 1024 })
      for (const part of ['h1', '.finding', '.stage', '.step-legend'])
        await until(`${part} on a tablet`, () => isInSight(page, page.locator(part).first()))
      expect((await page.locator('.stage').boundingBox())?.height).toBeGreaterThanOrEqual(350)
    },
  )

  it.each([
    [
      'of restricted circulation',
      (territory: Territory) => ({
        ...territory,
        restricted: { holder: 'Office public de l’habitat de la communauté d’agglomération' },
      }),
    ],
    [
      'with an event assumed',
      (territory: Territory) => ({
        ...territory,
        plan: { ...territory.plan, assumed: true },
        contours: 'schematic',
        fictional: true,
      }),
    ],
  ])('on a phone, a territory %s says so in one line, whole at a tap', async (_, changed) => {
    const page = await atlas.open({
      query: '?v=1&t=orleans',
      width: 390,
      height: 844,
      until: 'none',
      changes: { 'territory.json': (text) => JSON.stringify(changed(JSON.parse(text))) },
    })
    await marked(page, 'atlas:map-ready')
    await seesMapAndLegend(page)
    const list = page.locator('.warnings')
    const height = async () => (await list.boundingBox())?.height ?? 0
    const folded = await height()
    expect(folded).toBeLessThan(30)
    const areWhole = () =>
      list.locator('li').evaluateAll((all) => all.map((one) => one.scrollWidth <= one.clientWidth))
    expect(await areWhole()).toContain(false)
    await page.emulateMedia({ media: 'print' })
    expect(await areWhole()).not.toContain(false)
    await page.emulateMedia({ media: null })
    await page.locator('.top .clamped-more').click()
    expect(await height()).toBeGreaterThan(folded)
    expect(await areWhole()).not.toContain(false)
    expect(await page.locator('.top .clamped-more').getAttribute('aria-expanded')).toBe('true')
  })

  it('keeps a map of half the window, and the counts of its legend, while a part is open under it', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox()
      if (!found) throw new Error(`no ${selector}`)
      return found
    }
    const wholeRows = () =>
      page.locator('#part-table .scroll').evaluate((scroll) => {
        const [top, bottom] = [scroll.querySelector('thead'), scroll].map(
          (one) => one?.getBoundingClientRect().bottom ?? 0,
        )
        return [...scroll.querySelectorAll('tbody tr[data-code]')].filter((row) => {
          const { top: from, bottom: to } = row.getBoundingClientRect()
          return from >= (top ?? 0) - 1 && to <= Math.min(bottom ?? 0, innerHeight)
        }).length
      })
    await page.locator('.below-tab[aria-controls="part-table"]').click()
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await until(`the map at ${width}`, async () => (await box('.stage')).height >= 0.43 * height)
      const legend = await box('.step-legend')
      for (const count of await page.locator('.legend-steps .step-count').all()) {
        const { y, height: high } = (await count.boundingBox()) ?? { y: 0, height: 0 }
        expect(high).toBeGreaterThan(10)
        expect(y + high).toBeLessThanOrEqual(legend.y + legend.height + 1)
      }
      expect(legend.y + legend.height).toBeLessThanOrEqual((await box('.below')).y + 1)
      // the part has the width of the map and of what is read
      expect((await box('.below')).width).toBeGreaterThan(1.3 * (await box('.stage')).width)
      expect(await wholeRows()).toBeGreaterThanOrEqual(width > 1200 ? 3 : 2)
    }
    await page.setViewportSize(WINDOW)
    await button(page, 'Agrandir').click()
    await until('more rows', async () => (await wholeRows()) >= 8)
    expect((await box('.stage')).height).toBeGreaterThanOrEqual(200)
    await button(page, 'Réduire').click()
    await until('the map again', async () => (await box('.stage')).height >= 400)
  })

  it('compares two communes: 3 actions', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(page.locator('.extremes button').first())
    await click(button(page, 'Ajouter à la comparaison'))
    await click(page.locator('canvas').first())
    expect(actions()).toBe(3)
    await until('two zones', async () => (await page.locator('.comparison dt').count()) >= 3)
    // two communes, the groups that they are in and the whole, each with its figure and its bar
    const named = await page.locator('.comparison dt').allTextContents()
    expect(named.at(-1)).toMatch(/^EPCI/)
    // the way out of the selection stands clear of the first zone
    const [out, first] = await Promise.all(
      [button(page, 'Tout désélectionner'), page.locator('.comparison')].map((one) => one.boundingBox()),
    )
    expect((first?.y ?? 0) - (out?.y ?? 0) - (out?.height ?? 0)).toBeGreaterThanOrEqual(6)
    expect(named.length).toBeGreaterThanOrEqual(4)
    // bars are of one scale: as their values are to one another, whatever room a figure takes beside its bar
    const drawn = await page.locator('.comparison dd').evaluateAll((lines) =>
      lines.map((line) => {
        const wide = (part: string) => line.querySelector(part)?.getBoundingClientRect().width ?? 0
        return { text: line.textContent ?? '', track: wide('svg'), bar: wide('rect') }
      }),
    )
    expect(drawn.length).toBe(named.length)
    expect(new Set(drawn.map(({ text }) => text.length)).size).toBeGreaterThan(1)
    const number = (text: string) => Number(text.match(/\d+,\d/)?.[0].replace(',', '.'))
    const most = Math.max(...drawn.map(({ text }) => number(text)))
    for (const { text, track, bar } of drawn) {
      expect(track).toBe(drawn[0]?.track)
      expect(Math.abs(bar / track - number(text) / most)).toBeLessThan(0.01)
    }
    const bars = named.length
    await page.locator('#reference').selectOption({ index: 1 })
    await settled(page)
    expect(page.url()).toMatch(/[?&]w=/)
    expect(await page.locator('.comparison dt').count()).toBeGreaterThanOrEqual(bars)
    expect(await isInSight(page, page.locator('.comparison'))).toBe(true)
  })

  it.each([
    ['a desk', WINDOW],
    ['a phone', { width: 390, height: 844 }],
  ])('changes the classes with map, legend and control in sight on %s: 3 actions', async (_, size) => {
    const page = await atlas.visit({ query: RATE, ...size })
    const before = await page.locator('.legend-steps .step-ends').allTextContents()
    const { click, choose, set, actions } = reader(page)
    const opener = button(page, 'Classes et couleurs')
    expect(await isInSight(page, opener)).toBe(true)
    await click(opener)
    await choose(page.getByLabel('Méthode', { exact: true }), 'equal')
    await set(page.getByLabel('Nombre de classes'), '4')
    expect(actions()).toBe(3)
    expect(await page.locator('.legend-steps .step-ends').allTextContents()).not.toEqual(before)
    const bar = await page.locator('.phone-bar').boundingBox()
    for (const part of ['.stage', '.step-legend', '.class-controls']) {
      expect(await isInSight(page, page.locator(part)), part).toBe(true)
      const box = await page.locator(part).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(bar?.y ?? size.height)
    }
    await page.keyboard.press('Escape')
    await until('the focus back', () => opener.evaluate((one) => document.activeElement === one))
    expect(await page.locator('.class-controls').count()).toBe(0)
  })

  it('leaves the classes open for no view that has none to choose', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo', ...WINDOW })
    await page.locator('.indicator-section summary', { hasText: 'Habitat' }).click()
    await page.getByRole('radio', { name: 'Taux de logements vacants', exact: true }).check()
    await settled(page)
    await button(page, 'Classes et couleurs').click()
    await page.locator('#class-method').focus()
    await page.goBack()
    await until('the method', async () => (await page.locator('.classes-button').count()) === 0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('view-title')
    await page.goForward()
    await button(page, 'Classes et couleurs').waitFor()
    expect(await page.locator('.class-controls').count()).toBe(0)
  })

  it('finds the definition and the source of a figure: 1 action', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(page.locator('.definition-line button.link'))
    expect(actions()).toBe(1)
    expect(await page.locator('#part-definition').isVisible()).toBe(true)
    expect(await textOf(page, '#part-definition')).toContain('Logements vacants rapportés')
    expect(await textOf(page, '#part-definition')).toContain('recensement de la population')
    await until('the focus', () => page.evaluate(() => document.activeElement?.id === 'method-title'))
    expect(await page.locator('.stage').isVisible()).toBe(true)
  })

  it('sees the evolution in one commune: 1 action', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(page.locator('.extremes button').first())
    expect(actions()).toBe(1)
    expect(await page.locator('.card h3', { hasText: 'Évolution' }).count()).toBe(1)
    expect(await isInSight(page, page.locator('#card-title'))).toBe(true)
  })

  it('moves a threshold to 45 % and reads what changed: 1 action', async () => {
    const page = await atlas.visit(WINDOW)
    for (const value of [30, 45]) {
      await pressAt(page.locator('#threshold-income'), value)
      await until(`${value} in the link`, async () => page.url().includes(`f=income.${value}`))
      expect(await page.locator('#threshold-income').inputValue()).toBe(String(value))
    }
    await until('what changed', async () => /→.*IRIS changent/.test(await textOf(page, '.step')))
    expect(await isInSight(page, page.locator('.step'))).toBe(true)
    await until('it in the finding', async () => /→.*IRIS changent/.test(await textOf(page, '.moved-way')))
    expect(await isInSight(page, page.locator('.moved-way'))).toBe(true)
  })

  it('takes a map for a report: 3 actions', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(button(page, 'Télécharger'))
    await click(button(page, /^Mettre en page/))
    const download = page.waitForEvent('download')
    await click(button(page, 'Télécharger en PDF'))
    expect(actions()).toBe(3)
    const bytes = readFileSync(await (await download).path())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  it('takes a table for a spreadsheet: 2 actions', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(button(page, 'Télécharger'))
    const download = page.waitForEvent('download')
    await click(button(page, 'Classeur Excel (XLSX)'))
    expect(actions()).toBe(2)
    const files = unzipSync(readFileSync(await (await download).path()))
    const rows = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)
    // its 24 communes and the line of heads
    expect(rows).toHaveLength(25)
  })

  it('comes back to the start: 1 action', async () => {
    const page = await atlas.visit({ query: `${RATE}&s=00001`, ...WINDOW })
    const { click, actions } = reader(page)
    await click(page.locator('.brand'))
    expect(actions()).toBe(1)
    expect(await textOf(page, 'h1')).toBe('Fragilité de l’occupation du parc social')
    expect(new URL(page.url()).search).toBe('')
  })

  it('shares the view: 2 actions; prints it, the map alone or the whole: 2', async () => {
    const page = await atlas.open({ query: RATE, ...WINDOW })
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        document.body.setAttribute('data-printed', document.documentElement.dataset.paper ?? 'none')
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    for (const [paper, asked] of [
      ['map', 'La carte seule'],
      ['whole', 'La vue entière'],
    ] as const) {
      const print = reader(page)
      await print.click(button(page, 'Imprimer'))
      await print.click(button(page, asked))
      expect(print.actions()).toBe(2)
      await until(asked, async () => (await page.locator('body').getAttribute('data-printed')) === paper)
      expect(await page.locator('dialog').count()).toBe(0)
      expect(await page.locator(':root[data-paper]').count()).toBe(0)
    }
    // refused by the browser, it leaves nothing for the browser's own command
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'refused')
    })
    await button(page, 'Imprimer').click()
    await button(page, 'La carte seule').click()
    await until(
      'no print',
      async () => (await page.locator('body').getAttribute('data-printed')) === 'refused',
    )
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator(':root[data-paper]').count()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const share = reader(page)
    await share.click(button(page, 'Partager'))
    await share.click(button(page, 'Copier le lien de cette vue'))
    expect(share.actions()).toBe(2)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  it('opens a zone of the table beside the map, and comes back to the same row', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    const { click, actions } = reader(page)
    await click(button(page, 'Tableau'))
    const row = page.locator('table.zones tbody th button').nth(1)
    const name = await row.textContent()
    await click(row)
    expect(actions()).toBe(2)
    await until('the focus', () => page.evaluate(() => document.activeElement?.id === 'card-title'))
    expect(await textOf(page, '#card-title')).toBe(name)
    expect(await isInSight(page, page.locator('#card-title'))).toBe(true)
    await page.locator('.card .close').press('Enter')
    await until('the row', () =>
      page.evaluate((was) => document.activeElement?.textContent === was, name ?? ''),
    )
  })

  it('on a phone, moves a threshold to 45 % and sees what changed: 2 taps, without a scroll', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo', width: 390, height: 844, touch: true })
    await page.locator('#bar-read').tap()
    await pressAt(page.locator('#threshold-income'), 45, 'tap')
    await until('45 in the link', async () => page.url().includes('f=income.45'))
    const top = (await page.locator('#read').boundingBox())?.y ?? 0
    await until('what changed', async () => /→.*IRIS changent/.test(await textOf(page, '.moved-way')))
    // the figure is whole in its box
    const bottom = async (part: string) => {
      const { y, height } = (await page.locator(part).first().boundingBox()) ?? { y: 0, height: 0 }
      return y + height
    }
    await until(
      'the figure whole',
      async () => (await bottom('.finding strong')) <= (await bottom('.clamped:has(.finding)')) + 2,
    )
    for (const part of ['.moved-way', '.finding strong', '.stage']) {
      expect(await isInSight(page, page.locator(part)), part).toBe(true)
      const { y, height } = (await page.locator(part).boundingBox()) ?? { y: 0, height: 999 }
      expect(y + height, part).toBeLessThanOrEqual(top)
    }
  })

  it('on a phone, sees the evolution in one commune: 2 taps, without a scroll', async () => {
    const page = await atlas.open({ query: `${RATE}&s=00001`, width: 390, height: 844, touch: true })
    // what a tap on the map tells has its years already; its card is one tap further
    expect(await page.locator('.tip .sparkline').isVisible()).toBe(true)
    await page.locator('.tip-card').tap()
    await page.locator('.card h3', { hasText: 'Évolution' }).waitFor()
    await until('the chart in sight', () => isInSight(page, page.locator('.card .chart-drawing').first()))
    const bar = (await page.locator('.phone-bar').boundingBox())?.y ?? 0
    const { y, height } = (await page.locator('.card .chart-drawing').first().boundingBox()) ?? {
      y: 0,
      height: 999,
    }
    expect(y + height).toBeLessThanOrEqual(bar)
  })

  it('on a phone, chooses, reads, shares and takes map and table within two actions, and Escape leads back', async () => {
    const page = await atlas.visit({ query: RATE, width: 390, height: 844 })
    expect(await isInSight(page, page.locator('.phone-bar'))).toBe(true)
    for (const [name, inside] of [
      ['Choisir', '#choose .indicator-section'],
      ['Lire', '#read .extremes'],
      ['Partager', '#share .view-actions'],
    ] as const) {
      const opener = page.locator('.phone-bar button', { hasText: name })
      expect(await page.locator(inside).first().isVisible()).toBe(false)
      await opener.click()
      expect(await page.locator(inside).first().isVisible(), name).toBe(true)
      if (name === 'Partager') {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        await button(page, 'Copier le lien de cette vue').click()
        await until('the link', async () => (await textOf(page, '#share')).includes('Lien copié'))
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
        for (const [take, extension] of [
          ['Carte en image', /\.png$/],
          ['Tableau (Excel)', /\.xlsx$/],
        ] as const) {
          const [download] = await Promise.all([page.waitForEvent('download'), button(page, take).click()])
          expect(download.suggestedFilename()).toMatch(extension)
        }
      }
      await page.keyboard.press('Escape')
      await until('the focus back', () => opener.evaluate((one) => document.activeElement === one))
    }
  })

  it('on a phone, a press on the button of an open part brings it into sight, and closes it once it is', async () => {
    const page = await atlas.open({ query: RATE, width: 390, height: 844, touch: true })
    const button = page.locator('.below-tab[aria-controls="part-table"]')
    const table = page.locator('#part-table')
    /** Leaves between the button and the bar at the foot of the window the height given. */
    const leaveUnder = (height: number) =>
      button.evaluate((one, under) => {
        const foot = document.querySelector('.phone-bar')?.getBoundingClientRect().top ?? 0
        window.scrollBy({ top: one.getBoundingClientRect().bottom + under - foot, behavior: 'instant' })
      }, height)
    await table.locator('h2').waitFor({ state: 'attached' })
    await leaveUnder(4)
    await button.tap()
    await until('the title at the head', () =>
      table.locator('h2').evaluate((title) => {
        const { top } = title.getBoundingClientRect()
        return document.activeElement === title && top >= 0 && top < 60
      }),
    )
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await leaveUnder(300)
    await button.tap()
    await until('the part closed', async () => (await button.getAttribute('aria-expanded')) === 'false')
    expect(await table.isVisible()).toBe(false)
  })

  it('on a phone, opens each part with its title at the head of the screen, and the focus on it', async () => {
    const page = await atlas.visit({ query: RATE, width: 390, height: 844 })
    for (const opener of [
      page.locator('.definition-line button.link'),
      ...['plots', 'small_maps', 'contents', 'table'].map((part) =>
        page.locator(`.below-tab[aria-controls="part-${part}"]`),
      ),
    ]) {
      await opener.click()
      await until('the title', () =>
        page.evaluate(() => {
          const { activeElement: at } = document
          const top = at?.getBoundingClientRect().top ?? -1
          return at?.tagName === 'H2' && at.closest('.below-part') !== null && top >= 0 && top < 60
        }),
      )
    }
    // beside the name of a zone stands the figure; an edge beyond which there is more is shaded
    const scroll = page.locator('#part-table .scroll')
    const edge = async () => {
      const box = await scroll.boundingBox()
      if (!box) throw new Error('no table')
      const clip = { x: box.x + box.width - 10, y: box.y + 90, width: 10, height: 100 }
      return (await page.screenshot({ clip })).toString('base64')
    }
    const value = await page.locator('table.zones tbody tr[data-code] td').nth(1).boundingBox()
    expect((value?.x ?? 999) + (value?.width ?? 0)).toBeLessThanOrEqual(390 - 16)
    expect(await page.locator('table.zones tbody tr[data-code] td').nth(1).innerText()).toMatch(/\d\s%/)
    await scroll.locator('table').evaluate((table) => {
      table.style.visibility = 'hidden'
    })
    const more = await edge()
    await scroll.evaluate((one) => one.scrollTo(one.scrollWidth, 0))
    expect(await edge()).not.toBe(more)
    await scroll.locator('table').evaluate((table) => {
      table.style.removeProperty('visibility')
    })
  })

  it('lights the zones of a class that is pointed at, and of a tap', async () => {
    const page = await atlas.visit({ query: RATE, ...WINDOW })
    await marked(page, 'atlas:map-ready')
    const picture = async () => (await page.locator('.stage').screenshot()).toString('base64')
    const before = await picture()
    const line = page.locator('.legend-steps .legend-line').last()
    await line.hover()
    await until('the light', async () => (await line.getAttribute('aria-pressed')) === 'true')
    await until('another picture', async () => (await picture()) !== before)
  })
})
