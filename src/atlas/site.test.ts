import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { site } from './site.ts'

const text = { fr: 'mot', en: 'word' }
const page = (id: string) => ({ id, title: text, sections: [] })
const declared = (...pages: string[]) => ({
  format: 1,
  title: text,
  undeclared: text,
  accessibility: { conformity: 'none', mention: text },
  pages: pages.map(page),
})

describe('site', () => {
  it('has its four pages', () => {
    expect(v.is(site, declared('legal', 'accessibility', 'sources', 'licence'))).toBe(true)
  })

  it.each([
    ['no accessibility statement', ['legal', 'legal', 'sources', 'licence']],
    ['two legal notices', ['legal', 'legal', 'accessibility', 'sources', 'licence']],
    ['no page', []],
  ])('refuses %s', (_, pages) => {
    expect(v.safeParse(site, declared(...pages)).issues?.map(({ message }) => message)).toEqual([
      'each of these once: legal, accessibility, sources, licence',
    ])
  })

  it('has the keys of its form, and no other', () => {
    const said = declared('legal', 'accessibility', 'sources', 'licence')
    expect(v.is(site, { ...said, secret: 1 })).toBe(false)
    const pages = said.pages.map((one) => ({ ...one, secret: 1 }))
    expect(v.is(site, { ...said, pages })).toBe(false)
  })
})
