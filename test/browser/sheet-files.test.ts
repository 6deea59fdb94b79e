import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, it } from 'vitest'
import { readTerritory } from '../../scripts/sheets/read-territory.ts'
import { type SheetsOutcome, writeSheets } from '../../scripts/sheets/run.ts'
import { valueText } from '../../src/atlas/value-text.ts'
import { isNumber, type Value } from '../../src/indicators/value.ts'
import { pdfFaults } from '../sound-pdf.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The groups of Lens-Liévin as files, printed twice by the real Chromium. */
const out = temporaryFolder('sheets')
const again = temporaryFolder('sheets')

/** As it reads, whatever the spaces and the lines that it is broken into. */
const plain = (text: string) =>
  text
    .replaceAll('&#x27;', '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

const write = (folder: string): Promise<SheetsOutcome> =>
  writeSheets({
    territory: 'lens-lievin',
    data: 'public/data',
    out: folder,
    lang: 'fr',
    date: new Date('2026-11-28'),
    levels: ['group'],
    log: () => {},
  })
let outcome: SheetsOutcome
beforeAll(async () => {
  outcome = await write(out)
}, 240_000)

it('writes a page and a PDF a zone, and one PDF of them all with a contents of as many pages as it has', async () => {
  expect(outcome.failed).toEqual([])
  expect(outcome.written).toHaveLength(5)
  const pagesOf = async (name: string) =>
    (await PDFDocument.load(readFileSync(join(out, name)), { updateMetadata: false })).getPageCount()
  const sheets = readdirSync(out).filter((name) => /^group-.*\.pdf$/.test(name))
  const counts = await Promise.all(sheets.map(pagesOf))
  expect(Math.max(...counts)).toBeLessThanOrEqual(2)
  // cover and contents
  expect(await pagesOf('fiches.pdf')).toBe(counts.reduce((a, b) => a + b, 2))
})

it('is tagged, in French, titled, with a bookmark a sheet', async () => {
  const document = await PDFDocument.load(readFileSync(join(out, 'fiches.pdf')), { updateMetadata: false })
  const catalog = document.catalog.toString()
  for (const key of ['/StructTreeRoot', '/MarkInfo', '/Lang', '/Outlines']) expect(catalog).toContain(key)
  expect(document.getTitle()).toBe('Fiches — Lens-Liévin')
})

it('is found tagged and sound by an independent reader, on A4, with every font in it', () => {
  const book = join(out, 'fiches.pdf')
  const info = execFileSync('pdfinfo', [book], { encoding: 'utf8' })
  for (const pdf of readdirSync(out).filter((name) => name.endsWith('.pdf'))) {
    const path = join(out, pdf)
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), pdf).toMatch(
      /Title: +\S[\s\S]*Tagged: +yes/,
    )
    expect(pdfFaults(path) ?? '', pdf).toBe('')
  }
  expect(info).toMatch(/Page size: +59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)/)
  const fonts = execFileSync('pdffonts', [book], { encoding: 'utf8' }).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +yes +\d+ +\d+$/)
})

it('names a sheet that cannot be written, says how far it is, and writes the others', async () => {
  const folder = temporaryFolder('refused')
  // a folder stands where the sheet of the first group should
  mkdirSync(join(folder, 'group-groupe-1.html'))
  const lines: string[] = []
  const { failed, written } = await writeSheets({
    territory: 'lens-lievin',
    data: 'public/data',
    out: folder,
    lang: 'fr',
    date: new Date('2026-11-28'),
    levels: null,
    // a code that is asked for twice is printed once
    zones: ['groupe-1', 'groupe-2', 'groupe-2', '99999'],
    log: (line) => lines.push(line),
  })
  expect(failed).toEqual([
    { zone: expect.stringMatching(/^group groupe-1 Groupe 1/), cause: expect.stringContaining('EISDIR') },
    { zone: '99999', cause: expect.stringContaining('has this code') },
  ])
  expect(written).toEqual(['group-groupe-2', 'fiches'])
  expect(readdirSync(folder)).toContain('group-groupe-2.pdf')
  // the code is refused at once, each sheet when it is printed
  expect(lines.map((line) => line.slice(0, 4))).toEqual(['1/3 ', '2/3 ', '3/3 '])
  expect(lines.map((line) => line.slice(4)).sort()).toEqual([
    expect.stringMatching(/^99999: no zone/),
    expect.stringMatching(/^group groupe-1 Groupe 1.*EISDIR/),
    'group-groupe-2.pdf',
  ])
}, 120_000)

it('has the same bytes from the same inputs', async () => {
  await write(again)
  for (const name of readdirSync(out)) {
    const same = readFileSync(join(out, name)).equals(readFileSync(join(again, name)))
    expect(same, name).toBe(true)
  }
}, 240_000)

