import { describe, expect, it } from 'vitest'
import { type InBook, writeBook } from './book.ts'

const part = (label: string, pages: number, isSummary = false): InBook => ({
  label,
  kind: isSummary ? '' : 'Commune',
  anchor: `sheet-${label}`,
  title: label,
  markup: `<article>${label}</article>`,
  warnings: ['Territoire fictif'],
  pages,
  isSummary,
})
const BOOK = {
  title: 'Fiches — Petit pays',
  lang: 'fr',
  day: '28 novembre 2026',
  parts: [part('Synthèse', 4, true), part('Aubrelle', 2), part('Bréval', 1)],
} as const

describe('the book of sheets', () => {
  it('says on which page each begins, after a front of as many pages as it was printed on alone', async () => {
    const asked: string[] = []
    await writeBook(BOOK, async (markup) => {
      asked.push(markup)
      return asked.length === 1 ? 3 : 10
    })
    const [front = '', whole = ''] = asked
    expect(front).not.toContain('<article>')
    expect(whole).toContain('<article>Synthèse</article><article>Aubrelle</article>')
    const pages = [...whole.matchAll(/<a href="#sheet-([^"]+)">.*?<span class="book-page">(\d+)<\/span>/g)]
    expect(pages.map(([, label, page]) => [label, page])).toEqual([
      ['Synthèse', '4'],
      ['Aubrelle', '8'],
      ['Bréval', '10'],
    ])
    // the summary is no sheet of a zone
    expect(whole).toContain('2 fiches')
    expect(whole).toContain('Territoire fictif')
  })

  it('is refused where it has other pages than its contents count', async () => {
    await expect(writeBook(BOOK, async () => 3)).rejects.toThrow('count 10 pages, the book has 3')
  })
})
