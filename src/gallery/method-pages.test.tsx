import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { metWords } from '../about/bound-words.ts'
import { escapeMarkup } from '../lib/escape-markup.ts'
import { loadCatalogue } from '../publish/catalogue/load-catalogue.ts'
import { MethodPage } from './MethodPage.tsx'
import { MethodsPage } from './MethodsPage.tsx'

const catalogue = loadCatalogue(SHIPPED)
const site = { title: 'Atlas', address: null, folders: {} }
const policy = "default-src 'none'"
const common = { catalogue, site, policy, documents: { 'dijon-cia': 'CIA de Dijon' }, places: [] }
const method = (id: string) => {
  const found = catalogue.methods.find((one) => one.id === id)
  if (!found) throw new Error(`no method ${id}`)
  return found
}

describe('the page of each method', () => {
  it.each(catalogue.methods.flatMap(({ id }) => [[id, 'fr'] as const, [id, 'en'] as const]))(
    '%s says in %s its criteria, its rules, its sources and what is left unsaid',
    (id, lang) => {
      const one = method(id)
      const html = renderToStaticMarkup(<MethodPage {...common} method={one} lang={lang} />)
      const said = [
        ...one.criteria.map(({ label }) => label),
        ...one.rules.map(({ label }) => label),
        ...one.classes.map(({ label }) => label),
        ...(one.unsaid ?? []).flatMap(({ said, chosen }) => [said, chosen]),
      ]
      // what a reader looks for in the workshop, where the criterion has words of its own
      for (const { indicator } of one.criteria)
        said.push(catalogue.indicators.find(({ id }) => id === indicator)?.label ?? { fr: '?', en: '?' })
      for (const text of said) expect(html).toContain(escapeMarkup(text[lang]).replaceAll('&#39;', '&#x27;'))
      expect(html).not.toMatch(/ style=|<style|<script/)
      expect(html).not.toContain('undefined')
    },
  )

  it('names the document in full where the site knows it, and where the method is seen', () => {
    const places = [{ name: 'Sauvelane', link: 't=demo&i=fragility&l=iris' }]
    const html = renderToStaticMarkup(
      <MethodPage {...common} places={places} method={method('fragility')} lang="en" />,
    )
    expect(html).toContain('Where it is written: CIA de Dijon, 2.3.1')
    expect(html).toContain('href="../../?v=1&amp;t=demo&amp;i=fragility&amp;l=iris&amp;lang=en"')
  })

  it('is reached from the list', () => {
    const html = renderToStaticMarkup(<MethodsPage {...common} lang="fr" />)
    for (const { id, label } of catalogue.methods) {
      expect(html).toContain(`href="../methodes/${id}.html"`)
      expect(html).toContain(label.fr)
    }
  })
})

describe('when a criterion is met', () => {
  const [criterion] = method('fragility').criteria
  if (!criterion) throw new Error('the method has criteria')
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

  it.each([
    [{ kind: 'value', percent: 40 }, '>=', 'taux ≥ 40 %'],
    [{ kind: 'quantile', share: 80 }, '>', 'taux > celui que 80 % des zones ne dépassent pas'],
    [{ kind: 'france', plus: -2.5 }, '<', 'taux < celui de la France, −2,5 points'],
    [{ kind: 'epci', plus: 0 }, '<=', 'taux ≤ celui de l’intercommunalité'],
  ] as const)('is said of %o', (bound, comparison, expected) => {
    expect(plain(metWords({ ...criterion, bound, comparison }, 'fr'))).toBe(expected)
  })

  it('a mean is not called a rate', () => {
    const size = method('condominium_watch').criteria.find(({ unit }) => unit === 'mean')
    if (!size) throw new Error('a criterion of the method is a mean')
    expect(metWords(size, 'fr')).toBe('moyenne ≤ 10')
    expect(metWords(size, 'en')).toBe('mean ≤ 10')
    const ranked = { ...size, bound: { kind: 'quantile', share: 80 } } as const
    expect(plain(metWords(ranked, 'fr'))).toBe('moyenne ≤ celle que 80 % des zones ne dépassent pas')
  })
})
