import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Page } from '../../../gallery/Page.tsx'
import { FOLDER_FORMAT } from '../../../territory/folder-format.ts'
import { readSite, siteWith } from './site-with.ts'
import { isOfTerritory, withoutOthers } from './without-others.ts'
import { withoutPublisher } from './without-publisher.ts'

const encoder = new TextEncoder()
const page = (edition: string, opens = '') =>
  `<html><meta name="atlas-edition" content="${edition}">\n    ${opens}<script>1</script></html>`
const entry = (id: string) => ({
  id,
  name: { fr: id, en: id },
  fictional: false,
  zones: {},
})
const index = {
  format: FOLDER_FORMAT,
  opens: 'old',
  territories: [entry('demo'), entry('old')],
  edition: { shared: 'shared-1', territories: { demo: 'demo.1', old: 'old.1' }, scripts: [] },
}
const said = {
  format: FOLDER_FORMAT,
  title: { fr: 'Atlas', en: 'Atlas' },
  undeclared: { fr: '-', en: '-' },
  accessibility: { conformity: 'none', mention: { fr: 'non', en: 'no' } },
  publisher: { name: null, address: 'https://habitat.example/', contact: null },
  pages: ['legal', 'accessibility', 'sources', 'licence'].map((id) => ({
    id,
    title: { fr: id, en: id },
    sections:
      id === 'sources'
        ? [
            {
              heading: { fr: 'Old', en: 'Old' },
              paragraphs: [{ territory: 'old', fr: 'De old', en: 'Of old' }],
            },
            {
              heading: { fr: 'Tous', en: 'All' },
              paragraphs: [
                { territory: 'demo', fr: 'De demo', en: 'Of demo' },
                { fr: 'De tous', en: 'Of all' },
              ],
            },
          ]
        : [],
  })),
}
const part = (name: string, text: string) =>
  `<html><section data-part="${name}"><ul><li>${text}</li></ul></section><p>after</p></html>`
const site = (more: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({
      'index.html': page('shared-1 demo.1 old.1', '<meta name="atlas-opens" content="old">\n    '),
      'embed.html': page('shared-1 demo.1 old.1'),
      'vues/une.html': page('shared-1 demo.1'),
      'vues/une.oembed.json': '{}',
      'vues/gallery.css': 'css',
      'vues/glossaire.html': 'glossaire',
      'en/views/glossary.html': 'glossary',
      'vues/index.html': part('views', 'old'),
      'en/views/index.html': part('views', 'old'),
      'methodes/une.html': part('places', 'old'),
      'en/methods/une.html': part('places', 'old'),
      'sitemap.xml': 'old',
      'data/catalogue.jsonld': 'old',
      'data/shared-1/site.json': JSON.stringify(said),
      'data/shared-1/cog.json': 'cog',
      'assets/main-1.js': '1',
      'data/index.json': JSON.stringify(index),
      'data/demo.1/territory.json': 'demo',
      'data/demo.1/dcat.jsonld': '{"@id":"#demo"}',
      'data/old.1/dcat.jsonld': '{"@id":"#old"}',
      'data/old.1/territory.json': 'old',
      ...more,
    }).map(([path, text]) => [path, encoder.encode(text)]),
  )
const text = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder().decode(files.get(path))

const mine = {
  entry: entry('mine'),
  files: { 'territory.json': 'mine', 'a.bin': new Uint8Array([1]), 'dcat.jsonld': '{"@id":"#mine"}' },
}

