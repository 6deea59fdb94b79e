import type { Catalogue } from '../../atlas/catalogue.ts'
import { LANGS, type Lang, type Text } from '../../i18n/lang.ts'
import { SECTION_WORDS } from '../../i18n/words/ui.ts'
import { SECTIONS } from '../../indicators/catalogue.ts'
import type { Territory, TerritoryIndex } from '../../indicators/territory.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'

const COLON: Record<Lang, string> = { fr: '\u202f: ', en: ': ' }
const SEMICOLON: Record<Lang, string> = { fr: '\u202f; ', en: '; ' }

/** index.json: the territories in the order given, with the labels of what each has and lacks, one text a section. */
export function territoryList(territories: readonly Territory[], catalogue: Catalogue): TerritoryIndex {
  const labels = (ids: ReadonlySet<string>): Text[] =>
    SECTIONS.flatMap((section): Text[] => {
      const here = catalogue.indicators.filter((i) => i.section === section && ids.has(i.id))
      if (here.length === 0) return []
      const words = (lang: Lang) =>
        `${SECTION_WORDS[lang][section]}${COLON[lang]}${here.map(({ label }) => lowerFirst(label[lang])).join(SEMICOLON[lang])}`
      return [Object.fromEntries(LANGS.map((lang) => [lang, words(lang)])) as unknown as Text]
    })
  return {
    format: FOLDER_FORMAT,
    territories: territories.map(({ id, name, fictional, counts, available, unavailable, tables }) => {
      const has = new Set(available.map(({ indicator }) => indicator))
      const lacks = new Set(unavailable.map(({ indicator }) => indicator))
      return {
        id,
        name,
        fictional,
        zones: counts,
        has: labels(has),
        lacks: labels(lacks),
        tables: tables.map(({ title }) => title),
        sections: SECTIONS.map((section) => {
          const here = catalogue.indicators.filter((i) => i.section === section)
          const count = (ids: ReadonlySet<string>) => here.filter((i) => ids.has(i.id)).length
          return { section, has: count(has), lacks: count(lacks) }
        }).filter((counted) => counted.has + counted.lacks > 0),
      }
    }),
  }
}

/** A label inside a sentence; an acronym keeps its capital. */
const lowerFirst = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
