import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement } from 'react'
import type { Lang } from '../../src/i18n/lang.ts'
import { sheetWords } from '../../src/i18n/words/sheet.ts'
import { summaryWords } from '../../src/i18n/words/summary.ts'
import { SheetBody } from '../../src/report/SheetBody.tsx'
import { type BookEntry, BookFront } from '../../src/report/SheetBook.tsx'
import { SheetPlots } from '../../src/report/SheetPlots.tsx'
import { SUMMARY_ANCHOR, SummaryBody } from '../../src/report/SummaryBody.tsx'
import { createSheets } from '../../src/report/sheet.ts'
import { allZones, type SheetZone } from '../../src/report/sheet-zone.ts'
import { summaryOf } from '../../src/report/summary.ts'
import type { Level } from '../../src/territory/level.ts'
import { fixedPdf } from './fixed-pdf.ts'
import { startPrinter } from './printer.ts'
import { type ReadTerritory, readTerritory } from './read-territory.ts'
import { markupOf, sheetStyles, staticPage } from './static-page.ts'

export interface SheetsSettings {
  readonly territory: string
  /** folder of published data */
  readonly data: string
  /** folder that is written */
  readonly out: string
  readonly lang: Lang
  /** the day that the sheets bear */
  readonly date: Date
  /** levels whose zones have a sheet; all where null */
  readonly levels: readonly Level[] | null
  /** codes of the zones that have a sheet, without the summary of the whole; all where null */
  readonly zones?: readonly string[] | null
  readonly log: (line: string) => void
}

export interface SheetsOutcome {
  readonly written: readonly string[]
  /** sheets that could not be made, each with its cause; the others are written */
  readonly failed: readonly { readonly zone: string; readonly cause: string }[]
}

/** The summary or a sheet, written as a page and to be printed. */
interface Made extends Omit<BookEntry, 'page'> {
  /** drawn once: the page of its own and the book have the same */
  readonly markup: string
  /** of its files */
  readonly name: string
  readonly title: string
}

const ALL = 'fiches'
const SUMMARY = 'synthese'
const PRINTERS = 2

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * All the sheets of a territory: a static page and a PDF each, then one PDF of them all with cover, contents, bookmarks
 * and page numbers.
 */
