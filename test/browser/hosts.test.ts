import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { editionOf, moveToEdition, SHARED } from '../../scripts/site/edition.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, marked, textOf, until } from './atlas-page.ts'
import { host, SCRIPT_TYPES } from './host.ts'

describe('a host that knows no type of data and answers GET alone', () => {
  const served = host({
    types: { ...SCRIPT_TYPES, '.gz': 'text/plain', '.json': 'application/octet-stream' },
    headers: { 'x-content-type-options': 'nosniff' },
    onlyGet: true,
  })
  const atlas = atlasPage({ hosted: () => served.address })

  it('has the whole page, its database included', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    expect(await textOf(page, 'table.zones tfoot')).not.toContain('non calculé')
    expect(served.asked.filter((line) => !line.startsWith('GET '))).toEqual([])
  })
})

/** The site of `from` with another name for the demonstration, and another program where asked. */
function republished(from: string, to: string, { program }: { program: boolean }): void {
  cpSync(from, to, { recursive: true })
  const data = join(to, 'data')
  const { edition, ...index } = JSON.parse(readFileSync(join(data, 'index.json'), 'utf8'))
  for (const file of SHARED) renameSync(join(data, edition.shared, file), join(data, file))
  for (const [id, folder] of Object.entries<string>(edition.territories))
    renameSync(join(data, folder), join(data, id))
  writeFileSync(join(data, 'index.json'), JSON.stringify(index))
  const file = join(data, 'demo', 'territory.json')
  const territory = readFileSync(file, 'utf8')
  writeFileSync(file, territory.replaceAll('Sauvelane Métropole', 'Neuve Métropole'))
  rmSync(join(data, edition.shared), { recursive: true })
  const scripts = program ? ['./assets/main-later.js'] : edition.scripts
  const next = { ...editionOf(data, new Map()), scripts }
  moveToEdition(data, next)
  const page = join(to, 'index.html')
  const folders = (e: typeof next) => [e.shared, ...Object.values(e.territories)].join(' ')
  const html = readFileSync(page, 'utf8')
  expect(html).toContain(folders(edition))
  writeFileSync(page, html.replace(folders(edition), folders(next)))
}

describe('a host that has everything kept for a year, across two publications', () => {
  const served = host({
    types: { ...SCRIPT_TYPES, '.json': 'application/json' },
    headers: { 'cache-control': 'public, max-age=31536000' },
  })
  const atlas = atlasPage({ hosted: () => served.address })
  let folder = ''
  beforeAll(() => {
    folder = temporaryFolder('atlas-editions')
    mkdirSync(folder, { recursive: true })
    republished('dist', join(folder, 'second'), { program: false })
    republished('dist', join(folder, 'third'), { program: true })
  })
  const names = async (query: string) => {
    // what a kept page guesses is not there any more
    const page = await atlas.open({ query, until: 'none', expected: /404/ })
    return {
      page,
      again: async () => {
        await page.goto(served.address + query)
        await marked(page, 'atlas:map-ready')
        return textOf(page, 'body')
      },
    }
  }

  it.each(['', '?v=1&t=demo&i=vacancy_rate&l=commune'])(
    'gives the data of today to a page that was kept (%j)',
    async (query) => {
      served.folder = 'dist'
      const { page, again } = await names(query)
      expect(await again()).toContain('Sauvelane Métropole')
      served.folder = join(folder, 'second')
      served.asked.length = 0
      const text = await again()
      expect(text).toContain('Neuve Métropole')
      expect(text).not.toContain('Une édition plus récente')
      // the page itself was kept: its host was not asked for it
      expect(served.asked).not.toContain('GET /')
      expect(served.asked).toContain('GET /data/index.json')
      // every file of the territory is of that edition
      const { edition } = JSON.parse(readFileSync(join(folder, 'second/data/index.json'), 'utf8'))
      const read = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => (entry as PerformanceResourceTiming).responseStatus === 200)
          .map(({ name }) => name),
      )
      for (const file of ['territory.json', 'geometry.topojson', 'zones.arrow', 'cells.arrow'])
        expect(
          read.filter((name) => name.endsWith(`/data/${edition.territories.demo}/${file}`)),
        ).toHaveLength(1)
    },
  )

  it('says that the program of the page is of before, and offers to load it again', async () => {
    served.folder = 'dist'
    const { page, again } = await names('')
    expect(await again()).not.toContain('Une édition plus récente')
    served.folder = join(folder, 'third')
    expect(await again()).toContain('Une édition plus récente de cet atlas est publiée')
    served.asked.length = 0
    await page.locator('.notice').getByRole('button', { name: 'Recharger la page' }).click()
    await until('the page asked for', async () => served.asked.includes('GET /'))
  })

  it('reads the addresses again where a publication took place while the page was open', async () => {
    served.folder = 'dist'
    const { page, again } = await names('')
    await again()
    served.folder = join(folder, 'second')
    await page.goto(`${served.address}?v=1&t=dijon`)
    await marked(page, 'atlas:map-ready')
    served.folder = 'dist'
    await page.locator('#territory').selectOption('demo')
    await until('the title', async () => (await textOf(page, '.warnings')).includes('fictif'))
    expect(await textOf(page, 'main')).toContain('Sauvelane Métropole')
  })
})
