import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()
const legend = (page: Page, id: string) =>
  page.locator(`section[aria-labelledby="${id}-title"] .legend-label`).allTextContents()
const ready = (page: Page, n: number) =>
  until(`${n} live maps`, async () => (await page.locator('.compare .stage-tools').count()) === n, 60_000)

describe('two maps side by side', () => {
  it('begin by a button with the year before at the left, say what moved, share their classes, and follow one camera', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await until('landmarks', async () =>
      /mairie.*rivière.*route principale.*commune voisine/.test(await textOf(page, '.landmark-key')),
    )
    const alone = await page.locator('.legend-steps .step-ends > :first-child').allTextContents()
    await page.getByRole('button', { name: 'Deux cartes', exact: true }).click()
    await ready(page, 2)
    await until('the address', async () => /b=sides\.same~y\.2022/.test(page.url()))
    expect(new URL(page.url()).searchParams.get('y')).toBe('2016')
    const heads = () => page.locator('.compare-head').allTextContents()
    expect((await heads()).map((head) => /\d{4}/.exec(head)?.[0])).toEqual(['2016', '2022'])
    // what is said above the maps names the one that it is of
    expect(await textOf(page, '.show-head .subtitle')).toMatch(/^A : .*2016.* B : .*2022/)
    expect(await textOf(page, '.finding')).toMatch(
      /^Médiane des communes : [\d,]+ % → [\d,]+ % ; \d+ communes en hausse, \d+ en baisse/,
    )
    expect(await textOf(page, '.compare-panel')).toContain('Carte A (2016) : les choix de la page')
    const onB = await page.locator('[data-side="B"] .stage').boundingBox()
    if (!onB) throw new Error('no map B')
    await page.mouse.move(onB.x + onB.width / 2, onB.y + onB.height / 2)
    await until('both values', async () =>
      /Carte A \(2016\) : [\d,]+ %.*Carte B \(2022\) : [\d,]+ %/.test(await textOf(page, '.tip')),
    )
    // the difference is the change from the earlier year, which is still map A
    await page.getByLabel('La différence B − A').check()
    await until('the change', async () => /différence 2022 − 2016$/.test(await textOf(page, 'h1')))
    expect(await textOf(page, '.show-head .subtitle')).toMatch(/^B : .*2022.* A : .*2016/)
    expect(await textOf(page, '.finding')).toMatch(
      /^Écart médian : [+−][\d,]+ points? ; .*plus forte hausse : /,
    )
    // falls and rises have classes of their own
    const words = (await legend(page, 'difference')).map((label) => /^\w+/.exec(label.trim())?.[0])
    expect(new Set(words)).toEqual(new Set(['Baisse', 'Sans', 'Hausse']))
    // no class without a zone is listed
    for (const count of await page
      .locator('.legend-table tbody:first-of-type td:nth-child(2)')
      .allTextContents())
      expect(count.trim()).not.toBe('0')
    await page.getByLabel('Les deux cartes').check()
    await ready(page, 2)
    expect((await heads()).map((head) => /\d{4}/.exec(head)?.[0])).toEqual(['2016', '2022'])
    const shared = await legend(page, 'legend')
    expect(shared.length).toBeGreaterThan(2)
    expect(await page.locator('#second-title').count()).toBe(0)
    // one legend of both maps, with the bounds of the map that stood alone
    const lows = (labels: readonly string[]) => labels.map((label) => /^[\d,]+/.exec(label.trim())?.[0])
    expect(lows(shared)).toEqual(lows(alone))
    const zonesOf = async (side: 2 | 3) =>
      (
        await page
          .locator(`.legend-table tbody:first-of-type tr:not(.legend-note) td:nth-child(${side})`)
          .allTextContents()
      )
        .map((text) => Number.parseInt(text, 10))
        .reduce((sum, n) => sum + n, 0)
    expect([await zonesOf(2), await zonesOf(3)]).toEqual([24, 24])
    const backEnd = async () => {
      const box = await page.getByRole('button', { name: 'Revenir à une carte' }).boundingBox()
      return box ? box.y + box.height : Number.POSITIVE_INFINITY
    }
    for (const [width, height] of [
      [1024, 768],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await backEnd(), `${width}`).toBeLessThanOrEqual(height)
    }
    await page.getByLabel('propres à chaque carte').check()
    await settled(page)
    expect(await legend(page, 'second')).not.toEqual(await legend(page, 'legend'))
    const labels = { A: await legend(page, 'legend'), B: await legend(page, 'second') }
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Image vectorielle (SVG)', exact: true }).click(),
    ])
    const svg = readFileSync(await file.path(), 'utf8')
    for (const label of [...labels.A, ...labels.B]) expect(svg).toContain(label.trim())
    expect(svg).toMatch(/A\. .*2016/)
    expect(svg).toMatch(/B\. .*2022/)
    await page.keyboard.press('Escape')
    await page.locator('[data-side="B"] .stage-tools button').first().click()
    await until('a camera in the address', async () => /[?&]m=/.test(page.url()))
    const camera = new URL(page.url()).searchParams.get('m')
    await page.getByRole('button', { name: 'Revenir à une carte' }).click()
    await until('one map', async () => (await page.locator('.compare').count()) === 0)
    expect(new URL(page.url()).searchParams.get('m')).toBe(camera)
    await until('the address', async () => !page.url().includes('b='))
    expect(await textOf(page, '.show-head .subtitle')).toContain('2022')
  })

  it('compare two sets of thresholds of a method', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris&b=sides.same~f.income.30' })
    await ready(page, 2)
    const counts = (side: 2 | 3) =>
      page.locator(`.legend-table tbody tr:not(.legend-note) td:nth-child(${side})`).allTextContents()
    expect((await counts(2)).length).toBeGreaterThan(2)
    expect(await counts(3)).not.toEqual(await counts(2))
    expect(await textOf(page, '.finding')).toMatch(
      /^Fragiles ou très fragiles : \d+ % .*→ .* du parc, \d+ IRIS changent de classe/,
    )
  })
})

