import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUDGETS, type Budget } from '../../scripts/bench/budgets.ts'
import { ends, type FileBytes, siteFiles, totalBrotli, weigh } from '../../scripts/bench/bytes.ts'
import { ENTRIES } from '../../scripts/site/entries.ts'
import { atlasPage, marked, textOf, until } from './atlas-page.ts'

const DIST = 'dist'
/** Dialog, readers and pipeline, classes that a workshop gives, landmarks around a territory, contours for perimeters of work, years of columns and coordinates of one cell, provenance of contours, sheets of workbooks and tables of a row a measure, a site made of one territory alone, headers of two rows, tables that the page exports, files of an archive, what a rule cannot mask, what a territory may open on, sizes of sets, masks kept, files that disagree and masks widened, thousands told by their column large totals, dwellings of another year and relations that nothing declares included; the engines of WebAssembly, each fetched when a file asks for it, apart., schematic contours that are refused */
const OWN_FILES_BUDGET = 800_300

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
const breakdown = (title: string, files: readonly FileBytes[]) =>
  [
    `${title}, brotli (raw):`,
    ...[...files]
      .sort((a, b) => b.brotli - a.brotli)
      .map(({ file, brotli, raw }) => `${kB(brotli)} (${kB(raw).trim()})  ${file}`),
    `${kB(totalBrotli(files))}  in all`,
  ].join('\n')

const files = siteFiles(DIST)

it('budgets are those of the pages that the site is built of', () => {
  expect(Object.keys(BUDGETS)).toEqual(Object.keys(ENTRIES))
})

describe.each(Object.entries<Budget>(BUDGETS))(
  'the bytes of %s',
  (entry, { alone, firstMap, withoutDatabase }) => {
    const needed = siteFiles(DIST, entry)
    const first = weigh(DIST, needed.firstMap)
    const all = [...first, ...weigh(DIST, needed.later)]

    if (alone !== undefined)
      it(`are at most ${alone} in the page alone`, () => {
        expect(totalBrotli(weigh(DIST, [entry]))).toBeLessThanOrEqual(alone)
      })

    it(`are at most ${firstMap} before the first coloured map`, () => {
      const text = breakdown(`${entry} before the first coloured map`, first)
      expect(totalBrotli(first), text).toBeLessThanOrEqual(firstMap)
    })

    it(`are at most ${withoutDatabase} in all, the database and the data apart`, () => {
      const text = breakdown(`${entry} in all, without the database`, all)
      expect(totalBrotli(all), text).toBeLessThanOrEqual(withoutDatabase)
    })
  },
)

it('what opens the files of a reader is fetched for that alone, and weighs what is said', () => {
  // the engines of WebAssembly are each fetched when a file asks for it
  const weighed = weigh(
    DIST,
    files.ownFiles.filter((file) => !file.endsWith('.wasm')),
  )
  const text = breakdown('to open the files of a reader', weighed)
  expect(
    weighed.some(({ file }) => /own-worker/.test(file)),
    text,
  ).toBe(true)
  expect(totalBrotli(weighed), text).toBeLessThanOrEqual(OWN_FILES_BUDGET)
}, 180_000)

describe('the bytes of the built page', () => {
  it('leave nothing out: the map is among what follows, and the database is apart', () => {
    expect(files.later.filter((file) => /maplibre-gl-worker/.test(file))).toHaveLength(1)
    expect(files.database.filter((file) => /worker.*\.js$/.test(file))).toHaveLength(1)
    expect(files.database.filter((file) => /wasm.*\.gz$/.test(file))).toHaveLength(1)
  })

  it('are in files that every host takes: none above 25 MiB', () => {
    const large = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
      (file) => statSync(join(DIST, file)).size > 25 * 2 ** 20,
    )
    expect(large).toEqual([])
  })
})

describe('the licences of what the site ships', () => {
  it('are in it: every library of the page, the notice of each', () => {
    const notices = readFileSync(`${DIST}/licences.md`, 'utf8')
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    for (const [name, version] of Object.entries(dependencies))
      expect(notices, name).toContain(`## ${name} - ${version} (`)
    expect(notices).toContain('Permission is hereby granted')
  })
})

describe('the files counted before the first coloured map', () => {
  const atlas = atlasPage()
  // Chromium reports each refused file in the console
  const expected = /./

  it('are enough for any link: the others are refused, and it is drawn', async () => {
    const page = await atlas.open({
      // classes of the reader's own: no picture was prepared of them
      query: '?v=1&t=demo&i=vacancy_rate&l=iris&c=quantile.4',
      failOnce: ends([...files.later, ...files.database]),
      until: 'first-map',
      expected,
    })
    await until('the page’s own figure', () => page.locator('.stage-drawn svg [data-code]').count())
    expect(await page.locator('.stage-drawn svg [data-code]').count()).toBeGreaterThan(100)
  })

  it('are more than the opening needs, whose figure is there before the page’s own script', async () => {
    const page = await atlas.open({ until: 'first-map', expected })
    await page.route(/\/main-[^/]*\.js$/, (route) => route.fulfill({ status: 503, body: 'no' }))
    await page.reload()
    await marked(page, 'atlas:first-map')
    expect(await page.locator('#opening').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
      1200,
    )
    await until('the notice', () => page.getByRole('alert').count())
    expect(await textOf(page, '[role="alert"]')).toBe(
      'Le programme de la page n’est pas arrivé. Recharger la page',
    )
  })
})
