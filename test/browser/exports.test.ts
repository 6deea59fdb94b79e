import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, until } from './atlas-page.ts'

const atlas = atlasPage()

/** What a button of the download dialog gives; opens the dialog where it is closed. */
async function exported(
  page: Page,
  button: string,
  opener = 'Télécharger',
): Promise<{ name: string; bytes: Buffer }> {
  const asked = page.getByRole('button', { name: button, exact: true })
  if (!(await asked.isVisible())) await page.getByRole('button', { name: opener, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), asked.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Opens the download dialog, and answers its part under a heading. */
async function partOf(page: Page, heading: string) {
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  const part = page.locator('dialog section', { has: page.getByRole('heading', { name: heading }) })
  await part.waitFor()
  return part
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

/**
 * What the lines of an address are in a picture: the words that its drawing writes, the pixels of their box that they change, and
 * how many of the picture's own pixels there are not those of the drawing.
 */
async function addressIn(
  page: Page,
  { png, svg, address }: { png: Buffer; svg: string; address: string },
): Promise<{ words: string; changed: number; unlike: number }> {
  const sheet = await page.context().newPage()
  await sheet.setContent(svg.replace(/^<\?xml.*?\?>/, ''))
  return sheet.evaluate(
    async ([base64, asked]) => {
      const root = document.querySelector('svg') as SVGSVGElement
      const notes = [...root.querySelectorAll<SVGTextElement>('[id$="layer-source"] text')]
      const textFrom = (first: number) => notes.slice(first).map(({ textContent }) => textContent)
      const lines = notes.slice(notes.findIndex((_, first) => textFrom(first).join('') === asked))
      const words = lines.map(({ textContent }) => textContent).join('')
      const boxes = lines.map((line) => line.getBBox())
      const png = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }),
      )
      const size = png.width / root.viewBox.baseVal.width
      const edges = [
        Math.min(...boxes.map(({ x }) => x)),
        Math.min(...boxes.map(({ y }) => y)),
        Math.max(...boxes.map(({ x, width }) => x + width)),
        Math.max(...boxes.map(({ y, height }) => y + height)),
      ].map((one) => Math.round(one * size)) as [number, number, number, number]
      const [left, top, right, bottom] = edges
      const pixels = (image: CanvasImageSource): Uint8ClampedArray => {
        const context = new OffscreenCanvas(png.width, png.height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0, png.width, png.height)
        return context.getImageData(left, top, right - left, bottom - top).data
      }
      const drawn = async (): Promise<Uint8ClampedArray> => {
        const image = new Image()
        const text = new XMLSerializer().serializeToString(root)
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
        await image.decode()
        return pixels(image)
      }
      const whole = await drawn()
      for (const line of lines) line.remove()
      const bare = await drawn()
      const found = pixels(png)
      const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
        let count = 0
        for (let i = 0; i < a.length; i += 4)
          if (a[i] !== b[i] || a[i + 1] !== b[i + 1] || a[i + 2] !== b[i + 2]) count++
        return count
      }
      return { words, changed: differing(found, bare), unlike: differing(found, whole) }
    },
    [png.toString('base64'), address] as const,
  )
}

