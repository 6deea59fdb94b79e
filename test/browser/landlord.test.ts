import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { CONTOURS, EPCI, OPS, opsCsv } from '../../scripts/publish/fixture.test-helper.ts'
import { BY_RESIDENCE, builtWithPoints, RPLS } from '../../scripts/publish/residences.test-helper.ts'
import { territoryList } from '../../src/publish/folder/territory-list.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { copyWithoutData } from './site-copy.ts'

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
  site = temporaryFolder('atlas-landlord')
  copyWithoutData(site)
  const data = join(site, 'data')
  mkdirSync(data)
  for (const entry of readdirSync('public/data', { withFileTypes: true }))
    if (entry.isFile()) cpSync(join('public/data', entry.name), join(data, entry.name))
  cpSync(folder, join(data, 'chamonix'), { recursive: true })
  expect(dirname(folder)).toMatch(/bailleur-x/)
  writeFileSync(join(data, 'index.json'), JSON.stringify(territoryList([territory])))
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
