import type { Drawn } from '../atlas/resolve.ts'
import { listed } from '../i18n/lang.ts'
import { shareWords } from '../i18n/words/share.ts'

export const CITATION_FORMS = ['text', 'bibtex', 'ris'] as const
export type CitationForm = (typeof CITATION_FORMS)[number]

/** What a citation says beside the view. */
export interface Cited {
  /** name of the atlas */
  readonly site: string
  readonly link: string
  /** day of the consultation, as 2026-01-31 */
  readonly accessed: string
}

/** How a view is cited: a sentence, an entry of BibTeX, a record of RIS. The source line is in each, and says what is fictional. */
export function citation(view: Drawn, cited: Cited): Readonly<Record<CitationForm, string>> {
  const { title, subtitle, period, year } = view
  const producers = [...new Set(view.credits.map(({ producer }) => producer))]
  const about: About = {
    ...cited,
    key: `${view.territory.id}-${view.indicator.id}-${view.choice.level}`,
    title: `${title}. ${subtitle}`,
    authors: producers.length > 0 ? producers : [cited.site],
    // an objective is of no one year: its period is in the title
    year: period || year === null ? null : String(year),
    note: view.sourceLine,
  }
  return { text: asText(about, view), bibtex: asBibtex(about, view), ris: asRis(about) }
}

interface About extends Cited {
  readonly key: string
  readonly title: string
  readonly authors: readonly string[]
  readonly year: string | null
  readonly note: string
}

function asText({ authors, title, site, accessed, link, note }: About, { lang }: Drawn): string {
  const day = lang === 'fr' ? accessed.split('-').reverse().join('/') : accessed
  return oneLine(
    `${listed(authors, lang)}. ${title}. ${shareWords[lang].consulted(site, day)} ${link} ${note}`,
  )
}

function asBibtex(about: About, { lang }: Drawn): string {
  const { key, title, authors, site, year, link, accessed, note } = about
  const fields = [
    ['title', `{${latex(title)}}`],
    ['author', authors.map((one) => `{${latex(one)}}`).join(' and ')],
    ...(year === null ? [] : [['year', year]]),
    ['publisher', latex(site)],
    ['url', link.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['language', lang === 'fr' ? 'french' : 'english'],
    ['note', latex(note)],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

function asRis({ title, authors, site, year, link, accessed, note }: About): string {
  const lines = [
    ['TY', 'DATA'],
    ['TI', title],
    ...authors.map((one) => ['AU', one]),
    ...(year === null ? [] : [['PY', year]]),
    ['PB', site],
    ['UR', link],
    ['Y2', accessed.replaceAll('-', '/')],
    ['N1', note],
    ['ER', ''],
  ]
  return lines.map(([tag, value = '']) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** Text that BibTeX prints as it is. */
const latex = (text: string): string =>
  oneLine(text).replace(/[\\~^{}$&%#_]/g, (letter) => LATEX[letter] ?? `\\${letter}`)