it('prints the figures of the page', () => {
  const html = readFileSync(join(out, 'group-groupe-1.html'), 'utf8').replace(/[\u00a0\u202f]/g, ' ')
  expect(html).toContain('2 268 logements')
  expect(html).not.toContain('<script')
  const [row = ''] = execFileSync('pdftotext', ['-layout', join(out, 'group-groupe-1.pdf'), '-'], {
    encoding: 'utf8',
  })
    .replace(/[\u00a0\u202f]/g, ' ')
    .match(/Objectif de logements,.*/) ?? ['']
  expect(row.replaceAll(' ', '')).toContain('2268logements')
})

it('prints of each group what the database answers: its figures and those of the whole', async () => {
  const { opened, answersOf } = await readTerritory('public/data', 'lens-lievin')
  const answers = await answersOf('group')
  const bare = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '')
  let compared = 0
  for (const { code } of opened.territory.groups) {
    const pdf = join(out, `group-${code}.pdf`)
    const text = bare(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }))
    for (const [key, answer] of answers) {
      const indicator = opened.catalogue.indicators.find(({ id }) => key.endsWith(` ${id}`))
      if (!indicator || !answer || indicator.formula.kind === 'method') continue
      const values: readonly (Value | undefined)[] = [answer.groups[code]?.value, answer.epci.value]
      for (const value of values) {
        if (value === undefined || !isNumber(value)) continue
        // the number and the first word of its unit: the others may be on another line of a narrow column
        const [said = ''] = /^[\d\s,−]*\d\s*\S+/.exec(valueText(value, indicator, 'fr')) ?? []
        expect(said).not.toBe('')
        expect(text, `${code} ${key}`).toContain(bare(said))
        compared++
      }
    }
  }
  expect(compared).toBeGreaterThan(20)
})

it('draws where a zone stands among the others, itself marked, and in a table beside', () => {
  const html = readFileSync(join(out, 'group-groupe-1.html'), 'utf8')
  const [, plots = ''] = /<section class="[^"]*sheet-plots">(.*?)<\/section>/s.exec(html) ?? []
  expect(plots.match(/<svg class="plot-drawing"/g)?.length).toBeGreaterThan(0)
  expect(plots).toContain('Groupe 1')
  expect(html).toContain('Rang')
})

/**
 * Edges of what stands on A4 between the margins of sheet.css, in points: Chromium lays a page out in whole pixels. A
 * letter may be out of its place by a hair.
 */
const PIXELS_PER_MM = 96 / 25.4
const POINTS_PER_PIXEL = 72 / 96
const MARGIN = Math.floor(11 * PIXELS_PER_MM)
const HAIR = 0.1
const LEFT = MARGIN * POINTS_PER_PIXEL - HAIR
const RIGHT = (Math.ceil(210 * PIXELS_PER_MM) - MARGIN) * POINTS_PER_PIXEL + HAIR

/** Words of a PDF with the edges of each, in points. */
const wordsOf = (pdf: string) =>
  [
    ...execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' }).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
    ),
  ].map(([, left, top, right, bottom, word]) => ({
    left: Number(left),
    right: Number(right),
    height: Number(bottom) - Number(top),
    word,
  }))

/** Points: the height of a line of figures, of 6.8 pt in Arial's metrics, as the stylesheet of paper asks. */
const FIGURE_LINE = 7.57

const textOfPages = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\f')
    .slice(0, -1)

const wholeOf = async (territory: string) => {
  const summary = temporaryFolder('summary')
  const { written, failed } = await writeSheets({
    territory,
    data: 'public/data',
    out: summary,
    lang: 'fr',
    date: new Date('2026-11-28'),
    levels: ['epci'],
    log: () => {},
  })
  expect(failed).toEqual([])
  expect(written).toContain('synthese')
  const read = async (name: string) => {
    const pdf = await PDFDocument.load(readFileSync(join(summary, name)), { updateMetadata: false })
    return { pdf, pages: pdf.getPageCount() }
  }
  return { summary, written, read }
}

