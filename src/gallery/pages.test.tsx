import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { circlesView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { GalleryPage } from './GalleryPage.tsx'
import type { PreparedView } from './prepared-view.ts'
import type { GallerySite } from './shown.ts'
import { sitemap } from './sitemap.ts'
import { ViewPage } from './ViewPage.tsx'

const prepared: PreparedView = {
  format: 1,
  id: 'fragile',
  link: 't=demo&i=fragility&l=iris',
  title: { fr: 'Où </script> est la fragilité', en: 'Where fragility is' },
  description: { fr: 'Les IRIS classés.', en: 'IRIS classed.' },
}
const here: GallerySite = { title: 'Atlas', address: null, folders: { demo: 'data/demo.123' } }
const published: GallerySite = { ...here, address: 'https://habitat.example/atlas/' }
const pageOf = (site: GallerySite, view = fragilityView) =>
  renderToStaticMarkup(<ViewPage shown={{ prepared, view }} site={site} policy="default-src 'none'" />)
const dataOf = (html: string) => JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('the page of a prepared view', () => {
  const html = pageOf(here)

  it('shows picture, legend, table with states in words, warnings and source, without a script', () => {
    expect(html).toContain('<img src="../vues/fragile.svg"')
    expect(html.match(/<script/g)).toHaveLength(1)
    for (const { name, text } of fragilityView.zones) {
      expect(html).toContain(name)
      expect(html).toContain(text)
    }
    const [first] = fragilityView.zones
    expect(html).toContain(
      `href="../fiche.html?v=1&amp;t=${fragilityView.territory.id}&amp;z=${first?.code}">${first?.name}</a>`,
    )
    for (const words of ['secret statistique', 'Très fragile', ...fragilityView.warnings])
      expect(html).toContain(words)
    expect(html).toContain(fragilityView.sourceLine)
    expect(html).toContain('href="../?v=1&amp;t=demo&amp;i=fragility&amp;l=iris"')
  })

  it('marks an unreliable number in its table, and says under it what the sign means', () => {
    const [known] = vacancyView.zones.filter(({ flags, state }) => !state && flags.includes('unreliable'))
    const marked = pageOf(here, vacancyView)
    expect(marked).toContain(`${known?.text}<sup class="caveat-sign">*</sup>`)
    expect(marked).toContain('* peu fiable (un effectif sous 200, recensement)')
    // the sign of the picture, with how many bear it
    expect(marked).toMatch(/<p class="sign"><svg.*?<\/svg>1\scommune peu fiable/)
    expect(html).not.toContain('toutes')
  })

  it('has no style of its own, which the policy refuses', () => {
    expect(html).not.toMatch(/ style=|<style/)
  })

  it('claims no address where the site declares none', () => {
    expect(html).not.toMatch(/canonical|oembed|og:|twitter:|https?:\/\/habitat/)
    expect(dataOf(html).url).toBe('../vues/fragile.html')
  })

  it('has a canonical address, a card and its picture where the site declares one', () => {
    const known = pageOf(published)
    expect(known).toContain('<link rel="canonical" href="https://habitat.example/atlas/vues/fragile.html"/>')
    expect(known).toContain('property="og:image" content="https://habitat.example/atlas/vues/fragile.png"')
    expect(known).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://habitat.example/atlas/vues/fragile.oembed.json"',
    )
    expect(known).toContain('name="twitter:card" content="summary_large_image"')
    expect(dataOf(known).distribution[0].contentUrl).toBe(
      'https://habitat.example/atlas/data/demo.123/open/zones.csv',
    )
  })

  it('describes the data, says what is fictional and places it nowhere; no text closes its tag', () => {
    const data = dataOf(html)
    expect(data).toMatchObject({ '@type': 'Dataset', temporalCoverage: '2024', inLanguage: 'fr' })
    expect(data.name).toContain('Où </script> est')
    expect(data.description).toContain('Territoire fictif')
    expect(data.spatialCoverage).toBeUndefined()
    expect(dataOf(pageOf(here, circlesView)).temporalCoverage).toBe('2023/2028')
  })
})

it('the gallery leads to each view, in either language', () => {
  const shown = [{ prepared, view: { ...fragilityView, lang: 'en' as const } }]
  const html = renderToStaticMarkup(<GalleryPage lang="en" shown={shown} site={here} policy="" />)
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('href="../../en/views/fragile.html"')
  expect(html).toContain('Where fragility is')
})

it('the site map names every page, its addresses escaped', () => {
  const xml = sitemap('https://habitat.example/?a&b/', ['one', 'two'], ['occupancy'])
  expect(xml.match(/<loc>/g)).toHaveLength(1 + 2 + 2 + 4 + 4)
  expect(xml).toContain('<loc>https://habitat.example/?a&amp;b/en/views/two.html</loc>')
  expect(xml).toContain('a&amp;b/methodes/occupancy.html</loc>')
})
