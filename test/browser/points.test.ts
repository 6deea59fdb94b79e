import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, marked, type Opening, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()

const RESIDENCES = '?v=1&t=demo&l=residence'

/** How many pixels of the points have each of some colours. */
const pixels = (page: Page, colours: readonly string[]): Promise<number[]> =>
  page.locator('.atlas-map-points').evaluate((canvas, wanted) => {
    const { width, height } = canvas as HTMLCanvasElement
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const hex = (at: number) =>
      `#${[data[at], data[at + 1], data[at + 2]].map((part = 0) => part.toString(16).padStart(2, '0')).join('')}`
    const found = wanted.map(() => 0)
    for (let at = 0; at < data.length; at += 4) {
      const which = data[at + 3] === 255 ? wanted.indexOf(hex(at)) : -1
      if (which >= 0) found[which] = (found[which] ?? 0) + 1
    }
    return found
  }, colours as string[])

const cameraOf = (page: Page) => new URL(page.url()).searchParams.get('m')

describe.each(['canvas', 'webgl'] as const)('points on the live map, drawn by %s,', (renderer) => {
  const visit = (query: string, opening: Opening = {}) => {
    // Chromium's advice on the pixels that this test reads
    return atlas.visit({ query, renderer, expected: /willReadFrequently/, ...opening })
  }

  it('are discs and clusters in the colours of their classes, and follow a threshold', async () => {
    const page = await visit(RESIDENCES)
    await settled(page)
    // not fragile, fragile, very fragile
    const colours = ['#dbe2e6', '#f79a3e', '#a3141e']
    const before = await pixels(page, colours)
    for (const count of before) expect(count).toBeGreaterThan(200)
    // communes are named over them, and the legend says how large they are
    const named = await page.locator('.atlas-map-names').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const data =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      return data.filter((part, at) => at % 4 === 3 && part > 0).length
    })
    expect(named).toBeGreaterThan(2000)
    const sizes = () => page.locator('.step-circles').getAttribute('aria-label')
    const whole = await sizes()
    expect(whole).toMatch(
      /^Surface proportionnelle.*à partir de \d+ \(une même taille en dessous\)\. [\d\s]+, [\d\s]+/,
    )
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click()
    await until('other sizes', async () => (await sizes()) !== whole)
    await page.getByRole('button', { name: 'Dézoomer', exact: true }).click()
    await until('the same sizes', async () => (await sizes()) === whole)
    await page.locator('#threshold-income').fill('95')
    await settled(page)
    const after = await pixels(page, colours)
    expect(after[2]).toBeLessThan((before[2] ?? 0) * 0.75)
  })

  it('part where a cluster is chosen, tell what is pointed at, and are chosen by a click', async () => {
    const page = await visit(RESIDENCES)
    await settled(page)
    const box = await page.locator('.atlas-map-points').boundingBox()
    if (!box) throw new Error('no points')
    /** a place of the map where points are together, which its title tells, or where one stands alone */
    const find = async (wanted: 'cluster' | 'point') => {
      const found = await page.evaluate(
        ([{ x: left, y: top, width, height }, together]) => {
          for (let y = top + 60; y < top + height - 40; y += 5)
            for (let x = left + 40; x < left + width - 90; x += 5) {
              const at = document.elementFromPoint(x, y)
              at?.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }))
              const said =
                document.querySelector('.atlas-map [title]:not([title=""])')?.getAttribute('title') ?? ''
              const isOver = [...document.querySelectorAll<HTMLElement>('.atlas-map canvas')].some(
                ({ style }) => style.cursor === 'pointer',
              )
              if (isOver && (said !== '') === together) return { x, y, said }
            }
          return null
        },
        [box, wanted === 'cluster'] as const,
      )
      if (!found) throw new Error(`no ${wanted}`)
      await page.mouse.move(found.x, found.y)
      return found
    }
    const cluster = await find('cluster')
    expect(cluster.said).toMatch(/^[\d\s]+ logements sociaux \(RPLS\) dans \d+\srésidences.*:.*\d\s%/)
    await page.mouse.click(cluster.x, cluster.y)
    await until('a closer map', async () => cameraOf(page) !== null)
    await settled(page)
    const point = await find('point')
    await page.locator('.tip-name').waitFor()
    expect(await textOf(page, '.tip-name')).toMatch(/Résidence .*Résidence sociale/)
    await page.mouse.click(point.x, point.y)
    await until('a selection', async () => /[?&]s=RS/.test(page.url()))
    expect(await textOf(page, '.card')).toMatch(/Résidence/)
  })
})

