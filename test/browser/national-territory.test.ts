import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDeclared } from '../../scripts/publish/build-declared.ts'
import { project } from '../../scripts/publish/fixture.test-helper.ts'
import { findFiles } from '../../scripts/sources/find-files.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { listTerritories, siteWithoutTerritories } from './site-copy.ts'

/** The Grand Paris, of which the national files of contours and figures have every commune and IRIS. */
const EPCI = '200054781'
const ID = 'grand-paris'
const FILES = ['communes-france*.topojson', 'iris-france*.topojson', 'iris-indicateurs*.csv']

const sources = process.env.ATLAS_SOURCES
const national = sources ? join(sources, 'national') : ''
const isThere = national !== '' && FILES.every((file) => findFiles(national, [file]).length > 0)
if (!isThere)
  console.info(
    "left out: the page on the Grand Paris; set ATLAS_SOURCES to a folder whose 'national' has the files of France",
  )

const communes = packagedCog().epci(EPCI)?.communes ?? []
const DECLARATION = `id: ${ID}
name: { fr: Grand Paris, en: Grand Paris }
epci: ["${EPCI}"]
communes: ${communes.length}
sources: [communes-france, iris-france, iris-indicateurs]
`

describe.runIf(isThere)(
  'the real Grand Paris, 3 000 IRIS and 130 communes (where ATLAS_SOURCES has national/)',
  () => {
    let site = ''
    let iris = 0
    beforeAll(async () => {
      const copy = siteWithoutTerritories('atlas-national')
      site = copy.site
      const { file, options, write, root } = await project({})
      write(`${ID}.yaml`, DECLARATION)
      const built = await buildDeclared(join(root, `${ID}.yaml`), { ...options, folders: [national] })
      if (built.kind !== 'built') throw new Error(`${basename(file)}: no contours`)
      cpSync(built.folder, join(copy.data, basename(built.folder)), { recursive: true })
      listTerritories(copy.data, [built.territory])
      iris = built.territory.counts.iris ?? 0
    }, 600_000)
    const atlas = atlasPage({ built: () => site })

    it('opens with every commune and IRIS, and answers: another indicator, a zone, its place in the table', async () => {
      expect(communes.length).toBeGreaterThanOrEqual(130)
      expect(iris).toBeGreaterThan(2700)
      const page = await atlas.open({ query: `?v=1&t=${ID}&i=rev_med&l=iris` })
      await page.getByRole('button', { name: 'Tableau', exact: true }).click()
      const table = page.locator('table.zones')
      await until('the rows', () => table.locator('tbody tr[data-code]').count())
      // head, zones, total
      expect(Number(await table.getAttribute('aria-rowcount')) - 2).toBe(iris)
      expect(await page.locator('*').count()).toBeLessThan(4000)
      const before = await textOf(page, 'h1')
      const radio = page
        .locator('.indicator-section[open] input[type="radio"]:not(:checked):not(:disabled)')
        .first()
      await radio.check()
      await settled(page)
      expect(await textOf(page, 'h1')).not.toBe(before)
      expect(
        (await page.locator('.legend-steps > *').count()) + (await page.locator('.legend li').count()),
      ).toBeGreaterThan(1)

      // a zone of the table has its card beside the map
      const first = table.locator('tbody tr[data-code]').first()
      const code = (await first.getAttribute('data-code')) ?? ''
      await first.getByRole('checkbox').click()
      await until('its card', async () => (await page.locator('#card-title').count()) > 0)
      expect(await textOf(page, '.card .code')).toBe(code)
      expect(page.url()).toContain(code)
    })
  },
)
