import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredFolder } from '../../scripts/declared/declared-folder.ts'
import { buildDeclared } from '../../scripts/publish/build-declared.ts'
import { filesIn } from '../../scripts/publish/node-effects.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { readDeclarations } from '../../src/publish/declarations.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import { geopackageOf } from '../fixtures/geopackage.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { host, SCRIPT_TYPES } from './host.ts'
import { tabTo } from './tab-to.ts'

/** A territory that the site does not have, made in the page of the files of its reader, and taken away as a publication. */

const EPCI = '242100410'
const communes =
  packagedCog()
    .epci(EPCI)
    ?.communes.map(({ code }) => code) ?? []
/** The page takes each file for a source by its content; the command, for which they are named here, by its name. */
const NAMES: Readonly<Record<string, string>> = {
  [`communes-${EPCI}.geojson`]: `admin-express-communes-${EPCI}.geojson`,
  [`iris-${EPCI}.geojson`]: `iris-france-${EPCI}.geojson`,
}
const sources = Object.fromEntries(
  Object.entries(realFormFiles(EPCI, communes)).map(([name, text]) => [NAMES[name] ?? name, text]),
)
const folder = mkdtempSync(join(tmpdir(), 'atlas-own-territory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** where the sites of the first test are unpacked: of the territory alone, and beside the others */
const unpacked = { alone: join(folder, 'alone'), beside: join(folder, 'beside') }
const atlas = atlasPage()
/** the file that a line of a host's log is about */
const pathOf = (line: string) => {
  const path = decodeURIComponent(line.replace(/^\S+ \//, ''))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

/** Perimeters of work, each over the first IRIS of a commune, in the form of docs/formats/work.md. */
const WORK = JSON.stringify({
  type: 'FeatureCollection',
  features: (
    JSON.parse(sources[`iris-france-${EPCI}.geojson`] ?? '') as {
      features: readonly { geometry: object }[]
    }
  ).features
    .slice(0, 2)
    .map(({ geometry }, i) => ({
      type: 'Feature',
      properties: { code: `PT21-A${i + 1}`, nom: `Atelier ${i + 1}` },
      geometry,
    })),
})
/** A table in the form of data/sources/iris-indicateurs.yaml, which a first declaration does not name. */
const READY_COLUMNS =
  'P21_POP men_tot_stock_21 log_rp_pct_21 log_vac_pct_21 log_ressec_pct_21 log_prop_pct_21 log_loc_pct_21 log_lochlm_pct_21 log_emmenrec_pct_21 men_seul_pct_21 men_mono_pct_21 rev_med_21 rev_txpauv_21 logd_px2q2_appt_21 logd_px2q2_mai_21 logd_trans_21 logd_dpe_fg_pct_21'
const READY = [
  `code;${READY_COLUMNS.replaceAll(' ', ';')}`,
  ...communes.flatMap((code, c) =>
    [1, 2].map((i) =>
      [`${code}010${i}`, 1900 + c, 950 + c, ...Array(8).fill(20 + c), 31, 21000, 12, 1900, 2100, 30, 9].join(
        ';',
      ),
    ),
  ),
].join('\n')
const BESIDE = {
  [`perimetres-${EPCI}.geojson`]: WORK,
  [`iris-indicateurs-${EPCI}.csv`]: READY,
}
/** A table of the reader's own by commune of it, which the territory on the page has no zone of. */
const OWN = ['INSEE;À rénover', ...communes.map((code, i) => `${code};${10 + i}`)].join('\n')

it('is built of contours and tables, opened, marked as local, and published as the command would', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').setInputFiles(
    Object.entries({ ...sources, ...BESIDE, 'Repérage 2024.csv': OWN }).map(([name, text]) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(text),
    })),
  )
  await page.getByText('Contours, IRIS : 46 zones').waitFor()
  await page.getByRole('form').waitFor()
  await page.locator('.own-file[data-state="read"]').nth(3).waitFor()
  expect(await page.getByLabel('Intercommunalité').textContent()).toContain('23 communes sur 23')
  // what comes next stands before the files, in hand and in sight, and tables of it are not called foreign
  const next = page.getByRole('heading', { name: 'Mon territoire' })
  const nextBottom = await next.evaluate((heading) => heading.getBoundingClientRect().bottom)
  expect(nextBottom).toBeLessThan(1000)
  const firstCard = await page
    .locator('.own-file')
    .first()
    .evaluate((card) => card.getBoundingClientRect().top)
  expect(nextBottom).toBeLessThan(firstCard)
  const ops = page.locator('.own-file').filter({ hasText: `ops-${EPCI}.csv` })
  await ops.getByText('il servira à « Construire le territoire »').waitFor()
  // where contours come from: nobody knows until it is said, and a form that is recognised proves nothing
  const iris = page.locator('.own-file').filter({ hasText: `iris-france-${EPCI}.geojson` })
  await iris.getByText('Leur provenance n’est pas dite').waitFor()
  await iris.getByText('D’où viennent ces contours').click()
  const whence = iris.getByRole('form', { name: /D’où viennent les contours/ })
  const producer = whence.getByLabel('Producteur', { exact: true })
  expect(await producer.inputValue()).toBe('')
  const official = whence.getByLabel('Ce sont les contours officiels')
  expect(await official.isChecked()).toBe(false)
  // the name of a file is no producer
  await producer.fill(`iris-france-${EPCI}.geojson`)
  await official.check()
  await whence.getByText('le nom du fichier n’en est pas un').waitFor()
  await whence.getByText('Des contours officiels ont un millésime').waitFor()
  await whence.getByRole('button', { name: 'Retenir cette provenance' }).click()
  expect(await whence.locator('input:invalid').count()).toBe(2)
  await iris.getByText('Leur provenance n’est pas dite').waitFor()
  await official.uncheck()
  await whence.getByRole('button', { name: 'Reprendre ce producteur et ce titre' }).click()
  expect(await producer.inputValue()).toBe('IGN, Insee')
  await producer.fill('Agence d’urbanisme')
  await whence.getByLabel('Titre').fill('IRIS retouchés')
  await whence.getByLabel('Millésime').fill('2023')
  expect(await axeFindings(page)).toEqual([])
  await whence.getByRole('button', { name: 'Retenir cette provenance' }).click()
  await iris
    .getByText('Contours ouverts par le lecteur : Agence d’urbanisme, IRIS retouchés, 2023.')
    .waitFor()
  await page.getByRole('button', { name: 'Construire le territoire' }).click()
  await page.getByText('23 communes, 46 IRIS').waitFor({ timeout: 120_000 })
  const report = await textOf(page, '.own-report')
  expect(report).toMatch(/valeurs masquées, vérification réussie/)
  // no file that the atlas knows is without its line, nor one that is not in the territory without a word
  for (const name of [...Object.keys(sources), ...Object.keys(BESIDE)])
    expect(report).toContain(`« ${name} »`)
  const built = await textOf(page, '.own-built')
  expect(built).toContain('Hors de ce territoire : Repérage 2024.csv.')
  expect(built).not.toMatch(/[a-z]+-[a-z-]+:|[a-z]+_[a-z_]+|communes-admin-express|docs\//)
  expect(await axeFindings(page)).toEqual([])

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger le dossier à publier (zip)' }).click()
  const zip = unzipSync(new Uint8Array(readFileSync(await (await saved).path())))

  for (const [name, into] of Object.entries(unpacked)) {
    const alone = page.getByLabel('Ce territoire seul')
    expect(await alone.isChecked()).toBe(true)
    if (name === 'beside') await alone.uncheck()
    const asked = atlas.asked.length
    const whole = page.waitForEvent('download', { timeout: 120_000 })
    await page.getByRole('button', { name: 'Télécharger le site entier (zip)' }).click()
    const site = await whole
    expect(site.suggestedFilename()).toBe('dijon-metropole-site.zip')
    const others = atlas.asked.slice(asked).filter((path) => /data\/(demo|mel|orleans)\./.test(path))
    expect(others.length > 0).toBe(name === 'beside')
    for (const [path, content] of Object.entries(
      unzipSync(new Uint8Array(readFileSync(await site.path()))),
    )) {
      mkdirSync(dirname(join(into, path)), { recursive: true })
      writeFileSync(join(into, path), content)
      // the host of this page sends an engine packed, and the browser unpacks it
      if (path.endsWith('.gz')) expect([path, ...content.subarray(0, 2)]).toEqual([path, 0x1f, 0x8b])
    }
    for (const form of ['wide', 'narrow'])
      for (const theme of ['', '-dark'])
        expect(readdirSync(into, { recursive: true }).map(String)).toContainEqual(
          expect.stringMatching(new RegExp(`data.dijon-metropole\\.\\w+.opening-${form}${theme}\\.svg$`)),
        )
  }

  await page.getByRole('button', { name: 'Ouvrir ce territoire' }).click()
  await settled(page)
  expect(page.url()).toMatch(/t=local-dijon-metropole/)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  expect(await textOf(page, '#view-title')).toBe('Fragilité de l’occupation du parc social')
  const credited = (await textOf(page, '.show > .source-line')).replace(/\s/g, ' ')
  expect(credited).toContain('Contours ouverts par le lecteur : ')
  expect(credited).toMatch(/IRIS retouchés \(IRIS, tracé simplifié[^)]*\), Agence d’urbanisme, 2023/)
  expect(credited).not.toMatch(/officiels|IGN/)
  await page.getByText('secret statistique').first().waitFor({ state: 'attached' })
  // the others are a choice away, and it as well
  const offered = await page.getByLabel('Territoire', { exact: true }).locator('option').allTextContents()
  expect(offered).toHaveLength(6)
  expect(offered.filter((name) => name.endsWith('(mes fichiers)'))).toEqual([
    'Dijon Métropole (mes fichiers)',
  ])

  // the table that was open before is offered to it, and those that it is built of are not
  await page.getByRole('button', { name: 'Mes fichiers (7)' }).click()
  // so are its files, what became of each, the publication, and the project, which is named after it
  const made = page.getByRole('region', { name: 'Ce territoire est fait de ces fichiers' })
  // the table that it has not read is not one of them, nor contours of communes that do not agree with what is known
  await until('its five files', async () => (await made.locator('.own-files > li').count()) === 5)
  expect(report).toContain(`« admin-express-communes-${EPCI}.geojson » n’a pas pu servir`)
  expect(await textOf(page, '.own-built')).toContain('Hors de ce territoire : Repérage 2024.csv.')
  expect(await textOf(page, '.own-report')).toBe(report)
  expect(await made.getByRole('button', { name: /Télécharger le (dossier|site)/ }).count()).toBe(2)
  const elsewhere = page.getByRole('region', { name: 'Ouverts sur un autre territoire' })
  await elsewhere.getByRole('button', { name: 'ouvrir ici aussi : Repérage 2024.csv' }).click()
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.getByText('23 zones sur 23 ont une ligne').waitFor()
  expect(await elsewhere.count()).toBe(0)
  const project = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Enregistrer le projet (.atlas.zip)' }).click()
  const kept = await project
  expect(kept.suggestedFilename()).toBe('dijon-metropole.atlas.zip')
  const held = unzipSync(new Uint8Array(readFileSync(await kept.path())))
  expect(Object.keys(held).filter((path) => path.startsWith('files/'))).toHaveLength(7)
  expect(JSON.parse(new TextDecoder().decode(held['project.json']))).toMatchObject({
    epci: EPCI,
    // dropped before the build, described after it
    files: expect.arrayContaining([
      expect.objectContaining({ name: 'Repérage 2024.csv', use: expect.objectContaining({ kind: 'table' }) }),
    ]),
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()

  // nothing of it is published, and nothing is asked for that is not there
  const before = atlas.asked.length
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByText('« Mes fichiers » donne le dossier et le site à publier').waitFor()
  expect(atlas.asked.slice(before).filter((path) => path.includes('datapackage'))).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  // explored as any other: a threshold that is moved is answered by its own database
  const said = await textOf(page, '.headline')
  await page.locator('#threshold-income').fill('60')
  await until('the other answer', async () => (await textOf(page, '.headline')) !== said)
  await settled(page)
  const explored = await textOf(page, '.headline')

  // in another browser, the project alone makes the same territory, which answers the same
  const profile = await atlas.open({ query: '?v=1&t=mel', until: 'first-map' })
  await profile.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await profile
    .locator('#own-choose')
    .setInputFiles({ name: 'p.zip', mimeType: '', buffer: readFileSync(await kept.path()) })
  // it leads to the territory that it makes, with the table that was laid on it
  await until('its territory', async () => profile.url().includes('t=local-dijon-metropole'), 120_000)
  await until('the map', async () => (await profile.locator('dialog[open]').count()) === 0)
  await settled(profile)
  expect((await textOf(profile, '.show > .source-line')).replace(/\s/g, ' ')).toBe(credited)
  expect(await textOf(profile, '.warnings')).toContain('Données locales, non publiées')
  expect(await textOf(profile, '.headline')).toBe(said)
  await profile.locator('#threshold-income').fill('60')
  await until('the same answer', async () => (await textOf(profile, '.headline')) === explored)
  await profile.getByRole('button', { name: 'Mes fichiers (7)' }).click()
  await profile.getByText('23 zones sur 23 ont une ligne').waitFor()
  await profile.context().close()

  // what the command runs, on the same files and the declaration of the zip
  mkdirSync(join(folder, 'files'))
  for (const [name, text] of Object.entries({ ...sources, ...BESIDE }))
    writeFileSync(join(folder, 'files', name), text)
  const file = join(folder, 'dijon-metropole.yaml')
  writeFileSync(file, zip['declarations/territories/dijon-metropole.yaml'] ?? '')
  const cog = packagedCog()
  await buildDeclared(file, {
    data: 'data',
    declarations: readDeclarations(declaredFolder('data'), cog),
    holder: null,
    solver: await loadSolver(),
    lang: 'fr',
    out: join(folder, 'out'),
    staging: join(folder, 'staging'),
    private: join(folder, 'private'),
    folders: [join(folder, 'files')],
    local: join(folder, 'local'),
    offline: true,
    tell: () => {},
  })
  const written = filesIn(join(folder, 'out/dijon-metropole'))
  const packed = Object.keys(zip).filter((path) => path.startsWith('data/'))
  expect(packed.sort()).toEqual(
    Object.keys(written)
      .map((path) => `data/dijon-metropole/${path}`)
      .sort(),
  )
  for (const [path, content] of Object.entries(written))
    expect(Buffer.from(zip[`data/dijon-metropole/${path}`] ?? []).equals(Buffer.from(content)), path).toBe(
      true,
    )
}, 300_000)

/** Names of the other territories, and of what stands in them alone, in any file that is text. */
const OTHERS =
  /Sauvelane|Orléans|Lens-Liévin|Métropole [Ee]uropéenne de Lille|document cadre de la CIL et convention/g
/** What may name them: the official code of France, and the documents that the methods and the catalogue cite. */
const CITES = /^(data\/shared-\w+\/(cog|catalogue)\.json|(methodes|en\/methods)\/.*\.html)$/

describe('the site of the territory alone, unpacked on a host that knows nothing of it', () => {
  const home = host({ types: SCRIPT_TYPES })
  const published = atlasPage({ hosted: () => home.address })
  beforeAll(() => {
    home.folder = unpacked.alone
  })
  const files = () =>
    readdirSync(unpacked.alone, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(unpacked.alone, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

  it('opens on the territory, as one that is published: nothing of it is local', async () => {
    const page = await published.open()
    expect(await textOf(page, '#view-title')).toBe('Fragilité de l’occupation du parc social')
    // there is no other to choose
    expect(await page.getByLabel('Territoire', { exact: true }).count()).toBe(0)
    expect(await textOf(page, '.subtitle')).toContain('Dijon Métropole')
    expect(await page.locator('.warnings').allTextContents()).not.toContain('Données locales, non publiées')
    expect(await page.locator('table.zones tbody tr').count()).toBeGreaterThan(20)
    // nor does it call official what nobody has said to be so
    const credited = (await textOf(page, '.show > .source-line')).replace(/\s/g, ' ')
    expect(credited).toContain('Contours fournis par le publicateur : ')
    expect(credited).toMatch(/IRIS retouchés \(IRIS[^)]*\), Agence d’urbanisme, 2023/)
    expect(credited).not.toMatch(/officiels|IGN/)
    // each zone has its sheet, and the pages beside the atlas are of this territory
    const sheet = await published.open({ query: 'fiche.html?v=1&t=dijon-metropole&z=21231', until: 'none' })
    await settled(sheet)
    expect(await textOf(sheet, 'h1')).toBe('Dijon')
    for (const link of ['Vues préparées', 'Méthodes', 'Glossaire', 'Sources']) {
      const beside = await published.open()
      await beside.locator('footer').getByText(link, { exact: true }).click()
      await beside.locator('h1, dialog[open] h2').getByText(link, { exact: true }).waitFor()
    }
    const gallery = await published.open({ query: 'vues/index.html', until: 'none' })
    await gallery.getByText('Aucune vue n’est encore préparée').waitFor()
    expect(await axeFindings(gallery)).toEqual([])
    const method = await published.open({ query: 'methodes/fragility.html', until: 'none' })
    expect(await method.locator('main a[href*="t="]').allTextContents()).toEqual(['Dijon Métropole'])
    await method.getByRole('link', { name: 'Dijon Métropole' }).click()
    await until('the atlas', async () => (await textOf(method, '#view-title')).startsWith('Fragilité'))
    // every file that the pages asked for was there
    expect(home.asked.filter((line) => !existsSync(join(unpacked.alone, pathOf(line))))).toEqual([])
  }, 180_000)

  it('names no other territory of the site, in no file, but where a method cites its document', () => {
    const named = files().filter(
      (path) => (readFileSync(join(unpacked.alone, path), 'utf8').match(OTHERS) ?? []).length > 0,
    )
    expect(named.filter((path) => !CITES.test(path))).toEqual([])
    // of the one that is invented no document is cited
    for (const path of named)
      expect(readFileSync(join(unpacked.alone, path), 'utf8'), path).not.toContain('Sauvelane')
    expect(
      files().filter(
        (path) => /^data\/[^/]+\//.test(path) && !/^data\/(shared-|dijon-metropole\.)/.test(path),
      ),
    ).toEqual([])
    expect(files().filter((path) => /(^|\/)(demo|mel|orleans|lens-lievin|dijon)-[^/]*$/.test(path))).toEqual(
      [],
    )
    const { files: listed } = JSON.parse(readFileSync(join(unpacked.alone, 'site-files.json'), 'utf8'))
    expect(listed).toEqual(
      files()
        .filter((path) => path !== 'site-files.json')
        .sort(),
    )
  })
})

describe('the whole site, unpacked in the same way', () => {
  const home = host({ types: SCRIPT_TYPES })
  const published = atlasPage({ hosted: () => home.address })
  beforeAll(() => {
    home.folder = unpacked.beside
  })

  it('opens on the territory too, and holds the others', async () => {
    const first = await published.open()
    expect(await first.getByLabel('Territoire', { exact: true }).inputValue()).toBe('dijon-metropole')
    const page = await published.open({ query: '?v=1&t=mel', until: 'first-map' })
    await until('the title', async () => (await textOf(page, '#view-title')) !== '')
    expect(home.asked.filter((line) => !existsSync(join(unpacked.beside, pathOf(line))))).toEqual([])
  }, 120_000)
})

it('a proof that fails writes nothing: the cells are named, on screen only', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', until: 'first-map' })
  // programmes that the solver of the worker opens; after so many it may not take a step, and so proves nothing
  let opened = 0
  let most = Number.MAX_SAFE_INTEGER
  page.on('console', (message) => {
    if (message.text() === 'programme opened') opened++
  })
  await page.context().route(/assets\/[^/]*\.js$/, async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    const counted = `(console.log('programme opened'),(globalThis.opened=(globalThis.opened??0)+1)>${most}?0:2147483647)`
    return route.fulfill({
      response: answer,
      body: text.replaceAll('simplex_strategy:4', `simplex_strategy:4,simplex_iteration_limit:${counted}`),
    })
  })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page
    .locator('#own-choose')
    .setInputFiles(
      Object.entries(sources).map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
    )
  await page.locator('.own-file[data-state="read"]').nth(1).waitFor()
  const build = page.getByRole('button', { name: 'Construire le territoire' })
  await build.click()
  await page.locator('.own-report').waitFor({ timeout: 120_000 })
  expect(opened).toBeGreaterThan(1)

  // the last of all may need no step: those of the last quarter may take none
  most = Math.floor(0.75 * opened)
  const asked = atlas.asked.length
  await build.click()
  const alert = page.locator('.own-build [role="alert"]')
  await alert.waitFor({ timeout: 120_000 })
  expect(await alert.textContent()).toContain('Rien n’est écrit')
  expect(await alert.textContent()).toMatch(/(iris|commune)\|\d{5,9}\|(OPS|PP)_/)
  // nothing is left of the build before, and nothing can be taken away
  expect(await page.locator('.own-report').count()).toBe(0)
  expect(await page.getByRole('button', { name: /Télécharger le (dossier|site)/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Ouvrir ce territoire' }).count()).toBe(0)
  expect(atlas.asked.slice(asked).filter((path) => /OPS_|PP_/.test(path))).toEqual([])
}, 300_000)

it('a link to it says, where it is not open, that it is made of local files', async () => {
  const page = await atlas.open({
    query: '?v=1&t=local-dijon-metropole&i=fragility&l=commune',
    until: 'first-map',
  })
  const alert = page.getByRole('alert')
  await alert.getByText('fait d’après des fichiers locaux').waitFor()
  // what it asks for beside is of that territory, and not of the one shown
  expect(await alert.locator('li').count()).toBe(1)
}, 60_000)

it('contours of part of an intercommunality make none: what is lacking is said', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  const part = realFormFiles(EPCI, communes.slice(0, 20))[`communes-${EPCI}.geojson`] ?? ''
  await page
    .locator('#own-choose')
    .setInputFiles([{ name: 'c.geojson', mimeType: '', buffer: Buffer.from(part) }])
  await page.getByText('3 communes n’ont pas de contour').waitFor()
  await page.getByRole('button', { name: 'Construire le territoire' }).click()
  await page.getByRole('alert').getByText('rien n’est construit').waitFor({ timeout: 60_000 })

  // all of them, some 8 km to the east: what the checks leave aside is kept once its reader says why, which is published
  const whole = sources[`admin-express-communes-${EPCI}.geojson`] ?? ''
  const shifted = whole.replaceAll(/\[(\d+\.?\d*),/g, (_, x) => `[${Number(x) + 0.1},`)
  await page
    .locator('#own-choose')
    .setInputFiles([{ name: 'c.geojson', mimeType: '', buffer: Buffer.from(shifted) }])
  await until('the whole', async () =>
    ((await page.getByLabel('Intercommunalité').textContent()) ?? '').includes('23 communes sur 23'),
  )
  // by the keyboard alone from here on
  const press = async (control: Locator) => {
    await tabTo(page, control)
    await page.keyboard.press('Enter')
  }
  await press(page.getByRole('button', { name: 'Construire le territoire' }))
  const found = page.locator('.own-problems li').filter({ hasText: 'contours décalés de' })
  await found.waitFor({ timeout: 60_000 })
  expect(await found.textContent()).toContain('c.geojson')
  await press(found.getByRole('button', { name: 'Garder quand même' }))
  await press(found.getByRole('button', { name: /^Accepter « shift:/ }))
  // a reason is asked for
  expect(
    await found.getByLabel('Pourquoi c’est juste').evaluate((field) => field.matches(':focus:invalid')),
  ).toBe(true)
  await page.keyboard.type('Repère local de la ville')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await found.getByText('Gardé, parce que : Repère local de la ville').waitFor()
  await page.getByText('une fois celui-ci construit de nouveau').waitFor()
  await press(page.getByRole('button', { name: 'Construire le territoire' }))
  await page.getByText('23 communes.').waitFor({ timeout: 60_000 })
  const saved = page.waitForEvent('download')
  await press(page.getByRole('button', { name: 'Télécharger le dossier à publier (zip)' }))
  const zip = unzipSync(new Uint8Array(readFileSync(await (await saved).path())))
  const territory = new TextDecoder().decode(zip['data/dijon-metropole/territory.json'])
  expect(territory).toContain('Repère local de la ville')

  // of contours alone, it opens on who lives there; a table of the reader's own is then laid on it
  await press(page.getByRole('button', { name: 'Ouvrir ce territoire' }))
  await settled(page)
  expect(await textOf(page, '#view-title')).toBe('Population municipale')
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await page
    .locator('#own-choose')
    .setInputFiles([{ name: 'Repérage 2024.csv', mimeType: '', buffer: Buffer.from(OWN) }])
  await page
    .getByRole('form', { name: /Que contient/ })
    .getByRole('button', { name: 'Lire ce tableau' })
    .click()
  await page.getByText('23 zones sur 23 ont une ligne').waitFor()
}, 240_000)

it('a GeoPackage and a 7z are opened by engines of the site itself; each layer can be taken', async () => {
  const page = await atlas.open({ query: '?v=1&t=dijon', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  const iris = communes.flatMap((code) => [`${code}0101`, `${code}0102`])
  // layers of which no source knows the name
  const layers = await geopackageOf({ sections: ['a', 'b'], quartiers: iris, limites: communes }, 'code')
  await page.locator('#own-choose').setInputFiles([
    { name: 'c.gpkg', mimeType: '', buffer: Buffer.from(layers) },
    { name: 'l.7z', mimeType: '', buffer: readFileSync('test/fixtures/readers/lovac.7z') },
  ])
  const first = page.locator('.own-file').filter({ hasText: 'c.gpkg' }).first()
  await first.getByText('Contours, IRIS : 46 zones').waitFor()
  expect(await first.getByLabel('Couche du fichier').inputValue()).toBe('quartiers')
  await page.locator('.own-file').filter({ hasText: 'l.7z' }).getByText('Pris pour').waitFor()
  expect(atlas.asked.some((path) => /sql-wasm[^/]*\.wasm/.test(path))).toBe(true)
  expect(atlas.asked.some((path) => /libarchive[^/]*\.wasm/.test(path))).toBe(true)
  await first.getByRole('button', { name: 'la couche « limites »' }).click()
  const second = page.locator('.own-file').filter({ hasText: 'c.gpkg [limites]' })
  await second.getByText('Contours, commune : 23 zones').waitFor()
  // what builds a territory of them is what comes next
  await until('the focus', async () => (await textOf(page, ':focus')) === 'Mon territoire')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Construire le territoire' }).click()
  await page.getByText('23 communes, 46 IRIS').waitFor({ timeout: 60_000 })
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger le dossier à publier (zip)' }).click()
  const zip = unzipSync(new Uint8Array(readFileSync(await (await saved).path())))
  const declaration = new TextDecoder().decode(zip['declarations/territories/dijon-metropole.yaml'])
  expect(declaration).toMatch(/worksheet: quartiers/)
  expect(declaration).toMatch(/worksheet: limites/)
  // in place of the IRIS: a layer that holds none is refused, and the others stay at hand
  await first.getByLabel('Couche du fichier').selectOption('sections')
  await first.getByRole('alert').waitFor()
  await first.getByLabel('Couche du fichier').selectOption('quartiers')
  await first.getByText('Contours, IRIS : 46 zones').waitFor()
}, 180_000)
