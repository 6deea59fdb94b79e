import type { Lang, Text } from '../i18n/lang.ts'

/**
 * What became of the input: `note` changes nothing, `repaired` is used after a repair, `dropped` leaves a cell, a
 * row or a zone out, `refused` leaves the whole file out.
 */
export type Severity = 'note' | 'repaired' | 'dropped' | 'refused'

/** What is wrong and what happens now, before it is known where (see problem-words.ts for all of them). */
export interface Finding {
  readonly kind: string
  readonly severity: Severity
  readonly expected: Text
  readonly consequence: Text
  /** measures that its words call by their ids */
  readonly measures?: readonly string[]
  /** what a publisher may declare against it: for the terminal alone, where something is declared */
  readonly remedy?: Text
}

/** `row` counts as a spreadsheet does: the first record of the file is row 1, line breaks inside quotes aside. */
export interface Where {
  readonly row?: number
  readonly column?: string
  readonly value?: string
}

export interface Problem extends Finding, Where {
  readonly file: string
}

/** Collects the problems of one file. */
export class ProblemLog {
  readonly problems: Problem[] = []
  readonly file: string
  /** values that were said, by kind and column: a file of thousands of rows asks for each */
  readonly #said = new Map<string, Map<string | undefined, Set<string | undefined>>>()
  constructor(file: string) {
    this.file = file
  }

  add(finding: Finding, where: Where = {}): void {
    this.problems.push({ file: this.file, ...where, ...finding })
  }

  /** Says it at the first row only, for what a code does in each of its rows. */
  addOnce(finding: Finding, where: Where): void {
    const kind = this.#said.get(finding.kind) ?? new Map<string | undefined, Set<string | undefined>>()
    const said = kind.get(where.column) ?? new Set()
    if (said.has(where.value)) return
    this.add(finding, where)
    this.#said.set(finding.kind, kind.set(where.column, said.add(where.value)))
  }
}

const LINE_BREAKS = /\s*[\r\n]+\s*/g
// escape sequences would reach the terminal, and bidirectional marks turn a line round
const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const short = (text: string, max = 60) => {
  const line = text.replace(LINE_BREAKS, ' / ').replace(CONTROLS, '\ufffd')
  return line.length > max ? `${line.slice(0, max)}…` : line
}

/** One line: file, row, column, value, what was expected, what happens now, and what a publisher may declare. */
export const formatProblem = (p: Problem, lang: Lang): string =>
  `${unended(p, lang)}${p.remedy?.[lang] ?? ''}.`

/**
 * The same for a reader of the page, who declares nothing and knows no id.
 * @param nameOf the words of a measure
 */
export function plainProblem(p: Problem, lang: Lang, nameOf: (measure: string) => Text): string {
  const quoted = (id: string) => (lang === 'fr' ? `« ${nameOf(id).fr} »` : `"${nameOf(id).en}"`)
  const named = (text: Text): Text => ({
    ...text,
    [lang]: (p.measures ?? []).reduce(
      (said, id) => said.replace(new RegExp(`\\b${id}\\b`), () => quoted(id)),
      text[lang],
    ),
  })
  return `${unended({ ...p, expected: named(p.expected), consequence: named(p.consequence) }, lang)}.`
}

function unended(p: Problem, lang: Lang): string {
  const fr = lang === 'fr'
  const where = [
    short(p.file, 200),
    p.row === undefined ? null : `${fr ? 'ligne' : 'row'} ${p.row}`,
    p.column === undefined ? null : `${fr ? 'colonne' : 'column'} ${short(p.column)}`,
  ].filter((part) => part !== null)
  const value = p.value === undefined ? '' : fr ? `« ${short(p.value)} » ; ` : `"${short(p.value)}"; `
  const sep = fr ? ' : ' : ': '
  const expected = `${fr ? 'attendu' : 'expected'}${sep}${p.expected[lang]}`
  return `${where.join(', ')}${sep}${value}${expected}${fr ? ' ; ' : '; '}${p.consequence[lang]}`
}

/**
 * Lines for a terminal: of the problems of one file, column and kind, the first `each` are said one by one and the
 * rest as a count. The full list stays in the value, for the report.
 */
export function summarise(problems: readonly Problem[], lang: Lang, each = 3): string[] {
  const groups = new Map<string, Problem[]>()
  for (const p of problems) {
    const key = JSON.stringify([p.file, p.kind, p.column])
    const group = groups.get(key)
    if (group) group.push(p)
    else groups.set(key, [p])
  }
  return [...groups.values()].flatMap((group) => {
    const lines = group.slice(0, each).map((p) => formatProblem(p, lang))
    const first = group[0]
    const more = group.length - lines.length
    if (more > 0 && first)
      lines.push(
        lang === 'fr'
          ? `${first.file} : et ${more} de plus de même nature (${first.kind}).`
          : `${first.file}: and ${more} more of the same kind (${first.kind}).`,
      )
    return lines
  })
}