it('two maps printed alone keep their legend, and nothing else of what stands beside them', async () => {
  const page = await atlas.open({
    query: '?v=1&t=demo&i=vacancy_rate&l=commune&b=sides.same~y.2016&s=00001',
  })
  await ready(page, 2)
  await page.emulateMedia({ media: 'print' })
  const seen = async (part: string) =>
    (await page.locator(part).all()).reduce(
      async (n, one) => (await n) + ((await one.isVisible()) ? 1 : 0),
      Promise.resolve(0),
    )
  expect(await seen('#read .card')).toBe(1)
  expect(await seen('.classes-button, .walk-map')).toBe(0)
  await page.evaluate(() => document.documentElement.setAttribute('data-paper', 'map'))
  expect(await seen('#read .legend')).toBe(1)
  expect(await seen('#read .card, .below')).toBe(0)
})

describe('the difference', () => {
  it('is drawn in points, in one map with its legend, and says what it cannot tell', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune&b=difference.same~y.2016',
    })
    await ready(page, 1)
    expect(await textOf(page, 'section[aria-labelledby="difference-title"]')).toContain('B − A')
    const steps = await legend(page, 'difference')
    expect(steps.join(' ')).toContain('point')
    // no class holds a rise and a fall: map B is the earlier year, so that the words are those of two maps
    for (const step of steps) expect(step.trim()).toMatch(/^B (sous|égal|au\u2011dessus)/)
    expect(await textOf(page, '.compare-panel')).toContain('n’a pas de différence')
    // the last count stays within its card, in the narrowest column too
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      const over = await page
        .locator('section[aria-labelledby="difference-title"] .legend')
        .evaluate((one) => one.scrollWidth - one.clientWidth)
      expect(over, `${width}`).toBe(0)
    }
  })

  it('is what title, table, card and files are of, in points', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune&b=difference.same~y.2016&s=00001',
    })
    await ready(page, 1)
    expect(await textOf(page, 'h1')).toMatch(/différence 2016 − 2022$/)
    expect(await page.title()).toContain('différence')
    expect(await textOf(page, '.show-head .subtitle')).toMatch(/B : .*2016.*A : .*2022/)
    expect(await textOf(page, '.card')).toMatch(/B − A : [+−]?[\d,]+ points?/)
    expect(await textOf(page, '.card')).toMatch(/A\. .*2022.*B\. .*2016/)
    await openPart(page, 'Table')
    const cells = await page.locator('#part-table tbody td').allTextContents()
    expect(cells.filter((text) => /points?$/.test(text.trim())).length).toBeGreaterThan(20)
    expect(cells.filter((text) => /\d\s%/.test(text))).toEqual([])
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ])
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
    }
    const csv = await saved('CSV simple')
    expect(csv.name).toBe('demo_vacancy-rate_difference_commune_2022-2016.csv')
    const { data } = Papa.parse<Record<string, string>>(csv.text.replace('\ufeff', ''), { header: true })
    const rows = data.filter(({ code }) => code)
    expect(rows).toHaveLength(24)
    const said = { unit: 'points', year_a: '2022', year_b: '2016', numerator: '', vintage: '2016, 2022' }
    for (const row of rows) expect(row).toMatchObject(said)
    expect(rows.some(({ value }) => Number(value) < 0)).toBe(true)
    const svg = await saved('Image vectorielle (SVG)')
    expect(svg.name).toBe('demo_vacancy-rate_difference_commune_2022-2016.svg')
    expect(svg.text).toContain('différence')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Graphiques' }).click()
    await page.getByRole('button', { name: 'Classement', exact: true }).click()
    await page.locator('.plot-drawing [data-code]').first().waitFor()
    const bars = await page.locator('.plot-drawing [data-code]').allTextContents()
    expect(bars.length).toBeGreaterThan(6)
    for (const bar of bars) expect(bar).toMatch(/[+−]?\d+,\d+\spoints?(\s\*)?$/)
    expect(bars.some((bar) => bar.includes('−'))).toBe(true)
    expect(await textOf(page, '.plot h3')).toContain('différence 2016 − 2022, classement')
    await page.getByRole('button', { name: 'Évolution', exact: true }).click()
    await until('what it has not', async () => (await textOf(page, '.plot')).includes('n’a pas d’évolution'))
    // what is still of the first map says so
    await page.getByRole('button', { name: 'Petites cartes', exact: true }).click()
    expect(await textOf(page, '#small-maps-title')).toBe('Petites cartes, carte A')
  })

  it('is not drawn between two units: the page says why, and shows both maps', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune&b=difference.same~i.sru_missing',
    })
    await ready(page, 2)
    expect(await textOf(page, '.compare-panel')).toContain('Pas de différence')
  })
})

