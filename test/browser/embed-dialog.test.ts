import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { atlasPage, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()
const TITLE = 'Intégrer cette carte dans une page'

async function dialog(query: string, width = 1440) {
  const page = await atlas.open({ query, width, until: 'map-ready' })
  // on a phone the actions are behind the bar at its foot
  if (width < 768)
    await page.getByRole('navigation', { name: 'Panneaux' }).getByRole('button', { name: 'Partager' }).click()
  await page.getByRole('button', { name: 'Intégrer', exact: true }).click()
  await page.getByRole('dialog', { name: TITLE }).waitFor()
  return page
}

it('shows the embed itself, gives a frame, a link and a picture of the view, as the options say', async () => {
  const page = await dialog('?v=1&t=demo&i=vacancy_rate&l=commune&y=2016')
  const preview = page.frameLocator('.embed-preview iframe')
  await preview.locator('.map [data-i="0"]').waitFor()
  expect(await preview.locator('.subtitle').textContent()).toContain('2016')
  await page.getByLabel('tableau', { exact: true }).check()
  await page.getByLabel('téléphone').check()
  await preview.locator('.zones').waitFor()
  expect(await page.locator('.embed-preview iframe').evaluate((frame) => frame.clientWidth)).toBe(360)
  const iframe = await page.getByLabel('Cadre (iframe)', { exact: true }).inputValue()
  expect(iframe).toMatch(
    /src="http[^"]*\/embed\.html\?v=1&amp;t=demo&amp;i=vacancy_rate&amp;l=commune&amp;y=2016&amp;table=1"/,
  )
  expect(await page.getByLabel('Lien du cadre', { exact: true }).inputValue()).toMatch(/&y=2016&table=1$/)
  // the height that the frame takes without a script is the one that the preview has told
  await until('the height', async () => {
    const said = /height="(\d+)"/.exec(await page.getByLabel('Cadre (iframe)', { exact: true }).inputValue())
    const told = await preview
      .locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
    return Number(said?.[1]) === told
  })
  // and so the oEmbed answer of a frame this wide
  const answer = JSON.parse(await page.getByLabel(/^Réponse oEmbed/).inputValue())
  expect(answer.width).toBe(360)
  expect(answer.html).toContain(`height="${answer.height}"`)
  expect(answer.height).toBe(
    await preview.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
  )
  const picture = await page.getByLabel('Image sans script', { exact: true }).inputValue()
  const file = /srcset="([^"]+)"/.exec(picture)?.[1]
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'large', exact: true }).click()
  expect((await saved).suggestedFilename()).toBe(file)
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Taux de logements vacants')
})

it('shows a column whole on a phone, smaller, and gives an oEmbed answer of the same frame', async () => {
  const page = await dialog('?v=1&t=demo&i=vacancy_rate&l=commune', 390)
  await page.frameLocator('.embed-preview iframe').locator('.map [data-i="0"]').waitFor()
  await page.getByLabel('colonne').check()
  const [preview, frame] = await Promise.all(
    ['.embed-preview', '.embed-preview iframe'].map((one) => page.locator(one).boundingBox()),
  )
  expect(frame?.width).toBeLessThanOrEqual(preview?.width ?? 0)
  expect(frame?.x).toBeGreaterThanOrEqual(preview?.x ?? 0)
  const sideways = await page
    .getByRole('dialog', { name: TITLE })
    .evaluate((one) => one.scrollWidth - one.clientWidth)
  expect(sideways).toBe(0)
  const answer = JSON.parse(await page.getByLabel(/^Réponse oEmbed/).inputValue())
  expect(answer).toMatchObject({ version: '1.0', type: 'rich' })
  const address = await page.getByLabel('Lien du cadre', { exact: true }).inputValue()
  expect(answer.html.replaceAll('&amp;', '&')).toContain(address)
})

it('closes by the keyboard, and gives the focus back', async () => {
  const page = await dialog('?v=1&t=demo', 390)
  await page.frameLocator('.embed-preview iframe').locator('.map [data-i="0"]').waitFor()
  await page.keyboard.press('Escape')
  await until(
    'the dialog to close',
    async () => (await page.getByRole('dialog', { name: TITLE }).count()) === 0,
  )
  expect(await textOf(page, ':focus')).toBe('Intégrer')
})
