import { createElement, type ReactElement } from 'react'
import type { Lang } from '../../src/i18n/lang.ts'
import { sheetWords } from '../../src/i18n/words/sheet.ts'
import { summaryWords } from '../../src/i18n/words/summary.ts'
import { ScenarioSection } from '../../src/report/ScenarioSection.tsx'
import { SheetBody } from '../../src/report/SheetBody.tsx'
import type { BookEntry } from '../../src/report/SheetBook.tsx'
import { SheetPlots } from '../../src/report/SheetPlots.tsx'
import { SUMMARY_ANCHOR, SummaryBody } from '../../src/report/SummaryBody.tsx'
import { createSheets } from '../../src/report/sheet.ts'
import { allZones, findZone, type SheetZone } from '../../src/report/sheet-zone.ts'
import { summaryOf } from '../../src/report/summary.ts'
import type { Level } from '../../src/territory/level.ts'
import type { ReadTerritory } from './read-territory.ts'
import { markupOf } from './static-page.ts'

/** The summary or a sheet, drawn once: the page of its own and the book have the same markup. */
export interface Drawn extends Omit<BookEntry, 'page'> {
  readonly markup: string
  readonly title: string
  readonly warnings: readonly string[]
}

/** What is drawn when its turn to be printed comes: Chromium prints one while the next is drawn. */
export interface ToPrint {
  /** of its files */
  readonly name: string
  /** in a report of what could not be written */
  readonly called: string
  readonly isSummary: boolean
  readonly draw: () => Promise<Drawn>
}

export interface Wanted {
  readonly lang: Lang
  /** the day that the sheets bear, in words */
  readonly day: string
  /** levels whose zones have a sheet; all where null */
  readonly levels: readonly Level[] | null
  /** codes of the zones that have a sheet, without the summary of the whole; all where null */
  readonly zones: readonly string[] | null
}

/** The summary of a territory, then its sheets, level after level. */
export function toPrint(read: ReadTerritory, wanted: Wanted): ToPrint[] {
  const { levels, zones } = wanted
  const has = (level: Level) => levels === null || levels.includes(level)
  const sheetsOf = sheetMaker(read, wanted.lang)
  const toSheet = (zone: SheetZone) => sheetToPrint(zone, sheetsOf, read, wanted)
  if (zones !== null)
    return [...new Set(zones)].flatMap((code) => {
      const zone = findZone(read.opened, code)
      if (zone === null) return [unknownZone(code)]
      return has(zone.level) ? [toSheet(zone)] : []
    })
  const sheets = allZones(read.opened)
    .filter(({ level }) => has(level))
    .map(toSheet)
  return has('epci') ? [summaryToPrint(read, wanted), ...sheets] : sheets
}

/** A code asked for in vain is named among what could not be written. */
const unknownZone = (code: string): ToPrint => ({
  name: code,
  called: code,
  isSummary: false,
  draw: () => Promise.reject(new Error('no zone or residence of the territory has this code')),
})

type Sheets = ReturnType<typeof createSheets>

/** What makes the sheets of a level: the database is asked once a level. */
function sheetMaker({ opened, answersOf }: ReadTerritory, lang: Lang): (level: Level) => Promise<Sheets> {
  const known = new Map<Level, Promise<Sheets>>()
  return (level) => {
    const made =
      known.get(level) ??
      answersOf(level).then((answers) => createSheets({ opened, lang, answers, answering: 'failed' }))
    known.set(level, made)
    return made
  }
}

function sheetToPrint(
  zone: SheetZone,
  sheetsOf: (level: Level) => Promise<Sheets>,
  { opened }: ReadTerritory,
  { lang, day }: Wanted,
): ToPrint {
  const words = sheetWords[lang]
  return {
    name: `${zone.level}-${zone.code}`,
    called: `${zone.level} ${zone.code} ${zone.name}`,
    isSummary: false,
    async draw() {
      const sheet = (await sheetsOf(zone.level))(zone)
      const plots = createElement(SheetPlots, { sheet, opened })
      const scenario = createElement(ScenarioSection, {
        opened,
        zone,
        lang,
        survey: sheet.survey,
        list: sheet.sources,
      })
      const { geometry } = opened
      return drawn(createElement(SheetBody, { sheet, geometry, date: day, plots, scenario }), {
        label: zone.name,
        kind: words[`level_${zone.level}`],
        anchor: `sheet-${zone.code}`,
        title: words.title(zone.name, sheet.territory.name),
        warnings: sheet.warnings,
      })
    },
  }
}

function summaryToPrint({ opened, answersOf }: ReadTerritory, { lang, day }: Wanted): ToPrint {
  const label = summaryWords[lang].summary
  return {
    name: 'synthese',
    called: label,
    isSummary: true,
    async draw() {
      const answers = await answersOf('epci')
      const summary = summaryOf({ opened, lang, answers, answering: 'failed' })
      return drawn(createElement(SummaryBody, { summary, geometry: opened.geometry, date: day }), {
        label,
        kind: '',
        anchor: SUMMARY_ANCHOR,
        title: sheetWords[lang].title(label, opened.territory.name[lang]),
        warnings: summary.warnings,
      })
    },
  }
}

const drawn = (body: ReactElement, said: Omit<Drawn, 'markup'>): Drawn => ({
  ...said,
  markup: markupOf(body),
})