describe('files out', () => {
  it('the table for French Excel: semicolons, decimal commas, a BOM, states in words', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=long_vacancy_rate&l=commune' })
    const { name, bytes } = await exported(page, 'CSV pour Excel français')
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
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    const { bytes } = await exported(page, 'CSV simple')
    const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(24)
    expect(data.map((row) => row.code).sort()[0]).toBe('00001')
  })

  it('the workbook: numbers, codes as text, states in words, and a sheet of sources', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=long_vacancy_rate&l=commune' })
    const { name, bytes } = await exported(page, 'Classeur Excel (XLSX)')
    expect(name).toMatch(/^demo_long-vacancy-rate_commune_\d{4}\.xlsx$/)
    const parts = unzipSync(bytes)
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    const data = part('xl/worksheets/sheet1.xml')
    expect(data.match(/<row /g)).toHaveLength(25)
    expect(data).not.toMatch(/<f[\s>/]/)
    const texts = part('xl/sharedStrings.xml')
    for (const words of [
      'secret statistique',
      '00001',
      'Dictionnaire des colonnes',
      'Territoire fictif, données simulées',
    ])
      expect(texts, words).toContain(words)
    expect(part('xl/workbook.xml')).toContain('Sources et dictionnaire')
  })

  it('GeoJSON of the zones selected, with their contours and the link of the view', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00003' })
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    await page.getByLabel('Les 2 zones choisies').check()
    const { name, bytes } = await exported(page, 'GeoJSON, avec les contours')
    expect(name).toMatch(/_selection\.geojson$/)
    const { features, about } = JSON.parse(bytes.toString('utf8'))
    const codes = features.map((one: { properties: { code: string } }) => one.properties.code)
    expect(codes.sort()).toEqual(['00001', '00003'])
    for (const { geometry, properties } of features) {
      expect(geometry.type).toMatch(/Polygon$/)
      expect(properties.link).toBe(page.url())
      expect(properties.filter).toBe('Par commune, zones choisies (2 sur 24)')
    }
    expect(about.warning).toContain('Territoire fictif, données simulées')
  })

  it('Parquet of the whole territory: every scale of the indicator', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    await page.getByLabel(/^Tout le territoire/).check()
    const { name, bytes } = await exported(page, 'Parquet')
    expect(name).toMatch(/_territory\.parquet$/)
    const rows = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer })
    const of = (level: string) => rows.filter((row) => row.level === level)
    expect(of('commune')).toHaveLength(24)
    expect(of('iris')).toHaveLength(110)
    for (const row of rows) expect(typeof row.value === 'number').toBe(row.state === null)
  })

  it('the dialogs open by keyboard, give the focus back, and the link and citations are copied', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const share = page.getByRole('button', { name: 'Partager', exact: true })
    await share.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Partager cette vue' }).waitFor()
    await page.getByRole('button', { name: 'Copier le lien de cette vue' }).click()
    await page.getByText('Lien copié').waitFor()
    expect(await copied()).toBe(page.url())
    await page.getByRole('button', { name: 'Copier en BibTeX' }).click()
    await page.getByText('Entrée BibTeX copiée').waitFor()
    expect(await copied()).toMatch(/^@misc\{demo-vacancy_rate-commune,/)
    await page.getByRole('button', { name: 'Copier en RIS' }).click()
    await page.getByText('Notice RIS copiée').waitFor()
    expect(await copied()).toMatch(/^TY {2}- DATA\r?\nTI {2}- /)
    await page.keyboard.press('Escape')
    await until('the focus', () => share.evaluate((button) => button === document.activeElement))
  })

  it('what may not be copied is shown to be copied by hand', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await page.getByRole('button', { name: 'Partager', exact: true }).click()
    await page.getByRole('button', { name: 'Copier le lien de cette vue' }).click()
    const text = page.getByLabel(/à copier à la main/)
    expect(await text.inputValue()).toBe(page.url())
  })

  it('the figure as SVG, whole in itself', async () => {
    const page = await atlas.visit()
    const { name, bytes } = await exported(page, 'Image vectorielle (SVG)')
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
    const page = await atlas.visit({ query })
    const english = query.includes('lang=en')
    const { bytes } = await (english
      ? exported(page, 'Vector picture (SVG)', 'Download')
      : exported(page, 'Image vectorielle (SVG)'))
    const { texts, boxes, cut } = await cutTexts(page, bytes.toString('utf8'))
    expect(cut).toEqual([])
    expect(texts).toBeGreaterThan(10)
    expect(boxes).toBe(warnings)
  })

  it.each(['demo', 'mel', 'orleans', 'dijon', 'lens-lievin'])(
    'nothing of the figures that %s opens on is cut',
    async (territory) => {
      const page = await atlas.visit({ until: 'none' })
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
    const page = await atlas.visit()
    const { bytes } = await exported(page, 'Image (PNG)')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1200)
    const shares = await colourShares(page, bytes)
    // white paper, then the zones of each class of fragility: more than its swatch in the legend
    expect(shares.get('#ffffff')).toBeGreaterThan(0.3)
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e']) {
      expect(shares.get(colour), colour).toBeGreaterThan(0.002)
    }
    const svg = (await exported(page, 'Image vectorielle (SVG)')).bytes.toString('utf8')
    const { words, changed, unlike } = await addressIn(page, { png: bytes, svg, address: page.url() })
    expect(words).toBe(page.url())
    // the letters of the address, at twice their size
    expect(changed).toBeGreaterThan(50 * words.length)
    expect(unlike).toBe(0)
  })
})

