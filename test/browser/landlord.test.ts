import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { CONTOURS, EPCI, OPS, opsCsv } from '../../scripts/publish/fixture.test-helper.ts'
import { BY_RESIDENCE, builtWithPoints, RPLS } from '../../scripts/publish/residences.test-helper.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { listTerritories, siteWithoutTerritories } from './site-copy.ts'

/** A landlord's own build, as its private folder is opened: the page and its data side by side. */

let site = ''
beforeAll(async () => {
  const { folder, territory } = await builtWithPoints(
    {
      ...CONTOURS,
      [OPS]: opsCsv([]),
      [`rpls-logements-${EPCI}.csv`]: RPLS,
      [`ops-residences-${EPCI}.csv`]: 'residence;annee;menages',
      [`ops-residences-${EPCI}-bailleur-x.csv`]: BY_RESIDENCE,
    },
    'bailleur-x',
  )
  const copy = siteWithoutTerritories('atlas-landlord')
  site = copy.site
  cpSync(folder, join(copy.data, 'chamonix'), { recursive: true })
  expect(dirname(folder)).toMatch(/bailleur-x/)
  listTerritories(copy.data, [territory])
}, 120_000)

const atlas = atlasPage({ built: () => site })

it('shows the survey of each residence, says whose build it is, and its secrecy.json what is masked', async () => {
  const page = await atlas.open({ query: '?v=1&t=chamonix&i=fragility_income_rate&l=residence' })
  await settled(page)
  expect(await textOf(page, '.warnings')).toContain('bailleur-x')
  await openPart(page, 'Tableau')
  const row = page.locator('table.zones tbody tr').filter({ hasText: '2 RUE BASSE' })
  // two of four households, which no public build gives
  await until('its rate', async () => /50,0\s%/.test(await row.innerText()))
  const secrecy = await page.evaluate(async () => (await fetch('data/chamonix/secrecy.json')).json())
  expect(secrecy).toMatchObject({ verdict: 'clean', masked: 0 })
})
