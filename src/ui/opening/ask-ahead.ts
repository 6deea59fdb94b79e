import type { PartialChoice } from '../../atlas/choice-url.ts'
import { preparedSubject } from '../../sketch/prepared.ts'
import { outlinesFile, tableFile } from '../../sketch/sketch-files.ts'
import { fetchAhead, territoryFolder } from './data-files.ts'
import { editionBuilt } from './opening-file.ts'
import { preparedOf } from './prepared-of.ts'

/** What a link asks for in plain words; null where it is not plain. */
interface PlainLink {
  readonly territory: string | null
  readonly partial: PartialChoice
  /** keys of the link, its version and its territory apart */
  readonly others: readonly string[]
}

/** A query as the site writes it, of keys whose values need no check before a file is named after them. */
const PLAIN = /^(\?v=1(&(t|i|l|y|s|lang|title|legend|table|controls|theme|interaction)=[\w.,-]+)*)?$/

/**
 * Reads a link before the code that checks it is run: files that are asked for in vain are all that an
 * error here costs.
 */
export function plainLink(query: string): PlainLink | null {
  if (!PLAIN.test(query)) return null
  const params = new URLSearchParams(query)
  const [indicator, level, year] = [params.get('i'), params.get('l'), params.get('y')]
  const partial: PartialChoice = {
    ...(indicator !== null && { indicator }),
    ...(level !== null && { level: level as NonNullable<PartialChoice['level']> }),
    ...(year !== null && { year: Number(year) }),
    ...(params.get('lang') === 'en' && { lang: 'en' }),
  }
  const others = [...params.keys()].filter((key) => key !== 'v' && key !== 't')
  return { territory: params.get('t'), partial, others }
}

/** Asks for the two files of the first picture of a link, which `fetchOnce` hands to the script that draws it. */
export function askAhead(territory: string, partial: PartialChoice): void {
  const subject = preparedOf(territory, (list) => preparedSubject(list, partial, partial.lang ?? 'fr'))
  if (!subject) return
  const folder = territoryFolder(editionBuilt(), territory)
  fetchAhead([`${folder}/${outlinesFile(subject.level)}`, `${folder}/${tableFile(subject)}`])
}
