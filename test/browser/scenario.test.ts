import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { demoZones } from './demo-zones.ts'

const atlas = atlasPage()

/** An IRIS of the centre of the demonstration, whose survey is whole. */
const firstZone = () => demoZones('iris')[0]?.code ?? ''

const filled = async (page: Page, label: string, value: string) => {
  const field = page.locator('.scenario').getByLabel(label)
  await field.fill(value)
  await field.blur()
}

describe('a scenario of attributions', () => {
  it('gives the figures of the annex of Reims, and its link opens the same', async () => {
    const zone = firstZone()
    const page = await atlas.open({ query: `?v=1&t=demo&i=fragility&l=iris&s=${zone}` })
    await settled(page)
    await page.locator('.scenario summary').click()
    await page.locator('.scenario-fields').waitFor()
    await filled(page, 'Attributions par an', '158')
    await filled(page, 'Part présente', '74')
    await filled(page, 'Part visée', '61')
    await filled(page, 'Part à ne pas dépasser ailleurs', '47')
    const said = () => textOf(page, '.scenario-summary')
    await until('the figures', async () =>
      /De 74\s%\s*\(117 par an\) à 61\s%\s*\(96 par an\)/.test(await said()),
    )
    expect(await textOf(page, '.scenario')).toMatch(/21 attributions se font ailleurs/)
    expect(await textOf(page, '.scenario')).toContain('pas une prévision')
    await until('the link', async () => page.url().includes(`a=1!${zone}!`))
    expect(await axeFindings(page)).toEqual([])
    const other = await atlas.open({ query: new URL(page.url()).search })
    await settled(other)
    await until('the same', async () => (await textOf(other, '.scenario-summary')) === (await said()))
    // what its figures do not show is said
    await filled(page, 'Logements démolis par an', '9999')
    await page.getByText('Les démolitions dépassent le parc').waitFor()
    await filled(page, 'Logements démolis par an', '0')
    await filled(page, 'Attributions par an', '0')
    await page.getByText('Sans attribution, il n’y a pas de part à faire évoluer').waitFor()
    expect(await page.locator('.scenario-summary').count()).toBe(0)
    // a district has its own, one press away, under its own card
    await page.getByRole('button', { name: /^Voir les quartiers/ }).click()
    await until('the districts', async () => page.url().includes('l=qpv'))
    await settled(page)
    await openPart(page, 'Tableau')
    await page.locator('table.zones tr[data-code] button').first().click()
    await page.locator('#scenario-title').waitFor()
    expect(await page.getByRole('button', { name: /^Voir les quartiers/ }).count()).toBe(0)
  })

  it('goes with its zone to the sheet, from where the atlas opens on it', async () => {
    const zone = firstZone()
    const page = await atlas.open({
      query: `?v=1&t=demo&i=fragility&l=iris&s=${zone}&a=1!${zone}!!1580!740!610!60!0!0!!470!30`,
    })
    await settled(page)
    const address = (await page.locator('.card-sheet a').getAttribute('href')) ?? ''
    const sheet = await atlas.open({ query: address.replace('./', ''), until: 'none' })
    await sheet.locator('.sheet-scenario').waitFor()
    expect(await textOf(sheet, '.scenario-summary')).toBe('De 74 % (117 par an) à 61 % (96 par an) en 6 ans.')
    // another reference leaves the scenario where it is
    await sheet.locator('.sheet-tools select').selectOption({ index: 1 })
    await until('the reference', async () => sheet.url().includes('r='))
    expect(sheet.url()).toContain(`a=1!${zone}!!1580`)
    await sheet.getByRole('link', { name: 'Changer les suppositions dans l’atlas' }).click()
    await sheet.locator('.scenario-fields').waitFor()
    expect(await sheet.locator('.scenario').getByLabel('Part visée').inputValue()).toMatch(/^61/)
  })

  it('of a district is printed on one page, with all that it supposes and the sources of every figure', async () => {
    const sheet = await atlas.open({
      query: 'fiche.html?v=1&t=demo&z=QP000004&a=1!QP000004!8270!1580!740!610!60!0!0!!470!30',
      until: 'none',
    })
    await sheet.locator('.sheet-scenario .suppositions').waitFor()
    await sheet.locator('.sheet-plots').waitFor()
    await sheet.locator('main[data-current="true"]').waitFor()
    expect(await textOf(sheet, '.suppositions [data-origin="reader"]')).toMatch(
      /Saisies par le lecteur.*attributions.: 158 par an.*part à ne pas dépasser ailleurs.: 47/,
    )
    expect(await textOf(sheet, '.suppositions [data-origin="data"]')).toMatch(/logements sociaux.: 827/)
    expect(await textOf(sheet, '.sheet-scenario')).toContain('le nombre que le lecteur a saisi')
    // the table of where they could go is read of the survey by IRIS, which the districts of the demonstration do not have
    expect(await textOf(sheet, '.sheet-figures')).not.toContain('OPS')
    expect(await textOf(sheet, '.sheet-foot')).toContain('enquête OPS')
    expect(await axeFindings(sheet)).toEqual([])
    const pdf = join(temporaryFolder('district'), 'district.pdf')
    writeFileSync(pdf, await sheet.pdf({ format: 'A4', preferCSSPageSize: true }))
    const paper = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(paper.split('\f').slice(0, -1)).toHaveLength(1)
    expect(paper).toMatch(/logements démolis/)
    const cited = /(\d+)\. Atlas de l’habitat, Données simulées à la forme de l’enquête/.exec(paper)?.[1]
    expect(cited).toBeDefined()
    expect(paper).toMatch(new RegExp(`Source : ${cited}, `))
  })

  it('of a perimeter of work starts from its residences, names the IRIS around it, and goes to its sheet', async () => {
    const zone = 'PT00-SAULES'
    const page = await atlas.open({ query: `?v=1&t=demo&i=fragility&l=work&s=${zone}` })
    await settled(page)
    await page.locator('.scenario summary').click()
    await page.locator('.scenario-fields').waitFor()
    // the survey of one of its residences is secret
    expect(await textOf(page, '.scenario')).toMatch(
      /sommes des résidences situées dans le périmètre.: logements sociaux\.\s*À compléter.*emménagés récents/,
    )
    await filled(page, 'Part à ne pas dépasser ailleurs', '47')
    await filled(page, 'Attributions par an', '158')
    await filled(page, 'Part présente', '74')
    await filled(page, 'Part visée', '61')
    await until('the figures', async () =>
      /De 74\s%\s*\(117 par an\) à 61\s%\s*\(96 par an\)/.test(await textOf(page, '.scenario-summary')),
    )
    expect(await textOf(page, '.scenario')).toContain('hors de celui-ci')
    await until('the link', async () => page.url().includes(`a=1!${zone}!`))
    expect(await axeFindings(page)).toEqual([])
    const address = (await page.locator('.card-sheet a').getAttribute('href')) ?? ''
    const sheet = await atlas.open({ query: address.replace('./', ''), until: 'none' })
    await sheet.locator('.sheet-scenario .suppositions').waitFor()
    expect(await textOf(sheet, '.scenario-summary')).toBe('De 74 % (117 par an) à 61 % (96 par an) en 6 ans.')
    expect(await textOf(sheet, '.sheet-scenario h3')).toMatch(/^Où dans/)
    // another that IRIS make up whole is a sum of these
    const whole = await atlas.open({ query: '?v=1&t=demo&i=fragility&l=work&s=PT00-VERRERIE' })
    await settled(whole)
    await whole.locator('.scenario summary').click()
    await whole.locator('.scenario-fields').waitFor()
    expect(await textOf(whole, '.scenario')).toContain('sommes des IRIS qui composent le périmètre')
  })

  it('follows from the survey alone on the sheet of a residence; a district without a survey says so', async () => {
    const sheet = await atlas.open({ query: 'fiche.html?v=1&t=demo&z=RS00006-0008', until: 'none' })
    await sheet.locator('.sheet-scenario').waitFor()
    expect(await textOf(sheet, '.sheet-scenario')).toMatch(
      /Sans autre supposition.*pas une prévision.*De 64 %/,
    )
    const district = await atlas.open({ query: 'fiche.html?v=1&t=demo&z=QP000001&lang=en', until: 'none' })
    await district.locator('.sheet-scenario').waitFor()
    expect(await textOf(district, '.sheet-scenario')).toContain('No scenario')
  })

  it('is filled in by keyboard, and taken away; one of a link that is out of its bounds is told', async () => {
    const page = await atlas.open({
      query: `?v=1&t=demo&i=fragility&l=iris&s=${firstZone()}&a=1!${firstZone()}!!1580!1740!610!60!0!0!!470!30`,
    })
    await settled(page)
    expect(await textOf(page, '.problems')).toMatch(
      /scénario d’attributions de ce lien .* est laissé de côté/,
    )
    await page.locator('.scenario summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.scenario-fields').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('74')
    await until('the link', async () => /[?&]a=1!/.test(page.url()))
    await page.getByRole('button', { name: 'Retirer le scénario' }).press('Enter')
    await until('the plain link', async () => !/[?&]a=/.test(page.url()))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('scenario-title')
  })
})

it('the demonstration has a scenario of its own among the prepared views', async () => {
  const view = readFileSync('data/views/06b-demo-scenario.yaml', 'utf8')
  const link = /^link: (.+)$/m.exec(view)?.[1]
  const page = await atlas.open({ query: `?v=1&${link}` })
  await settled(page)
  await page.locator('.scenario-fields').waitFor()
  expect(await page.locator('.scenario').getByLabel('Part visée').inputValue()).toMatch(/^55/)
  expect(await textOf(page, '.scenario-summary')).toMatch(/De 64\s%/)
})
