import type { Choice } from '../../atlas/choice.ts'
import { formatChoice, type PartialChoice } from '../../atlas/choice-url.ts'
import { plainChoice } from '../../atlas/plain-choice.ts'
import { embedWords } from '../../i18n/words/embed.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import type { SketchTable } from '../../sketch/sketch-files.ts'
import { preparedOf } from '../opening/prepared-of.ts'
import type { Asked } from './asked.ts'

/** The address of the atlas itself on what the frame shows. */
export function atlasAddress(territory: string, table: SketchTable, partial: PartialChoice): string {
  const defaults = plainChoice(territory, table.indicator, table.level)
  const choice: Choice = {
    ...defaults,
    ...partial,
    territory,
    indicator: table.indicator,
    level: table.level,
  }
  return new URL(`./${formatChoice(choice, defaults)}`, document.baseURI).href
}

/** The way to the atlas; its address in full where the frame lets no tab open. */
export function atlasLink(address: string, { lang }: SketchTable): HTMLElement {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.textContent = embedWords[lang].atlas
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const opened = window.open(address, '_blank')
    if (opened) opened.opener = null
    else link.replaceWith(embedWords[lang].noTab(address))
  })
  return link
}

type Change = Pick<PartialChoice, 'level' | 'year'>

/** Choices of the scale and of the year, of what was prepared. */
export function controls(
  asked: Asked,
  table: SketchTable,
  onChange: (change: Change) => void,
): HTMLElement[] {
  const w = embedWords[table.lang]
  const levels = preparedOf(asked.territory, ({ indicators }) => indicators[table.indicator] ?? []) ?? []
  const years = levels.find(([level]) => level === table.level)?.[1] ?? []
  const select = (
    label: string,
    options: readonly (readonly [string, string])[],
    value: string,
    then: (value: string) => void,
  ) => {
    if (options.length < 2) return []
    const labelled = document.createElement('label')
    const made = document.createElement('select')
    made.append(...options.map(([key, text]) => new Option(text, key, false, key === value)))
    made.addEventListener('change', () => then(made.value))
    labelled.append(`${label} `, made)
    return [labelled]
  }
  return [
    ...select(
      w.level,
      levels.map(([level]) => [level, LEVEL_WORDS[table.lang][level].by]),
      table.level,
      (value) => {
        const found = levels.find(([level]) => level === value)
        if (found) onChange({ level: found[0], year: null })
      },
    ),
    ...select(
      w.year,
      years.map((year) => [String(year), String(year)]),
      String(table.year),
      (year) => onChange({ year: Number(year) }),
    ),
  ]
}