it('prints what has most to say on two pages at most, no heading at the foot of one, and says what is left to the screen', async () => {
  const folder = temporaryFolder('crowded')
  // communes of 60, 7 and a single IRIS, the last of a long table, a group and a perimeter with many sources
  const zones = ['00001', '00002', '00022', 'vallee', 'PT00-SAULES']
  const { failed, written } = await writeSheets({
    territory: 'demo',
    data: 'public/data',
    out: folder,
    lang: 'fr',
    date: new Date('2026-11-28'),
    levels: null,
    zones,
    log: () => {},
  })
  expect(failed).toEqual([])
  expect(written).toHaveLength(zones.length + 1)
  const printed: Record<string, readonly string[]> = {}
  for (const name of written.filter((one) => one !== 'fiches')) {
    const pages = textOfPages(join(folder, `${name}.pdf`))
    expect(pages.length, name).toBeLessThanOrEqual(2)
    const html = readFileSync(join(folder, `${name}.html`), 'utf8')
    const headings = [...html.matchAll(/<h[23][^>]*>([^<]+)</g)].map(([, heading = '']) => plain(heading))
    expect(headings.length, name).toBeGreaterThan(3)
    for (const page of pages) {
      // the number of the page stands under the last line
      const last = page.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd().split('\n').at(-1) ?? ''
      expect(headings, name).not.toContain(plain(last))
    }
    printed[name] = pages
    const words = wordsOf(join(folder, `${name}.pdf`))
    expect(words.length, name).toBeGreaterThan(100)
    expect(
      words.filter(({ left, right }) => left < LEFT || right > RIGHT),
      name,
    ).toEqual([])
    // Chromium prints smaller, and the whole document with it, what is wider than its page
    const figures = words.filter(({ height }) => Math.abs(height - FIGURE_LINE) < 0.03)
    expect(figures.length, name).toBeGreaterThan(words.length / 10)
  }
  const said = (name: string) => plain(printed[name]?.join(' ') ?? '')
  const secondOf = (name: string) => {
    const [, second = ''] = printed[name] ?? []
    expect(second.length, name).toBeGreaterThan(100)
    return second
  }
  // the notes of a table are whole on the page where it ends
  expect(secondOf('commune-00001')).not.toMatch(/^\s*\d+\. /)
  // two tables side by side, each under its header; no row alone under the header of the next page
  expect(said('commune-00002').match(/Critères/g)).toHaveLength(2)
  const next = secondOf('commune-00022')
  expect(next).toMatch(/^Indicateur/)
  const end = next.indexOf('Réalisé par an')
  expect(end).toBeGreaterThan(0)
  const rows = next
    .slice(0, end)
    .split('\n')
    .filter((line) => / (2025|2023-2028) /.test(line))
  expect(rows.length).toBeGreaterThan(1)
  const city = said('commune-00001')
  // every IRIS of concern that paper has room for, and how many it leaves out
  expect(city).toContain('Bords-de-Lane-Est')
  expect(city).toMatch(/42 autres zones, que la fiche à l’écran détaille : .*Non fragile 27/)
  // dwellings by class and place, and the sources by their number in the list at the foot
  expect(city).toContain('Logements sociaux par classe, dans et hors quartiers')
  expect(city).toMatch(/Source : \d+, \d+/)
  expect(city).toMatch(/ 1\. Atlas de l’habitat, /)
  expect(said('commune-00022')).not.toBe('')
  expect(said('commune-00022')).not.toContain('que la fiche à l’écran détaille')
}, 240_000)

it('writes the summary of the demonstration in four pages, first in the book and its contents', async () => {
  const { summary, written, read } = await wholeOf('demo')
  expect((await read('synthese.pdf')).pages).toBe(4)
  const [sheet = ''] = written.filter((name) => name.startsWith('epci-'))
  expect((await read(`${sheet}.pdf`)).pages).toBe(2)
  // cover and contents before both
  expect((await read('fiches.pdf')).pages).toBe(2 + 4 + (await read(`${sheet}.pdf`)).pages)
  const book = readFileSync(join(summary, 'fiches.html'), 'utf8')
  expect(book).toMatch(/<a href="#summary">Synthèse<\/a>.*?<span class="book-page">3<\/span>/s)
  expect(book).toContain('id="summary"')
}, 240_000)

it('writes the summary of a territory in four pages, with the figures of its plan', async () => {
  const { summary, read } = await wholeOf('lens-lievin')
  const { pdf, pages: count } = await read('synthese.pdf')
  expect(count).toBe(4)
  expect(pdf.getTitle()).toBe('Synthèse — Lens-Liévin')
  const text = execFileSync('pdftotext', ['-layout', join(summary, 'synthese.pdf'), '-'], {
    encoding: 'utf8',
  })
  const pages = text.replace(/[\u00a0\u202f]/g, ' ').split('\f')
  expect(pages[0]).toContain('Ce que disent les indicateurs')
  expect(pages[1]).toContain('Où se concentre la fragilité')
  expect(pages[2]).toMatch(/6 ?023/)
  expect(pages[3]).toContain('Méthode et sources')
  expect(pages[3]).toMatch(/\d+ indicateurs, que la fiche à l’écran nomme/)
}, 240_000)
