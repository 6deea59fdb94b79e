import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lang } from '../../src/i18n/lang.ts'
import { sheetWords } from '../../src/i18n/words/sheet.ts'
import { eachOf } from '../../src/lib/each-of.ts'
import { failure, ok, type Result } from '../../src/lib/result.ts'
import type { Level } from '../../src/territory/level.ts'
import { type InBook, writeBook } from './book.ts'
import { fixedPdf } from './fixed-pdf.ts'
import { startPrinter } from './printer.ts'
import { readTerritory } from './read-territory.ts'
import { sheetStyles, staticPage } from './static-page.ts'
import { type ToPrint, toPrint } from './to-print.ts'

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
  /** sheets, or the book, that could not be made, each with its cause; the others are written */
  readonly failed: readonly Failed[]
}

interface Failed {
  readonly zone: string
  readonly cause: string
}

const ALL = 'fiches'
const PRINTERS = 2

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * All the sheets of a territory: a static page and a PDF each, then one PDF of them all with cover, contents, bookmarks
 * and page numbers.
 */
export async function writeSheets(settings: SheetsSettings): Promise<SheetsOutcome> {
  const { out, lang, date, log, levels, zones = null } = settings
  const read = await readTerritory(settings.data, settings.territory)
  const territory = read.opened.territory.name[lang]
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'sheets.css'), sheetStyles())
  const printer = await startPrinter()
  try {
    const print = async (name: string, markup: string, title: string): Promise<number> => {
      const page = join(out, `${name}.html`)
      writeFileSync(page, staticPage(title, lang, markup))
      const printed = await printer.print(pathToFileURL(resolve(page)).href)
      const { bytes, pages } = await fixedPdf(printed, { title, subject: territory, lang, date })
      writeFileSync(join(out, `${name}.pdf`), bytes)
      return pages
    }
    const all = toPrint(read, { lang, day, levels, zones })
    let done = 0
    const outcomes = await eachOf(all, PRINTERS, async (one): Promise<Result<ToPrint & InBook, Failed>> => {
      try {
        const drawn = await one.draw()
        const pages = await print(one.name, drawn.markup, drawn.title)
        log(`${++done}/${all.length} ${one.name}.pdf`)
        return ok({ ...one, ...drawn, pages })
      } catch (error) {
        const cause = causeOf(error)
        log(`${++done}/${all.length} ${one.called}: ${cause}`)
        return failure({ zone: one.called, cause })
      }
    })
    const parts = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
    const failed = outcomes.flatMap((one) => (one.ok ? [] : [one.error]))
    if (parts.length === 0) return { written: [], failed }
    await printer.rest()
    const title = `${sheetWords[lang].sheets} — ${territory}`
    const names = parts.map(({ name }) => name)
    try {
      await writeBook({ title, lang, day, parts }, (markup) => print(ALL, markup, title))
      return { written: [...names, ALL], failed }
    } catch (error) {
      return { written: names, failed: [...failed, { zone: title, cause: causeOf(error) }] }
    }
  } finally {
    await printer.close()
  }
}