describe('a site with a territory more', () => {
  const made = siteWith(readSite(site()), mine)
  const next = JSON.parse(text(made, 'data/index.json')) as typeof index & {
    edition: { territories: { mine: string } }
  }
  const folder = next.edition.territories.mine

  it('holds its files at an address of their content, and lists it, and opens on it', () => {
    expect(folder).toMatch(/^mine\.[0-9a-f]{12}$/)
    expect(text(made, `data/${folder}/territory.json`)).toBe('mine')
    expect(made.get(`data/${folder}/a.bin`)).toEqual(new Uint8Array([1]))
    expect(next.opens).toBe('mine')
    expect(next.territories.map(({ id }) => id)).toEqual(['demo', 'old', 'mine'])
    expect(text(made, 'data/demo.1/territory.json')).toBe('demo')
  })

  it('names the folder in the pages at its root, each once, and leaves every other file as it is', () => {
    const html = text(made, 'index.html')
    expect(html).toContain(`content="shared-1 demo.1 old.1 ${folder}">`)
    expect(html.match(/atlas-opens" content="[^"]*"/g)).toEqual(['atlas-opens" content="mine"'])
    expect(text(made, 'embed.html')).toContain('<meta name="atlas-opens" content="mine">')
    expect(text(made, 'vues/une.html')).toBe(page('shared-1 demo.1'))
    expect(text(made, 'assets/main-1.js')).toBe('1')
  })

  it('takes the place of one of the same name, whose files are gone', () => {
    const files = { 'territory.json': 'new', 'dcat.jsonld': '{"@id":"#new"}' }
    const again = siteWith(readSite(site()), { entry: entry('old'), files })
    expect([...again.keys()].filter((path) => path.startsWith('data/old.'))).toHaveLength(2)
    expect(again.has('data/old.1/territory.json')).toBe(false)
    const { territories } = JSON.parse(text(again, 'data/index.json')) as typeof index
    expect(territories.map(({ id }) => id)).toEqual(['demo', 'old'])
  })

  it('is not made of files that are no built site', () => {
    expect(() => readSite(new Map())).toThrow('data/index.json')
    const plain = site({ 'data/index.json': JSON.stringify({ ...index, edition: undefined }) })
    expect(() => readSite(plain)).toThrow('no edition')
  })
})

describe('a site of one territory, made of that of others', () => {
  const inTheirPlace = {
    methods: ['une'],
    places: (method: string, lang: string) => `<p>${method} ${lang}</p>`,
    noViews: (lang: string) => `<p>none ${lang}</p>`,
  }
  const alone = (files: ReadonlyMap<string, Uint8Array>) =>
    siteWith(withoutOthers(withoutPublisher(readSite(files)), 'mine', inTheirPlace), mine)
  const made = alone(site())
  const next = JSON.parse(text(made, 'data/index.json'))

  it('has its folder alone, lists it alone, and names none of the others anywhere', () => {
    expect(next.territories.map(({ id }: { id: string }) => id)).toEqual(['mine'])
    expect(Object.keys(next.edition.territories)).toEqual(['mine'])
    expect(next.opens).toBe('mine')
    for (const [path, bytes] of made) {
      expect(path).not.toMatch(/demo|old|vues\/une/)
      expect(new TextDecoder().decode(bytes), path).not.toMatch(/demo|old/i)
    }
  })

  it('says in the place of theirs what is of it, and keeps what is of none', () => {
    expect(text(made, 'methodes/une.html')).toBe(
      '<html><section data-part="places"><p>une fr</p></section><p>after</p></html>',
    )
    expect(text(made, 'en/views/index.html')).toContain('<p>none en</p>')
    expect(text(made, 'vues/gallery.css')).toBe('css')
    expect(text(made, 'index.html')).toContain(`content="${next.edition.shared} `)
  })

  it('has what is shared at an address of its own: it says less', () => {
    expect(next.edition.shared).not.toBe('shared-1')
    expect(text(made, `data/${next.edition.shared}/cog.json`)).toBe('cog')
    const { pages } = JSON.parse(text(made, `data/${next.edition.shared}/site.json`))
    expect(pages[2].sections).toMatchObject([{ heading: { fr: 'Tous' }, paragraphs: [{ fr: 'De tous' }] }])
  })

  it('keeps what is said of the territory that takes the place of one of the same name', () => {
    const { pages } = withoutOthers(readSite(site()), 'old', inTheirPlace).said
    expect(pages[2]?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ fr }) => fr))).toEqual([
      'De old',
      'De tous',
    ])
  })

  it('is not made where a page does not tell which part of it is of the others', () => {
    const unmarked = site({ 'vues/index.html': '<html><ul><li>old</li></ul></html>' })
    expect(() => withoutOthers(readSite(unmarked), 'mine', inTheirPlace)).toThrow('views: no such part')
  })

  it('is made of the files that are of no territory: the others need not come', () => {
    const fetched = new Map([...site()].filter(([path]) => !isOfTerritory(path)))
    expect(fetched.has('data/demo.1/territory.json')).toBe(false)
    expect(alone(fetched)).toEqual(made)
  })
})

