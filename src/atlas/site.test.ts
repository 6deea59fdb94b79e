import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { declaredSite, site, toSiteFile } from './site.ts'
import { siteFor } from './site-for.ts'

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
    expect(v.is(declaredSite, declared('legal', 'accessibility', 'sources', 'licence'))).toBe(true)
  })

  it.each([
    ['no accessibility statement', ['legal', 'legal', 'sources', 'licence']],
    ['two legal notices', ['legal', 'legal', 'accessibility', 'sources', 'licence']],
    ['no page', []],
  ])('refuses %s', (_, pages) => {
    expect(v.safeParse(declaredSite, declared(...pages)).issues?.map(({ message }) => message)).toEqual([
      'each of these once: legal, accessibility, sources, licence',
    ])
  })

  it('has the keys of its form, and no other', () => {
    const said = declared('legal', 'accessibility', 'sources', 'licence')
    expect(v.is(declaredSite, { ...said, secret: 1 })).toBe(false)
    const pages = said.pages.map((one) => ({ ...one, secret: 1 }))
    expect(v.is(declaredSite, { ...said, pages })).toBe(false)
  })

  it.each([
    ['any', true],
    ['none', true],
    [['https://www.example.fr', 'http://localhost:8080', 'https://*.example.fr'], true],
    [[], false],
    [['www.example.fr'], false],
    [["https://a.fr; script-src 'unsafe-inline'"], false],
    ['everyone', false],
  ])('says who may frame it: %j', (framing, good) => {
    const said = declared('legal', 'accessibility', 'sources', 'licence')
    expect(v.is(declaredSite, { ...said, framing })).toBe(good)
  })

  it('is published in the format of the folder, whatever the number of the declaration', () => {
    const file = toSiteFile(v.parse(declaredSite, declared('legal', 'accessibility', 'sources', 'licence')))
    expect(v.is(site, file)).toBe(true)
    expect(v.is(declaredSite, file)).toBe(false)
  })

  it('says nothing of a territory that it has not, nor a heading with nothing under it', () => {
    const of = (...paragraphs: object[]) => ({ heading: text, paragraphs, fields: [], links: [] })
    const said = declared('legal', 'accessibility', 'sources', 'licence')
    const sections = [of({ ...text, territory: 'demo' }), of({ ...text, territory: 'demo' }, text)]
    const file = toSiteFile(
      v.parse(declaredSite, { ...said, pages: said.pages.map((one) => ({ ...one, sections })) }),
    )
    expect(siteFor(file, ['demo', 'mel'])).toEqual(file)
    expect(siteFor(file, ['mel']).pages[0]?.sections).toEqual([of(text)])
  })
})
