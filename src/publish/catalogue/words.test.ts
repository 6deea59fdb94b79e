import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { demoTerritory } from '../../../scripts/demo/index.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { CONFORMITIES, declaredSite } from '../../atlas/site.ts'
import { yamlPaths } from '../../declared/declared-files.ts'
import { readYaml } from '../../declared/declared-yaml.ts'
import { planTerritory } from '../plan/plan-territory.ts'
import { loadCatalogue } from './load-catalogue.ts'

const catalogue = loadCatalogue(SHIPPED)
const demo = demoTerritory()
const site = readYaml(SHIPPED, 'site/site.yaml', declaredSite).value

/** Every text of a language in a published value: what stands under `fr` or `en`, and the cells of tables. */
function texts(value: unknown, lang: 'fr' | 'en'): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, lang))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === lang) return [item].flat().filter((text): text is string => typeof text === 'string')
    if (key === 'rows')
      return [item].flat(2).filter((text): text is string => lang === 'fr' && typeof text === 'string')
    return texts(item, lang)
  })
}

const published = [
  catalogue,
  site,
  ...yamlPaths(SHIPPED, 'plans').map((path) => {
    const { meta, reasons, credits } = planTerritory(SHIPPED, path, catalogue, packagedCog())
    return { meta, reasons, credits }
  }),
  { meta: demo.meta, credits: demo.credits },
]

describe('the French that ships', () => {
  const french = published.flatMap((value) => texts(value, 'fr'))

  it.each<[string, RegExp]>([
    ['a straight apostrophe', /'/],
    ['a plain or wide space before ; : ? ! % »', /[ \u00a0][;:?!%»]/],
    ['a plain space after «', /«[^\u202f]/],
    ['a straight double quote', /"/],
    ['a plain space between thousands', /\d[ \u00a0]\d{3}(?!\d)/],
    ['three dots', /\.\.\./],
    ['the marks of code', /`/],
    ['another word for a state than the one of legend and table', /renseignée/],
  ])('has not %s', (_, fault) => {
    expect(french.length).toBeGreaterThan(300)
    // official names of communes keep the apostrophe of the official code
    expect(french.filter((text) => fault.test(text) && !/^\p{Lu}[\p{L}'-]+$/u.test(text))).toEqual([])
  })
})

it('a count that is not reliable is said so by each source that flags it, never to be fragile, a class of a method', () => {
  const flagging = catalogue.secrecy.filter(({ unreliable_under }) => unreliable_under !== null)
  expect(flagging.map(({ label }) => label.fr)).toEqual([expect.stringContaining('peu fiable')])
  expect(flagging.map(({ label }) => label.en)).toEqual([expect.stringContaining('unreliable')])
})

describe('the English that ships', () => {
  it('has no French quote, nor a space before a sign', () => {
    const english = published.flatMap((value) => texts(value, 'en'))
    expect(english.length).toBeGreaterThan(300)
    expect(english.filter((text) => /[«»`\u202f]| [;:?!%]|“missing”/.test(text))).toEqual([])
  })
})

describe('what the publisher declares', () => {
  it('has the four pages of the footer', () => {
    expect(site.pages.map(({ id }) => id)).toEqual(['legal', 'accessibility', 'sources', 'licence'])
  })

  it('says no more of accessibility than an atlas without audit may', () => {
    expect(CONFORMITIES).toContain(site.accessibility.conformity)
    expect(site.accessibility).toEqual({
      conformity: 'none',
      mention: { fr: 'Accessibilité\u202f: non conforme', en: 'Accessibility: not compliant' },
    })
  })

  it('invents no publisher: its fields wait for who publishes', () => {
    const legal = site.pages.find(({ id }) => id === 'legal')
    const values = legal?.sections.flatMap(({ fields }) => fields.map(({ value }) => value))
    expect(values?.length).toBeGreaterThan(5)
    expect(new Set(values)).toEqual(new Set([null]))
  })
})