describe('what else a view gives', () => {
  it('is its cross-table, of the published figures, in CSV and as a workbook', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo' })
    const part = await partOf(page, 'Autres tableaux de la page')
    const names = await part.getByRole('button').allTextContents()
    expect(names).toEqual(['CSV pour Excel français', 'CSV simple', 'Classeur Excel (XLSX)'])
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'CSV simple' }).click(),
    ])
    expect(csv.suggestedFilename()).toBe('demo_fragility_iris_2024_cross.csv')
    const { data } = Papa.parse<Record<string, string>>(readFileSync(await csv.path(), 'utf8'), {
      header: true,
    })
    const whole = data.find(
      (row) => row.commune === '' && row.class === 'concern' && row.place === 'Ensemble',
    )
    // 400 dwellings of IRIS without a class could be of concern as well
    expect(whole).toMatchObject({ counted_least: '11249', counted_most: '11649', stock: '27008' })
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'Classeur' }).click(),
    ])
    const parts = unzipSync(new Uint8Array(readFileSync(await workbook.path())))
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      'Fragiles ou très fragiles',
    )
    // the list of zones near a threshold, as the page has it
    await part.locator('select').selectOption({ label: 'Zones à moins de 2 points d’un seuil' })
    const [near] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'CSV simple' }).click(),
    ])
    expect(near.suggestedFilename()).toBe('demo_fragility_iris_2024_near.csv')
    const rows = Papa.parse<Record<string, string>>(readFileSync(await near.path(), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) {
      expect(Math.abs(Number(row.margin))).toBeLessThanOrEqual(2)
      expect(Number(row.rate) - Number(row.threshold)).toBeCloseTo(Number(row.margin), 4)
      expect(['atteint', 'non atteint']).toContain(row.verdict)
    }
  })

  it('of a difference are the tables of both maps, each named, of figures of its own', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris&b=difference.same~f.income.30' })
    const part = await partOf(page, 'Autres tableaux de la page')
    const titles = () => part.locator('option').allTextContents()
    await until('the tables of map B', async () => (await titles()).some((one) => /Carte B/.test(one)))
    expect((await titles()).filter((one) => one.startsWith('Zones à moins de 2 points'))).toHaveLength(2)
    const concern = async (id: string) => {
      await part.locator('select').selectOption(id)
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        part.getByRole('button', { name: 'CSV simple' }).click(),
      ])
      expect(csv.suggestedFilename()).toContain(`difference_iris_2024_${id}`)
      const { data } = Papa.parse<Record<string, string>>(readFileSync(await csv.path(), 'utf8'), {
        header: true,
      })
      const whole = (row: Record<string, string>) =>
        row.commune === '' && row.class === 'concern' && row.place === 'Ensemble'
      return Number(data.find(whole)?.counted_least)
    }
    expect(await concern('cross-a')).toBe(11249)
    expect(await concern('cross-b')).toBeGreaterThan(0)
    expect(await concern('cross-b')).not.toBe(11249)
  })

  it('are the tables of the document, and printed against summed', async () => {
    const page = await atlas.visit({ query: '?v=1&t=lens-lievin&i=target_dwellings&l=commune' })
    const part = await partOf(page, 'Autres tableaux de la page')
    // words of the tables are fetched when the part is asked for
    await part.locator('option', { hasText: 'imprimé et sommé' }).waitFor({ state: 'attached' })
    const tables = await part.locator('option').allTextContents()
    expect(tables[0]).toContain('imprimé et sommé')
    expect(tables.length).toBeGreaterThan(1)
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'CSV simple' }).click(),
    ])
    const { data } = Papa.parse<Record<string, string>>(readFileSync(await csv.path(), 'utf8'), {
      header: true,
    })
    expect(data).toContainEqual(expect.objectContaining({ printed: '6023', summed: '5748', gap: '275' }))
  })

  it('is the open data of the territory: each file a link in plain words, its name after it, that answers', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo' })
    const part = await partOf(page, 'Données ouvertes du territoire')
    await part.getByRole('link').first().waitFor()
    const links = await part
      .getByRole('link')
      .evaluateAll((list) => list.map((one) => [one.textContent, (one as HTMLAnchorElement).href] as const))
    const names = await part.locator('li .soft').evaluateAll((all) => all.map((one) => one.textContent ?? ''))
    for (const name of [
      'open/values.csv',
      'tableur/values.csv',
      'open/commune.geojson',
      'datapackage.json',
      'dcat.jsonld',
    ])
      expect(
        names.some((text) => text.split(',')[0] === name),
        name,
      ).toBe(true)
    // no name of a file where words are due: what it holds, its form, its size
    for (const [words] of links) expect(words).toMatch(/^[^/]+ — [^/]+$/)
    const text = links.map(([words]) => words?.replace(/[\u00a0\u202f]/g, ' ') ?? '')
    expect(text[0]).toMatch(/^Toutes les valeurs publiées, .* — tableur français, [\d ]+ ko$/)
    expect(
      text.filter((words) => /^Contours et codes : commune — GeoJSON, \d+ ko$/.test(words)),
    ).toHaveLength(1)
    for (const [name, href] of links) expect((await page.request.get(href)).status(), name ?? '').toBe(200)
  })
})