it('the scale goes from communes to condominiums and back, each time with an indicator that it says', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
  await page.locator('.segment', { hasText: 'Copropriété' }).click()
  await until('condominiums', async () => /[?&]l=condominium/.test(page.url()))
  await settled(page)
  expect(await textOf(page, '.left-indicator')).toContain('n’existe pas à l’échelle copropriété')
  expect(await textOf(page, '.left-indicator')).toContain(await textOf(page, 'h1'))
  await page.locator('.segment', { hasText: /^Commune$/ }).click()
  await until('communes', async () => /[?&]l=commune/.test(page.url()))
  await settled(page)
  expect(await textOf(page, '.left-indicator')).toContain('n’existe pas à l’échelle commune')
})

it('points are fetched when a reader looks at them, and not before', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo', until: 'database-ready' })
  expect(atlas.asked.filter((path) => /point/.test(path) && /arrow/.test(path))).toEqual([])
  await page.locator('.segment', { hasText: 'Résidence sociale' }).click()
  await until('the points', async () => /[?&]l=residence/.test(page.url()))
  await settled(page)
  expect(atlas.asked.filter((path) => /\/points\.arrow/.test(path)).length).toBe(1)
  // their table opens at its first row, and so does another order of it, however far it was scrolled
  await page.locator('.below-tab[aria-controls="part-table"]').click()
  const box = page.locator('#part-table .scroll')
  const top = () => box.evaluate((element) => element.scrollTop)
  const last = page.locator('#part-table tbody tr[aria-rowindex]').last()
  const lastIndex = async () => Number(await last.getAttribute('aria-rowindex'))
  await until('the first rows', async () => (await lastIndex()) > 2 && (await lastIndex()) < 80)
  expect(await top()).toBe(0)
  await box.evaluate((element) => element.scrollTo({ top: 9000 }))
  await until('rows further down', async () => (await lastIndex()) > 100)
  await page.locator('#part-table thead button').first().click()
  await until('the first rows again', async () => (await top()) === 0 && (await lastIndex()) < 80)
  // the database has them: what the headline counts is the residences
  await until('a headline of residences', async () =>
    /logements de \d+\s+résidences ne peuvent être classés\.$/.test(await textOf(page, '.headline')),
  )
})

it('a residence is found by its name, from another level, and a link to it opens the same', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&l=iris' })
  await page.locator('.search-input').fill('résidence du belvédère')
  const option = page.locator('.search-item').first()
  await option.waitFor()
  expect(await textOf(page, '.search-item')).toMatch(/Résidence du Belvédère/)
  await option.click()
  await until('the residence', async () => /[?&]s=RS00001-/.test(page.url()))
  // so near that it stands alone
  expect(page.url()).toMatch(/[?&]m=15\//)
  await settled(page)
  const link = new URL(page.url()).search
  const other = await atlas.open({ query: link })
  await settled(other)
  expect(await textOf(other, '#card-title')).toMatch(/Résidence du Belvédère/)
  // the three criteria of one of few households are secret, and so is its class
  await other.goto(new URL(`${RESIDENCES}&s=RS00001-0059`, other.url()).href)
  await until('the secret residence', async () => {
    const card = await textOf(other, '.card')
    return /Indéterminé/.test(card) && card.match(/secret statistique/g)?.length === 3
  })
})

it('residences are added up by commune, IRIS or district: the ratio of their sums, or dwellings by class', async () => {
  const district = await atlas.visit({ query: '?v=1&t=demo&i=social_vacancy_rate&l=qpv' })
  await openPart(district, 'Tableau')
  const row = district.locator('table.zones tr[data-code="QP000001"]')
  await row.waitFor()
  const [rate = ''] = /\d+,\d\s%/.exec(await row.innerText()) ?? []
  expect(rate).not.toBe('')
  const page = await atlas.visit({ query: '?v=1&t=demo&i=social_vacancy_rate&l=residence' })
  await openPart(page, 'Tableau')
  await page.getByText('Additionner les résidences par commune, IRIS ou quartier').click()
  const table = page.locator('.points-by-zone')
  await table.waitFor()
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(10)
  await page.getByLabel('Par', { exact: true }).selectOption('qpv')
  await until('the district', async () =>
    (await table.locator('tr[data-code="QP000001"]').innerText()).includes(rate),
  )
  expect(await table.locator('tbody tr').last().innerText()).toContain('Hors de tout périmètre')
  expect(await axeFindings(page)).toEqual([])
  // the classes of a method, in dwellings
  const fragile = await atlas.open({ query: `${RESIDENCES}&i=fragility&lang=en` })
  await openPart(fragile, 'Table')
  await fragile.getByText('Add up the residences by commune, IRIS or district').click()
  await fragile.locator('.points-by-zone').waitFor()
  expect(await fragile.locator('.points-by-zone thead').innerText()).toMatch(/Very fragile/i)
})

