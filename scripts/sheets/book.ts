import { createElement } from 'react'
import type { Lang } from '../../src/i18n/lang.ts'
import { BookFront } from '../../src/report/SheetBook.tsx'
import { markupOf } from './static-page.ts'
import type { Drawn } from './to-print.ts'

/** A sheet that has been printed. */
export interface InBook extends Drawn {
  readonly pages: number
  readonly isSummary: boolean
}

interface Book {
  readonly title: string
  readonly lang: Lang
  readonly day: string
  readonly parts: readonly InBook[]
}

/**
 * All the sheets in one PDF. The cover and contents are printed alone first: they say on which page each sheet begins.
 * @param print writes a page of the book's markup and its PDF; answers the number of its pages
 * @throws where the book has other pages than its contents count
 */
export async function writeBook(
  { title, lang, day, parts }: Book,
  print: (markup: string) => Promise<number>,
): Promise<void> {
  const warnings = parts.at(-1)?.warnings ?? []
  const sheets = parts.filter(({ isSummary }) => !isSummary).length
  const front = (first: number | null) => {
    let page = first
    const contents = parts.map(({ label, kind, anchor, pages }) => {
      const at = { label, kind, anchor, page }
      if (page !== null) page += pages
      return at
    })
    return markupOf(createElement(BookFront, { title, warnings, contents, sheets, date: day, lang }))
  }
  const before = await print(front(null))
  const whole = [front(before + 1), ...parts.map(({ markup }) => markup)].join('')
  const all = await print(whole)
  const expected = parts.reduce((sum, { pages }) => sum + pages, before)
  if (all !== expected) throw new Error(`the contents count ${expected} pages, the book has ${all}`)
}
