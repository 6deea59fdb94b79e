import type { State, Value } from '../indicators/value.ts'
import { failure, ok, type Result } from '../lib/result.ts'

/** Marks that producers print in place of a number, and the state each stands for. */
export const MARKS: Readonly<Record<string, State>> = {
  s: 'suppressed', // secret statistique
  ns: 'suppressed', // non significatif: held back for want of units
  nd: 'missing', // non disponible
  so: 'not_applicable', // sans objet
}

export interface Cell {
  readonly value: Value
  /** the number bore a % sign; it is in percent points */
  readonly percent: boolean
}

/** What a spreadsheet wraps around a text: `="01001"`, quotes, spaces of every kind. */
export function unwrap(raw: string): string {
  const text = raw.trim()
  return (/^=\s*"(.*)"$/s.exec(text)?.[1] ?? /^"(.*)"$/s.exec(text)?.[1] ?? text).trim()
}

const SPACE = "[ \\u00a0\\u2007\\u2009\\u202f'\u2019]"
const GROUPS = (separator: string) => `\\d{1,3}(?:${separator}\\d{3})+`
/** sign, whole part (plain or in groups of three), decimals after a comma or a dot, power of ten */
const NUMBER = new RegExp(`^([-\u2212+]?)(\\d+|${GROUPS(SPACE)})?(?:[.,](\\d+))?(e[-+]?\\d+)?$`, 'i')
/** both separators at once: the last one is the decimal, the other groups thousands (1.234,5 or 1,234.5) */
const MIXED = new RegExp(`^([-\u2212+]?)(?:(${GROUPS('\\.')}),(\\d+)|(${GROUPS(',')})\\.(\\d+))$`)

const UNIT = new RegExp(`${SPACE}*(%|€|EUR)$`)
const NOT_DIGITS = /\D/g
const sign = (mark: string | undefined) => (mark === '-' || mark === '\u2212' ? -1 : 1)

/**
 * A cell as printed to a value: decimal comma or dot, spaces (no-break and narrow too) or apostrophes between thousands,
 * `35,28%`, `27 741,87 €`, a secrecy mark, or nothing (`missing`). One separator alone is the decimal one, as French producers
 * write. Failure for any other text: it is never guessed.
 */
export function readCell(raw: string, marks: Readonly<Record<string, State>> = MARKS): Result<Cell, 'text'> {
  const text = unwrap(raw)
  if (text === '') return ok({ value: 'missing', percent: false })
  const mark = text.toLowerCase().replaceAll('.', '')
  const state = Object.hasOwn(marks, mark) ? marks[mark] : undefined
  if (state) return ok({ value: state, percent: false })
  const percent = text.endsWith('%')
  const bare = text.replace(UNIT, '')
  const number = parse(bare)
  return number === null ? failure('text') : ok({ value: number, percent })
}

function parse(text: string): number | null {
  const mixed = MIXED.exec(text)
  if (mixed) {
    const whole = (mixed[2] ?? mixed[4] ?? '').replace(NOT_DIGITS, '')
    return sign(mixed[1]) * Number(`${whole}.${mixed[3] ?? mixed[5]}`)
  }
  const plain = NUMBER.exec(text)
  if (!plain || (plain[2] === undefined && plain[3] === undefined)) return null
  const whole = (plain[2] ?? '0').replace(NOT_DIGITS, '')
  const number = sign(plain[1]) * Number(`${whole}.${plain[3] ?? '0'}${plain[4] ?? ''}`)
  return Number.isFinite(number) ? number : null
}
