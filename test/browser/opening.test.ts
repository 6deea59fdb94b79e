import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atlasPage, marked, openPart, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

describe('the page opens', () => {
  it('on the fragility map of the demonstration, drawn first, then live, then with its totals', async () => {
    const page = await atlas.open({ until: 'first-map' })
    await marked(page, 'atlas:map-ready')
    expect(await page.title()).toBe(
      'Fragilité de l’occupation du parc social, Sauvelane Métropole — Atlas de l’habitat',
    )
    expect(await textOf(page, 'h1')).toBe('Fragilité de l’occupation du parc social')
    expect(await page.locator('.stage canvas[tabindex]').count()).toBe(1)
    await until('the live map alone', async () => (await page.locator('.stage-drawn').count()) === 0)
    await marked(page, 'atlas:database-ready')
    expect(await textOf(page, '.headline')).toContain('11 249 logements sociaux fragiles ou très fragiles')
    const warnings = await page.locator('.warnings li').allTextContents()
    expect(warnings).toEqual(['Territoire fictif, données simulées', 'Contours schématiques'])
  })

  it('and shows the published cross-table: 27 008, 11 249, 7 357 (71 %), 3 892, 3 610 in the centre', async () => {
    const page = await atlas.open()
    const rows = await page.locator('table.cross tbody tr').allTextContents()
    const flat = rows.map((row) => row.replace(/[\s\u00a0\u202f]+/g, ''))
    expect(flat.find((row) => row.startsWith('Fragilesoutrèsfragiles'))).toBe(
      'Fragilesoutrèsfragiles735771%3892à429223%à26%11249à1164942%à43%',
    )
    expect(flat.find((row) => row.startsWith('Ensembleduparc'))).toMatch(
      /^Ensembleduparc10362100%16646100%27008100%$/,
    )
    expect(await textOf(page, '.headline')).toContain('400 logements de 4 IRIS ne peuvent être classés')
    // all the dwellings of a commune without a class: between none and all of them, never 0
    const fontorge = page.locator('.method-tables details tbody', { hasText: 'Combelune' })
    expect((await fontorge.locator('tr').nth(-2).textContent())?.replace(/[\s\u00a0\u202f]+/g, '')).toMatch(
      /0à90%à100%$/,
    )
    await openPart(page, 'Répartition')
    await page.locator('.method-tables summary').first().click()
    const centre = await textOf(page, '.method-tables details tbody:nth-of-type(1) tr:nth-last-child(2)')
    expect(centre).toContain('3 610')
  })

  it.each(['dijon', 'lens-lievin', 'mel', 'orleans'])(
    'on %s, without a word in the console',
    async (territory) => {
      const page = await atlas.open({ query: `?v=1&t=${territory}` })
      expect(await page.locator('.warnings li').allTextContents()).toEqual(['Contours schématiques'])
      expect(await page.locator('table.zones tbody tr').count()).toBe(
        { dijon: 23, 'lens-lievin': 36, mel: 95, orleans: 22 }[territory],
      )
      expect(await textOf(page, '.show > .source-line')).toContain('Contours schématiques')
    },
  )

  it('lists the territories, what the one shown has, in a matrix, and why it lacks the rest', async () => {
    const page = await atlas.open({ query: '?v=1&t=mel' })
    expect(await page.locator('#territory option').count()).toBe(5)
    await page.getByRole('button', { name: 'Contenu', exact: true }).click()
    expect(await page.locator('table.contents tbody tr').count()).toBeGreaterThan(3)
    await page.getByText(/indicateurs indisponibles ici/).click()
    const reasons = await page.locator('.unavailable dd').allTextContents()
    expect(reasons.length).toBeGreaterThan(10)
    expect(reasons.every((reason) => reason.trim().length > 10)).toBe(true)
  })

  it('has the whole live map where there is no WebGL 2, and says nothing of it', async () => {
    const page = await atlas.open({ webgl: false })
    expect(await page.locator('.stage-box .notice').count()).toBe(0)
    await page.locator('.atlas-map-surface canvas[tabindex]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('#card-title').count()).toBe(1)
  })

  it('names the file that fails, and offers to try again', async () => {
    const page = await atlas.open({ failOnce: /cells\.arrow$/, expected: /503/, until: 'none' })
    await until('the failure', () => page.getByRole('alert').count())
    expect(await textOf(page, '[role="alert"]')).toMatch(/« demo\.[0-9a-f]{12}\/cells\.arrow »/)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await marked(page, 'atlas:database-ready')
  })

  it('keeps the map when the database does not start, with a notice, and recovers on request', async () => {
    const page = await atlas.open({ failOnce: /duckdb-worker/, expected: /./, until: 'map-ready' })
    await until('the notice', () =>
      page.locator('.database-notice [role="alert"], .database-notice[role="alert"]').count(),
    )
    await page.locator('.database-notice').getByRole('button', { name: 'Réessayer' }).click()
    await marked(page, 'atlas:database-ready')
    expect(await textOf(page, '.headline')).toContain('11 249')
  })

  it('shows a notice when the engine itself is missing, though its worker reports nothing', async () => {
    const page = await atlas.open({ failOnce: /duckdb-eh.*gz$/, expected: /./, until: 'map-ready' })
    await until('the notice', () => page.locator('.database-notice[role="alert"]').count())
    expect(await textOf(page, '.database-notice')).toContain('HTTP 503')
    await page.locator('.database-notice').getByRole('button', { name: 'Réessayer' }).click()
    await marked(page, 'atlas:database-ready')
  })

  it('never asks for a DuckDB extension', async () => {
    await atlas.open()
    expect(atlas.asked.filter((path) => path.includes('extension'))).toEqual([])
    expect(atlas.asked.some((path) => /duckdb-eh.*\.gz$/.test(path))).toBe(true)
  })

  it('carries a strict policy in the page', async () => {
    const page = await atlas.open({ until: 'first-map' })
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/)
    expect(readFileSync('dist/_headers', 'utf8')).toContain(
      `Content-Security-Policy: ${policy}; frame-ancestors *\n`,
    )
    // one script is in the page itself: the policy names it by its digest, and would refuse any other
    const inline = await page.locator('script:not([src])').allTextContents()
    expect(inline).toHaveLength(1)
    const digest = createHash('sha256')
      .update(inline[0] ?? '')
      .digest('base64')
    expect(policy).toContain(`'sha256-${digest}'`)
  })
})
