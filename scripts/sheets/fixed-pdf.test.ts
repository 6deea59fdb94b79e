import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { fixedPdf } from './fixed-pdf.ts'

const WORDS = {
  title: 'Lens — Lens-Liévin',
  subject: 'Lens-Liévin',
  lang: 'fr',
  date: new Date('2026-11-28'),
} as const

/** As a printer leaves it: with the moment of printing. */
async function printed(moment: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.addPage()
  document.setCreationDate(new Date(moment))
  document.setModificationDate(new Date(moment))
  return document.save()
}

describe('a printed PDF made the same each time', () => {
  it('has the same bytes whenever it was printed', async () => {
    const [first, second] = await Promise.all(['2026-01-01', '2026-02-03'].map(printed))
    expect(first).not.toEqual(second)
    const [a, b] = await Promise.all([first, second].map((bytes) => fixedPdf(bytes as Uint8Array, WORDS)))
    expect(a?.bytes).toEqual(b?.bytes)
  })

  it('says its title, its language and the day given, and how many pages it has', async () => {
    const { bytes, pages } = await fixedPdf(await printed('2026-01-01'), WORDS)
    const read = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pages).toBe(2)
    expect(read.getTitle()).toBe(WORDS.title)
    expect(read.getCreationDate()).toEqual(WORDS.date)
    expect(read.getModificationDate()).toEqual(WORDS.date)
    expect(read.catalog.toString()).toContain('/Lang')
  })
})
