import { describe, expect, it } from 'vitest'
import { atlasPage, closeOver, settled } from './atlas-page.ts'
import { axeFindings, darkFindings } from './axe-findings.ts'

const atlas = atlasPage()
const WIDE = { width: 1440, height: 1000 }
const PHONE = { width: 360, height: 740 }

/** A view and what is opened on it, one after the other on one page. */
interface Viewed {
  readonly view: string
  readonly query: string
  readonly size: typeof WIDE
  readonly opened: readonly (readonly [what: string, opener: string])[]
}

const VIEWS: readonly Viewed[] = [
  {
    view: 'fragility, with a card',
    query: '?v=1&t=demo&s=000010110',
    size: WIDE,
    opened: [
      ['the table', '[aria-controls="part-table"]'],
      ['the breakdown', '[aria-controls="part-method_tables"]'],
      ['the method', '[aria-controls="part-definition"]'],
      ['the contents', '[aria-controls="part-contents"]'],
      ['an acronym', '.subtitle .gloss-term'],
    ],
  },
  {
    view: 'a phone',
    query: '?v=1&t=demo&s=000010110',
    size: PHONE,
    opened: [
      ['the choices of a phone', '#bar-choose'],
      ['the reading of a phone', '#bar-read'],
      ['the sharing of a phone', '#bar-share'],
    ],
  },
  {
    view: 'a rate, no zone chosen',
    query: '?v=1&t=demo&i=vacancy_rate&l=commune',
    size: WIDE,
    opened: [
      ['the charts', '[aria-controls="part-plots"]'],
      ['the small maps', '[aria-controls="part-small_maps"]'],
      ['the dialog to share', '.action:has-text("Partager")'],
      ['the dialog to download', '.action:has-text("Télécharger")'],
      ['the dialog to embed', '.action:has-text("Intégrer")'],
      ['the dialog of own files', 'button:has-text("Ouvrir mes fichiers")'],
      ['the legal notice', 'footer button:has-text("Mentions légales")'],
      ['a comparison', '.action:has-text("Deux cartes")'],
    ],
  },
  {
    view: 'objectives',
    query: '?v=1&t=lens-lievin',
    size: WIDE,
    opened: [['the document', '[aria-controls="part-document"]']],
  },
  {
    view: 'objectives, with a card',
    query: '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498',
    size: WIDE,
    opened: [],
  },
  { view: 'a rate', query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00002', size: WIDE, opened: [] },
  { view: 'attainment', query: '?v=1&t=demo&i=target_attainment&l=commune', size: WIDE, opened: [] },
  { view: 'English', query: '?v=1&t=mel&lang=en', size: WIDE, opened: [] },
  {
    view: 'two zones compared',
    query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00013',
    size: WIDE,
    opened: [['the columns', '[aria-controls="part-columns"]']],
  },
  {
    view: 'a tablet',
    query: '?v=1&t=demo&i=sru_missing&l=commune',
    size: { width: 820, height: 1100 },
    opened: [],
  },
]

describe.each(VIEWS)('axe on $view', ({ query, size, opened }) => {
  it('finds no failure, every summary open, nor of contrast in the dark theme', async () => {
    const page = await atlas.openOnce({ query, ...size })
    for (const summary of await page.locator('main details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click()
    }
    expect(await axeFindings(page)).toEqual([])
    expect(await darkFindings(page)).toEqual([])
  })

  it.each(opened)(
    'finds no failure once %s is open, nor of contrast in the dark theme',
    async (_, opener) => {
      const page = await atlas.openOnce({ query, ...size })
      await closeOver(page)
      const button = page.locator(opener).first()
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
      await settled(page)
      expect(await axeFindings(page)).toEqual([])
      expect(await darkFindings(page)).toEqual([])
    },
  )
})
