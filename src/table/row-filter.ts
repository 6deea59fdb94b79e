import type { Lang } from '../i18n/lang.ts'

/** What a filter asks: numbers within each condition, and the words that remain. */
export interface RowFilter {
  readonly conditions: readonly ((value: number) => boolean)[]
  readonly words: string
}

const SPACE = '[ \\u00a0\\u202f]'
const NUMBER = `[-\\u2212]?(?:\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:[.,]\\d+)*`
const END = `(?![\\p{L}\\d])${SPACE}*%?`
const COMPARISON = new RegExp(`(>=|<=|≥|≤|>|<)\\s*(${NUMBER})${END}`, 'gu')
const RANGE = new RegExp(
  `(?<![\\p{L}\\d.,])(${NUMBER})${SPACE}*%?${SPACE}*(?:\\.\\.|…)${SPACE}*(${NUMBER})${END}`,
  'gu',
)

/**
 * `>8`, `>= 8,5`, `<5 %` and `3..7` (both included) are conditions on numbers; all else is words. Several conditions hold
 * together. The decimal mark is a comma or a point; in English, a comma before three digits parts thousands.
 */
export function readFilter(text: string, lang: Lang): RowFilter {
  const conditions: ((value: number) => boolean)[] = []
  const words = text
    .replace(RANGE, (_, from: string, to: string) => {
      const [a, b] = [numberOf(from, lang), numberOf(to, lang)]
      conditions.push((value) => value >= Math.min(a, b) && value <= Math.max(a, b))
      return ' '
    })
    .replace(COMPARISON, (_, sign: string, number: string) => {
      conditions.push(comparison(sign, numberOf(number, lang)))
      return ' '
    })
  return { conditions, words }
}

function comparison(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case '>':
      return (value) => value > bound
    case '<':
      return (value) => value < bound
    case '<=':
    case '≤':
      return (value) => value <= bound
    default:
      return (value) => value >= bound
  }
}

function numberOf(text: string, lang: Lang): number {
  const bare = text.replace(/[ \u00a0\u202f]/g, '').replace('\u2212', '-')
  return Number(
    lang === 'en' ? bare.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.') : bare.replace(',', '.'),
  )
}