it('condominiums open by their own indicator alone', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=condominium_unpaid_rate' })
  await settled(page)
  expect(await textOf(page, 'main')).toMatch(/Par copropriété/)
})

it('a file of points that does not come is said, and asked for again', async () => {
  const page = await atlas.open({
    query: RESIDENCES,
    failOnce: /points\.arrow/,
    expected: /500|503|404/,
    until: 'none',
  })
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await textOf(page, '[role=alert]')).toMatch(/Résidences et copropriétés/)
  await alert.getByRole('button').click()
  await marked(page, 'atlas:map-ready')
  await settled(page)
})

it('one zooms from communes to residences, and the card leads back up', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=social_vacancy_rate&l=commune' })
  await page.getByRole('checkbox', { name: /Échelle selon le zoom/ }).check()
  for (let i = 0; i < 3; i++) {
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click()
    await settled(page)
  }
  await until('residences', async () => /[?&]l=residence/.test(page.url()) && /[?&]z=1/.test(page.url()))
  await settled(page)
  // the level that the zoom came to is said, and the way back is a press away
  const trail = page.getByRole('navigation', { name: 'Échelles que suit le zoom' })
  expect(await trail.locator('[role=status]').textContent()).toMatch(/^Échelle\s: résidence sociale$/)
  await trail.getByRole('button', { name: 'Commune' }).click()
  await until('communes', async () => /[?&]l=commune/.test(page.url()))
  await settled(page)
  expect(await trail.locator('[aria-current]').textContent()).toBe('Commune')
  expect(await trail.locator('[aria-current]').evaluate((one) => one === document.activeElement)).toBe(true)
  await trail.getByRole('button', { name: 'Résidence sociale' }).click()
  await until('residences again', async () => /[?&]l=residence/.test(page.url()))
  await settled(page)
  await page.locator('.search-input').fill('résidence du lavoir')
  await page.locator('.search-item').first().click()
  await page.locator('.card-parents').waitFor()
  // where it stands, the class of another method, a figure with its unit
  const card = page.locator('.card')
  await card.getByText('Où c’est').waitFor()
  const facts = (await card.locator('.point-facts').innerText()).replace(/[\u00a0\u202f]/g, ' ')
  expect(facts).toMatch(/Profil des résidences\s+(Ordinaire|Intermédiaire|Très sociale|Secret|Indéterminé)/)
  expect(facts).toMatch(/\d %/)
  await page.locator('.card-parents button').nth(1).click()
  await until('its IRIS', async () => /[?&]l=iris/.test(page.url()) && /[?&]s=\d{9}/.test(page.url()))
  await settled(page)
  await page.locator('.card-parents button').first().click()
  await until('its commune', async () => /[?&]l=commune/.test(page.url()) && /[?&]s=\d{5}/.test(page.url()))
})

it('a finding that follows the zoom says by which level it was found', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris&z=1' })
  expect(await textOf(page, '.headline')).toMatch(/^Par IRIS : au moins 11 249 logements/)
  await page
    .getByRole('navigation', { name: 'Échelles que suit le zoom' })
    .getByRole('button', { name: 'Résidence sociale' })
    .click()
  await until('residences', async () => /^Par résidence sociale : /.test(await textOf(page, '.headline')))
  // perimeters of work are counted by their IRIS
  const work = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=work&z=1' })
  expect(await textOf(work, '.headline')).toMatch(/^Par IRIS : /)
})

it.each([
  [1440, false],
  [390, true],
])('a residence chosen in a cluster is gone to from its card, %s pixels wide', async (width, touch) => {
  const page = await atlas.visit({ query: `${RESIDENCES}&s=RS00001-0100`, width, height: 844, touch })
  if (touch) await page.getByRole('button', { name: 'Lire', exact: true }).click()
  await page.getByRole('button', { name: 'Aller à la résidence' }).click()
  await until('a map so near that none is grouped', async () => cameraOf(page)?.startsWith('15') === true)
  await settled(page)
  // it is in the middle of the map, alone
  const box = await page.locator('.atlas-map-points').boundingBox()
  if (!box) throw new Error('no points')
  expect(box.y + box.height / 2).toBeGreaterThan(0)
  expect(box.y + box.height / 2).toBeLessThan(844)
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1)
  await page.locator('.tip-name').waitFor()
  expect(await textOf(page, '.tip-name')).toMatch(/Résidence des Cordeliers 4/)
})