it('on a phone one map is seen at a time, and a switch says which; nothing that axe finds', async () => {
  const page = await atlas.open({
    query: '?v=1&t=demo&i=vacancy_rate&l=commune&b=sides.same~y.2016',
    width: 390,
    height: 844,
  })
  await page.locator('.compare').waitFor()
  expect(await page.locator('[data-side="A"]').isVisible()).toBe(true)
  expect(await page.locator('[data-side="B"]').isVisible()).toBe(false)
  const bar = (await page.locator('.phone-bar').boundingBox())?.y ?? 0
  const legendEnd = async (side: string) => {
    const box = await page.locator(`[data-side="${side}"] .step-legend`).boundingBox()
    return box ? box.y + box.height : Number.POSITIVE_INFINITY
  }
  expect(await legendEnd('A')).toBeLessThanOrEqual(bar)
  const back = await page.getByRole('button', { name: 'Revenir à une carte' }).boundingBox()
  expect((back?.y ?? bar) + (back?.height ?? 0)).toBeLessThan(bar)
  await page.getByRole('radio', { name: 'Carte B (2016)', exact: true }).check()
  expect(await legendEnd('B')).toBeLessThanOrEqual(bar)
  expect(await page.locator('[data-side="B"]').isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: 'Différence', exact: true }).check()
  await until('the difference', async () => (await legendEnd('difference')) <= bar)
  expect(await textOf(page, '[data-side="difference"] .legend-steps')).toMatch(/B sous A de .* points?/)
  expect(page.url()).toContain('b=difference')
  await page.getByRole('radio', { name: 'Carte A (2022)', exact: true }).check()
  await until('one map', () => page.locator('[data-side="A"]').isVisible())
  // the sheet that offers two maps leaves them in sight
  await page.locator('#bar-share').click()
  await page.locator('[data-action="compare"]').click()
  await until('one map alone', async () => (await page.locator('.compare').count()) === 0)
  await page.locator('#bar-share').click()
  await page.locator('[data-action="compare"]').click()
  await page.locator('.compare').waitFor()
  expect(await page.locator('#share').isVisible()).toBe(false)
})
