import { describe, expect, it } from 'vitest'
import { siteWith } from './site-with.ts'

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
  format: 2,
  opens: 'old',
  territories: [entry('demo'), entry('old')],
  edition: { shared: 'shared-1', territories: { demo: 'demo.1', old: 'old.1' }, scripts: [] },
}
const site = (more: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({
      'index.html': page('shared-1 demo.1 old.1', '<meta name="atlas-opens" content="old">\n    '),
      'embed.html': page('shared-1 demo.1 old.1'),
      'vues/une.html': page('shared-1 demo.1'),
      'assets/main-1.js': '1',
      'data/index.json': JSON.stringify(index),
      'data/demo.1/territory.json': 'demo',
      'data/old.1/territory.json': 'old',
      ...more,
    }).map(([path, text]) => [path, encoder.encode(text)]),
  )
const text = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder().decode(files.get(path))

describe('a site with a territory more', () => {
  const made = siteWith(site(), {
    entry: entry('mine'),
    files: { 'territory.json': 'mine', 'a.bin': new Uint8Array([1]) },
  })
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
    const again = siteWith(site(), { entry: entry('old'), files: { 'territory.json': 'new' } })
    expect([...again.keys()].filter((path) => path.startsWith('data/old.'))).toHaveLength(1)
    expect(again.has('data/old.1/territory.json')).toBe(false)
    const { territories } = JSON.parse(text(again, 'data/index.json')) as typeof index
    expect(territories.map(({ id }) => id)).toEqual(['demo', 'old'])
  })

  it('is not made of files that are no built site', () => {
    expect(() => siteWith(new Map(), { entry: entry('a'), files: {} })).toThrow('data/index.json')
    const plain = site({ 'data/index.json': JSON.stringify({ ...index, edition: undefined }) })
    expect(() => siteWith(plain, { entry: entry('a'), files: {} })).toThrow('no edition')
  })
})
