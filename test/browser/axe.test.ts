import { describe, expect, it } from 'vitest'
import { atlasPage, settled } from './atlas-page.ts'
import { axeFindings, darkFindings } from './axe-findings.ts'

const atlas = atlasPage()
const WIDE = { width: 1440, height: 1000 }
const PHONE = { width: 360, height: 740 }

describe('axe', () => {
  it.each([
    ['fragility, with a card', '?v=1&t=demo&s=000010110', WIDE],
    ['a rate', '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00002', WIDE],
    ['objectives', '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498', WIDE],
    ['attainment', '?v=1&t=demo&i=target_attainment&l=commune', WIDE],
    ['a phone', '?v=1&t=demo&s=000010110', PHONE],
    ['English', '?v=1&t=mel&lang=en', WIDE],
    ['two zones compared', '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00013', WIDE],
    ['a tablet', '?v=1&t=demo&i=sru_missing&l=commune', { width: 820, height: 1100 }],
  ])('finds no failure of axe on %s, nor of contrast in the dark theme', async (_, query, size) => {
    const page = await atlas.open({ query, ...size })
    for (const summary of await page.locator('main details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click()
    }
    expect(await axeFindings(page)).toEqual([])
    expect(await darkFindings(page)).toEqual([])
  })

  const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune'
  const CARD = '?v=1&t=demo&s=000010110'
  const OPENED: readonly (readonly [what: string, query: string, size: typeof WIDE, opener: string])[] = [
    ['the table', CARD, WIDE, '[aria-controls="part-table"]'],
    ['the breakdown', CARD, WIDE, '[aria-controls="part-method_tables"]'],
    ['the charts', RATE, WIDE, '[aria-controls="part-plots"]'],
    ['the small maps', RATE, WIDE, '[aria-controls="part-small_maps"]'],
    ['the document', '?v=1&t=lens-lievin', WIDE, '[aria-controls="part-document"]'],
    ['the method', CARD, WIDE, '[aria-controls="part-definition"]'],
    ['the contents', CARD, WIDE, '[aria-controls="part-contents"]'],
    ['the choices of a phone', CARD, PHONE, '#bar-choose'],
    ['the reading of a phone', CARD, PHONE, '#bar-read'],
    ['the sharing of a phone', CARD, PHONE, '#bar-share'],
    ['the dialog to share', RATE, WIDE, '.action:has-text("Partager")'],
    ['the dialog to download', RATE, WIDE, '.action:has-text("Télécharger")'],
    ['the dialog to embed', RATE, WIDE, '.action:has-text("Intégrer")'],
    ['a comparison', RATE, WIDE, '.action:has-text("Comparer")'],
    ['the dialog of own files', RATE, WIDE, 'button:has-text("Ouvrir mes fichiers")'],
    ['the legal notice', RATE, WIDE, 'footer button:has-text("Mentions légales")'],
    ['an acronym', CARD, WIDE, '.subtitle .gloss-term'],
  ]
  it.each(OPENED)(
    'finds no failure of axe once %s is open, nor of contrast in the dark theme',
    async (_, query, size, opener) => {
      const page = await atlas.open({ query, ...size })
      const button = page.locator(opener).first()
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
      await settled(page)
      expect(await axeFindings(page)).toEqual([])
      expect(await darkFindings(page)).toEqual([])
    },
  )
})
