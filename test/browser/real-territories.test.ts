import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, textOf } from './atlas-page.ts'
import { copyWithoutData } from './site-copy.ts'

/** The page on real territories: built to a folder of their own, beside the site that every other test reads. */

const sources = process.env.ATLAS_SOURCES
if (!sources)
  console.info("left out: the page on real territories; set ATLAS_SOURCES to a folder of producers' files")

describe.runIf(sources)('the page opens on real territories', () => {
  let site = ''
  beforeAll(() => {
    site = temporaryFolder('atlas-real')
    copyWithoutData(site)
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', '--out', join(site, 'data')], {
      stdio: 'pipe',
    })
  }, 300_000)
  const atlas = atlasPage({ built: () => site })

  it.each([
    ['dijon', 23, 121],
    ['mel', 95, 517],
    ['lens-lievin', 36, 113],
  ])('%s: official contours, every commune, every IRIS', async (territory, communes, iris) => {
    const page = await atlas.open({ query: `?v=1&t=${territory}&i=pp_vacant_2y&l=commune` })
    expect(await page.locator('.warnings li').allTextContents()).toEqual([])
    expect(await textOf(page, '.show > .source-line')).toContain('Contours officiels')
    expect(await page.locator('table.zones tbody tr').count()).toBe(communes)
    const finer = await atlas.open({ query: `?v=1&t=${territory}&i=rev_med&l=iris` })
    // of a long table only the rows in sight are in the page, which says how many there are: head, zones, total
    const table = finer.locator('table.zones')
    const said = await table.getAttribute('aria-rowcount')
    expect(said === null ? await table.locator('tbody tr').count() : Number(said) - 2).toBe(iris)
    expect(await textOf(finer, '.show > .source-line')).toContain('Indicateurs par IRIS, 2011-2024')
  })

  it("Dijon: LOVAC's s is the secret of the legend and of the table, never 0", async () => {
    const page = await atlas.open({ query: '?v=1&t=dijon&i=pp_vacant_2y&l=commune' })
    const rows = await page.locator('table.zones tbody tr').allTextContents()
    expect(rows.filter((row) => row.includes('Secret statistique')).length).toBe(9)
    expect(rows.find((row) => row.includes('Ahuy'))).toContain('Secret statistique')
  })
})
