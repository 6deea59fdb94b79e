import { describe, expect, it } from 'vitest'
import { yamlPaths } from '../../../src/declared/declared-files.ts'
import { readYaml } from '../../../src/declared/declared-yaml.ts'
import { readGeometry } from '../../../src/figure/geometry.ts'
import { preparedView } from '../../../src/gallery/prepared-view.ts'
import { contourFile, vacancyView } from '../../../test/fixtures/view.ts'
import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { cardPicture } from './card-picture.ts'
import { oembedOf } from './gallery-files.ts'

describe('the prepared views that ship', () => {
  const views = yamlPaths(SHIPPED, 'views').map((path) => readYaml(SHIPPED, path, preparedView).value)

  it('are twelve at least, each of a name of its own', () => {
    expect(views.length).toBeGreaterThanOrEqual(12)
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length)
  })

  it('serve each territory that ships', () => {
    const served = new Set(views.map(({ link }) => new URLSearchParams(link).get('t')))
    expect([...served].sort()).toEqual(['demo', 'dijon', 'lens-lievin', 'mel', 'orleans'])
  })
})

describe('the picture of a card', () => {
  const sheet = (height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}" viewBox="0 0 1200 ${height}"><text x="40" y="90" font-family="Arial" font-size="60">Été</text></svg>`
  const blank = (height: number) => sheet(height).replace('Été', '')

  it.each([630, 1400])('is 1200 by 630 for a figure of height %i, and shows its text', (height) => {
    const png = Buffer.from(cardPicture(sheet(height)))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.equals(Buffer.from(cardPicture(blank(height))))).toBe(false)
  })

  it('refuses what is no figure', () => {
    expect(() => cardPicture('<p>')).toThrow('begins with its size')
  })
})

describe('the oEmbed answer of a view', () => {
  const [prepared] = yamlPaths(SHIPPED, 'views').map((path) => readYaml(SHIPPED, path, preparedView).value)
  const read = readGeometry(contourFile('commune'))
  if (!read.ok) throw new Error(read.error)
  const geometry = read.value
  const site = { title: 'Atlas', address: 'https://habitat.example/atlas/', folders: {} }
  const shown = (lang: 'fr' | 'en') => ({
    prepared: prepared as NonNullable<typeof prepared>,
    view: { ...vacancyView, lang },
  })

  it('holds the frame of that very view, in its language, and its picture', () => {
    const answer = JSON.parse(oembedOf(shown('en'), geometry, site) ?? '')
    expect(answer.title).toBe(prepared?.title.en)
    expect(answer.html).toContain(
      `src="https://habitat.example/atlas/embed.html?v=1&amp;${prepared?.link.replaceAll('&', '&amp;')}&amp;lang=en"`,
    )
    expect(answer.width).toBe(800)
    expect(answer.html).toContain(`height="${answer.height}"`)
    expect(answer.height).toBeGreaterThan(640)
    expect(answer.thumbnail_url).toBe(`https://habitat.example/atlas/en/views/${prepared?.id}.png`)
  })

  it('is none where the site declares no address', () => {
    expect(oembedOf(shown('fr'), geometry, { ...site, address: null })).toBeNull()
  })
})
