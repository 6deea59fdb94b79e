import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled, textOf, until, withoutDatabase } from './atlas-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Findings of axe-core that are serious or critical. */
async function serious(page: Page): Promise<string[]> {
  // through the protocol: the page's policy forbids a script that is added to it
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: axe })
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run().then(({ violations }) => JSON.stringify(violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '))))`,
    awaitPromise: true,
    returnByValue: true,
  })
  return JSON.parse(String(result.value)) as string[]
}

describe('the page of a sheet', () => {
  const atlas = atlasPage()
  const open = async (query: string, width = 1440) => {
    const page = await atlas.openOnce({ query: `fiche.html${query}`, until: 'none', width })
    await settled(page)
    return page
  }

  it('says a commune’s figures with their rank, and what the plan asks of it', async () => {
    const page = await open('?v=1&t=lens-lievin&z=62498')
    expect(await textOf(page, 'h1')).toBe('Lens')
    const row = await textOf(page, 'tr[data-indicator="target_dwellings"]')
    expect(row).toContain('1 116 logements')
    expect(row).toContain('5 748 logements (imprimé dans le plan : 6 023 logements)')
    expect(row).toContain('2 sur 36')
  })

  it('of a residence offers the nearest ones to be compared with, and tells the IRIS where it stands', async () => {
    const page = await open('?v=1&t=demo&z=RS00001-0010')
    const offered = page.locator('.sheet-tools option')
    expect(await offered.count()).toBe(23)
    expect(await page.locator('.sheet-tools optgroup').getAttribute('label')).toBe('Les plus proches')
    expect(await page.locator('.sheet-iris tbody tr').count()).toBe(1)
  })

  it('sets it beside the zone that the reader chooses, which the address keeps', async () => {
    const page = await open('?v=1&t=lens-lievin&z=62498')
    await page.locator('.sheet-tools select').selectOption('62510')
    expect(await textOf(page, '.sheet-figures thead')).toContain('Liévin')
    expect(page.url()).toContain('r=62510')
  })

  it.each([
    ['the whole', ''],
    ['a group', '&z=vallee'],
    ['a page in English', '&z=vallee&lang=en'],
    ['a commune', '&z=00001'],
    ['an IRIS', '&z=000010101'],
    ['a district', '&z=QP000001'],
    ['a perimeter of work', '&z=PT00-VERRERIE'],
    ['a residence', '&z=RS00001-0100'],
    ['the summary', '&s=synthese'],
  ])('has nothing that axe finds serious: %s', async (_, query) => {
    expect(await serious(await open(`?v=1&t=demo${query}`))).toEqual([])
  })

  it('sets two zones side by side, each with its own figure, and axe finds nothing serious', async () => {
    const page = await open('?v=1&t=demo&z=00001,00012')
    expect(await textOf(page, 'h1')).toBe('Sauvelane, Combelune')
    expect(await textOf(page, 'tr[data-indicator="vacancy_rate"]')).toMatch(/2022\s*8,9\s%\s*10,3\s%/)
    expect(await serious(page)).toEqual([])
  })

  it('prints by its button once all is computed, and says on screen and on paper what it waits for', async () => {
    const page = await open('?v=1&t=demo&z=00001,00012')
    const release = await withoutDatabase(page)
    const button = page.locator('.sheet-tools button')
    await button.waitFor()
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector('main')?.textContent ?? ''
      }
    })
    await button.click()
    await until('a print that waits', async () => /attend/.test((await button.textContent()) ?? ''))
    expect(await textOf(page, '.sheet-pending')).toMatch(/Calcul en cours/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Imprimé avant la fin des calculs').isVisible()).toBe(true)
    expect(await page.locator('.sheet-pending').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    expect(await page.locator('body').getAttribute('data-printed')).toBeNull()
    release()
    const printed = await until('the print', () => page.locator('body').getAttribute('data-printed'))
    expect(printed).not.toMatch(/pas encore calculé|Calcul en cours|Imprimé avant/)
    await page.unrouteAll()
  }, 90_000)

  it('fits a phone: nothing scrolls sideways but tables', async () => {
    const page = await open('?v=1&t=demo&z=vallee', 390)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // key figures whole, each after the name of its column
    const figures = page.getByRole('region', { name: 'Chiffres clés' })
    expect(await figures.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    const cells = figures.locator('td:not(.note)')
    expect(await cells.count()).toBeGreaterThan(10)
    const named = await cells.evaluateAll((all) =>
      all.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')),
    )
    expect(new Set(named)).toContain('Sauvelane Métropole')
    expect(named).not.toContain('none')
  })
})
