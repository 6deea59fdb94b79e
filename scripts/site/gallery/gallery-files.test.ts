import { describe, expect, it } from 'vitest'
import { yamlPaths } from '../../../src/declared/declared-files.ts'
import { readYaml } from '../../../src/declared/declared-yaml.ts'
import { preparedView } from '../../../src/gallery/prepared-view.ts'
import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { cardPicture } from './card-picture.ts'

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
