import { describe, expect, it } from 'vitest'
import { parseChoice } from '../../atlas/choice-url.ts'
import { plainLink } from './ask-ahead.ts'

describe('a plain link', () => {
  it.each([
    '?v=1&t=demo&i=vacancy_rate&l=iris',
    '?v=1&t=demo&i=vacancy_rate&l=commune&y=2016&s=00001,00002',
    '?v=1&t=mel&i=sru_rate&lang=en',
    '',
  ])('%j asks for the picture that the page itself finds in it', (query) => {
    const { partial, problems } = parseChoice(query)
    const link = plainLink(query)
    const { territory, selection, ...asked } = partial
    expect(problems).toEqual([])
    expect(link?.territory).toBe(territory ?? null)
    // French is what a link says that says nothing
    expect({ lang: 'fr', ...link?.partial }).toEqual({ lang: 'fr', ...asked })
    expect(link?.others.includes('s')).toBe(selection !== undefined)
  })

  it('is none where the link says what no picture was prepared of, or was damaged on its way', () => {
    for (const query of [
      '?v=1&t=demo&i=fragility&f=income.45',
      '?v=1&t=demo&i=vacancy_rate&c=quantile.4',
      '?v=1&t=demo&i=vacancy_rate&m=11/45/0',
      '?v=2&t=demo&i=vacancy_rate',
      '?v=1&amp;t=demo&amp;i=vacancy_rate',
      '?v=1&t=demo%26i=vacancy_rate',
    ])
      expect(plainLink(query), query).toBeNull()
  })
})