export async function writeSheets(settings: SheetsSettings): Promise<SheetsOutcome> {
  const { out, lang, date, log, levels } = settings
  const read = await readTerritory(settings.data, settings.territory)
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  const failed: { zone: string; cause: string }[] = []
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'sheets.css'), sheetStyles())

  const made: Made[] = []
  let warnings: readonly string[] = []
  for await (const [zone, sheetOf] of zonesToDo(read, settings)) {
    try {
      const sheet = sheetOf(zone)
      const title = sheetWords[lang].title(zone.name, sheet.territory.name)
      const plots = createElement(SheetPlots, { sheet, opened: read.opened })
      const body = createElement(SheetBody, { sheet, geometry: read.opened.geometry, date: day, plots })
      const markup = markupOf(body)
      const name = `${zone.level}-${zone.code}`
      writeFileSync(join(out, `${name}.html`), staticPage(title, lang, markup))
      warnings = sheet.warnings
      const kind = sheetWords[lang][`level_${zone.level}`]
      made.push({ label: zone.name, kind, anchor: `sheet-${zone.code}`, markup, name, title })
    } catch (error) {
      failed.push({ zone: `${zone.level} ${zone.code} ${zone.name}`, cause: causeOf(error) })
    }
  }
  const sheets = made.length
  const summary = (levels === null || levels.includes('epci')) && !settings.zones
  const about = `${sheetWords[lang].title(summaryWords[lang].summary, read.opened.territory.name[lang])}`
  if (summary) {
    const source = {
      opened: read.opened,
      lang,
      answers: await read.answersOf('epci'),
      answering: 'failed' as const,
    }
    const body = createElement(SummaryBody, {
      summary: summaryOf(source),
      geometry: read.opened.geometry,
      date: day,
    })
    const markup = markupOf(body)
    writeFileSync(join(out, `${SUMMARY}.html`), staticPage(about, lang, markup))
    made.unshift({
      label: summaryWords[lang].summary,
      kind: '',
      anchor: SUMMARY_ANCHOR,
      markup,
      name: SUMMARY,
      title: about,
    })
  }
  log(`${sheets} pages`)

  const printer = await startPrinter()
  try {
    const words = (title: string) => ({
      title,
      subject: read.opened.territory.name[lang],
      lang,
      date,
    })
    const print = async (name: string, title: string) => {
      const printed = await printer.print(pathToFileURL(resolve(out, `${name}.html`)).href)
      const { bytes, pages } = await fixedPdf(printed, words(title))
      writeFileSync(join(out, `${name}.pdf`), bytes)
      return pages
    }
    const pages = new Map<string, number>()
    const queue = [...made]
    let done = 0
    await Promise.all(
      Array.from({ length: PRINTERS }, async () => {
        for (let one = queue.shift(); one; one = queue.shift()) {
          try {
            pages.set(one.name, await print(one.name, one.title))
          } catch (error) {
            failed.push({ zone: `${one.name} ${one.label}`, cause: causeOf(error) })
          }
          done += 1
          log(`${done}/${made.length} ${one.name}.pdf`)
        }
      }),
    )
    const printed = made.filter(({ name }) => pages.has(name))
    if (printed.length > 0)
      await writeBook(printed, pages, print, {
        ...settings,
        day,
        name: read.opened.territory.name[lang],
        warnings,
        sheets,
      })
    return {
      written: [...printed.map(({ name }) => name), ...(printed.length > 0 ? [ALL] : [])],
      failed,
    }
  } finally {
    await printer.close()
  }
}

/** Zones with what makes their sheets, level after level: the database is asked once a level. */
async function* zonesToDo(
  { opened, answersOf }: ReadTerritory,
  { lang, levels, zones = null }: SheetsSettings,
): AsyncGenerator<readonly [SheetZone, ReturnType<typeof createSheets>]> {
  const known = new Map<Level, ReturnType<typeof createSheets>>()
  for (const zone of allZones(opened)) {
    if (levels !== null && !levels.includes(zone.level)) continue
    if (zones !== null && !zones.includes(zone.code)) continue
    const sheetOf =
      known.get(zone.level) ??
      createSheets({ opened, lang, answers: await answersOf(zone.level), answering: 'failed' })
    known.set(zone.level, sheetOf)
    yield [zone, sheetOf]
  }
}

/** All the sheets in one PDF. The cover and contents are printed alone first: they say on which page each sheet begins. */
async function writeBook(
  made: readonly Made[],
  pages: ReadonlyMap<string, number>,
  print: (name: string, title: string) => Promise<number>,
  {
    out,
    lang,
    name,
    day,
    warnings,
    sheets,
  }: SheetsSettings & {
    readonly day: string
    readonly name: string
    readonly warnings: readonly string[]
    readonly sheets: number
  },
): Promise<void> {
  const title = `${sheetWords[lang].sheets} — ${name}`
  const front = (first: number | null) => {
    let page = first
    const contents = made.map(({ label, kind, anchor, name }) => {
      const at = { label, kind, anchor, page }
      if (page !== null) page += pages.get(name) ?? 0
      return at
    })
    return markupOf(createElement(BookFront, { title, warnings, contents, sheets, date: day, lang }))
  }
  writeFileSync(join(out, `${ALL}.html`), staticPage(title, lang, front(null)))
  const before = await print(ALL, title)
  const whole = [front(before + 1), ...made.map(({ markup }) => markup)].join('')
  writeFileSync(join(out, `${ALL}.html`), staticPage(title, lang, whole))
  const all = await print(ALL, title)
  const expected = made.reduce((sum, { name }) => sum + (pages.get(name) ?? 0), before)
  if (all !== expected) throw new Error(`the contents count ${expected} pages, the book has ${all}`)
}
