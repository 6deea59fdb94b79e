import { describe, expect, it } from 'vitest'
import { parseChoice } from '../atlas/choice-url.ts'
import { plainLink } from './plain-link.ts'

describe('a plain link', () => {
  it.each([
    '',
    '?v=1&t=demo',
    '?v=1&t=demo&i=vacancy_rate&l=iris',
    '?v=1&t=demo&i=vacancy_rate&l=commune&y=2016&s=00001,00002&q=0',
    '?v=1&t=mel&i=sru_rate&lang=en',
    '?t=demo',
    '?t=demo&v=1',
    '?l=iris&t=demo&i=vacancy_rate',
    '?utm_source=letter&t=demo&fbclid=IwAR0',
    '?v=1&t=demo&i=vacancy_rate&mtm_campaign=a+b',
    '?v=1&t=demo&i=vacancy_rate&l=commune&w=00001&n=0&u=0&o=straddling',
  ])('%j shows what the page reads in it', (query) => {
    const { partial, problems } = parseChoice(query)
    const link = plainLink(query)
    const { indicator, level, year, lang = 'fr', selection, outlines = true, territory = null } = partial
    expect(problems).toEqual([])
    expect(link?.territory).toBe(territory)
    expect({ lang: 'fr', outlines: true, ...link?.partial }).toEqual(
      JSON.parse(JSON.stringify({ indicator, level, year, lang, selection, outlines })),
    )
    expect(link?.isDetailed).toBe(Object.keys(partial).some((key) => key !== 'territory'))
  })

  it.each([
    '?v=1&t=demo&i=fragility&f=income.45',
    '?v=1&t=demo&i=vacancy_rate&c=quantile.4',
    '?v=1&t=demo&i=vacancy_rate&k=all',
    '?v=1&t=demo&i=vacancy_rate&p=Blues',
    '?v=1&t=demo&i=vacancy_rate&m=11/45/0',
    '?v=1&t=demo&i=vacancy_rate&b=y.2016',
    '?v=2&t=demo&i=vacancy_rate',
    '?t=demo&v=2',
    '?t=demo&f=income.45',
    '?v=1&t=demo&langue=en;',
    '?v=1&amp;t=demo&amp;i=vacancy_rate',
    '?v=1&t=demo%26i=vacancy_rate',
    '?v=1&t=demo&lang=en).',
  ])('%s is none: no picture was prepared of it, or it was damaged on its way', (query) => {
    expect(plainLink(query)).toBeNull()
  })

  it('of values that are none names nothing that was prepared', () => {
    const link = plainLink('?v=1&t=demo&i=vacancy_rate&l=nowhere&y=soon')
    expect(link?.partial).toEqual({ indicator: 'vacancy_rate', level: 'nowhere', year: Number.NaN })
  })
})
