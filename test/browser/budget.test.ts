import { describe, expect, it } from 'vitest'
import { type FileBytes, siteFiles, totalBrotli, weigh } from '../../scripts/bench/bytes.ts'
import { atlasPage } from './atlas-page.ts'

const DIST = 'dist'
/** bytes, brotli at quality 11, data apart */
const FIRST_MAP = 250_000
const WITHOUT_DATABASE = 550_000

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
const breakdown = (title: string, files: readonly FileBytes[]) =>
  [
    `${title}, brotli (raw):`,
    ...[...files]
      .sort((a, b) => b.brotli - a.brotli)
      .map(({ file, brotli, raw }) => `${kB(brotli)} (${kB(raw).trim()})  ${file}`),
    `${kB(totalBrotli(files))}  in all`,
  ].join('\n')

describe('the bytes of the built page', () => {
  const { firstMap, later, database } = siteFiles(DIST)
  const first = weigh(DIST, firstMap)
  const all = [...first, ...weigh(DIST, later)]

  it('are at most 250 kB before the first coloured map', () => {
    expect(totalBrotli(first), breakdown('Before the first coloured map', first)).toBeLessThanOrEqual(
      FIRST_MAP,
    )
  })

  it('are at most 550 kB in all, the database and the data apart', () => {
    expect(totalBrotli(all), breakdown('In all, without the database', all)).toBeLessThanOrEqual(
      WITHOUT_DATABASE,
    )
  })

  it('leave out nothing: the map arrives behind the first picture, and the database beside it', () => {
    expect(firstMap.map((file) => file.replace(/^.*\./, '')).sort()).toEqual(
      expect.arrayContaining(['css', 'html', 'js']),
    )
    expect(later.filter((file) => /maplibre-gl-worker/.test(file))).toHaveLength(1)
    expect(database.filter((file) => /worker.*\.js$/.test(file))).toHaveLength(1)
    expect(database.filter((file) => /\.wasm$/.test(file))).toHaveLength(1)
  })
})

describe('the files counted before the first coloured map', () => {
  const atlas = atlasPage()

  it('are enough to draw it: none of the others has arrived', async () => {
    const { later, database } = siteFiles(DIST)
    const others = [...later, ...database].map((file) => file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    // what is refused says so in the console: the picture is there all the same
    await atlas.open({
      until: 'first-map',
      failOnce: new RegExp(`(${others.join('|')})$`),
      expected: /./,
    })
  })
})