describe('a site taken away from that of a publisher', () => {
  const ADDRESS = 'https://habitat.example/a&b/'
  const head = (file: string) =>
    renderToStaticMarkup(
      createElement(Page, {
        lang: 'fr',
        site: { title: 'Atlas', address: ADDRESS, folders: {} },
        policy: '',
        title: 'Une',
        description: 'Une',
        file: () => file,
        card: { file: 'vues/une.png', alt: 'Une' },
        data: { url: `${ADDRESS}${file}` },
        oembed: 'vues/une.oembed.json',
        // biome-ignore lint/correctness/noChildrenProp: there is no JSX in this file
        children: 'Une',
      }),
    )
  const field = (value: string) => ({ label: { fr: 'x', en: 'x' }, value: { fr: value, en: value } })
  const legal = { heading: { fr: 'É', en: 'P' }, paragraphs: [], fields: [field('Ville de Brest')] }
  const of = {
    ...said,
    publisher: {
      name: { fr: 'Ville de Brest', en: 'Ville de Brest' },
      address: ADDRESS,
      contact: 'mailto:brest@habitat.example',
    },
    pages: said.pages.map((page) => (page.id === 'legal' ? { ...page, sections: [legal] } : page)),
  }
  const made = withoutPublisher(
    readSite(
      site({
        'data/shared-1/site.json': JSON.stringify(of),
        'vues/une.html': head('vues/une.html'),
        'en/views/une.html': head('en/views/une.html'),
        'sitemap.xml': ADDRESS,
        'data/catalogue.jsonld': ADDRESS,
        'vues/une.oembed.json': ADDRESS,
      }),
    ),
  )

  it('names its address, its name nor its notice in no file', () => {
    expect(made.files.has('vues/une.html')).toBe(true)
    for (const [path, bytes] of made.files)
      expect(new TextDecoder().decode(bytes), path).not.toMatch(
        /habitat\.example|Brest|canonical|og:|twitter:/,
      )
    for (const gone of ['sitemap.xml', 'data/catalogue.jsonld', 'vues/une.oembed.json'])
      expect([gone, made.files.has(gone)]).toEqual([gone, false])
  })

  it('keeps the fields of the notice, to be declared, and pages that lead to each other', () => {
    expect(made.said.pages[0]?.sections[0]?.fields).toEqual([{ label: { fr: 'x', en: 'x' }, value: null }])
    expect(text(made.files, 'vues/une.html')).toContain('hrefLang="en" href="../vues/une.html"')
    expect(text(made.files, 'en/views/une.html')).toContain('"url":"../../en/views/une.html"')
  })

  it('has what it says at an address of its own, which its pages and its index name', () => {
    const { shared } = made.index.edition
    expect(shared).not.toBe('shared-1')
    expect([...made.files.keys()].filter((path) => path.includes('shared-1/'))).toEqual([])
    expect(JSON.parse(text(made.files, `data/${shared}/site.json`))).toEqual(made.said)
    expect(text(made.files, 'index.html')).toContain(`content="${shared} demo.1 old.1"`)
    expect(JSON.parse(text(made.files, 'data/index.json')).edition.shared).toBe(shared)
    expect(text(made.files, `data/${shared}/cog.json`)).toBe('cog')
  })
})
