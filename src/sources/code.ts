import { failure, ok, type Result } from '../lib/result.ts'
import { parseCode, type ZoneCode } from '../territory/code.ts'
import { type Level, levelRow, SUM_LEVEL } from '../territory/level.ts'
import { unwrap } from './cell.ts'

export interface ReadCode {
  readonly code: ZoneCode
  /** the printed code had lost a zero, gained a decimal or changed case */
  readonly repaired: boolean
}

/** The code that a file prints for an IRIS, as a list: empty where it prints no such code. */
export function irisCode(printed: string): ZoneCode[] {
  const read = readCode('iris', printed)
  return read.ok ? [read.value.code] : []
}

/** between groups of digits, as a spreadsheet writes thousands */
const SPACES = /([\dA-Za-z])[ \u00a0\u2007\u2009\u202f](?=\d)/g

/**
 * `2,10540101E+08` to the nine digits that it says. Only where each of them is written: what a spreadsheet has rounded
 * may be any of several codes.
 */
function unscientific(text: string): string {
  const [, first, others = '', exponent] = /^(\d)[.,](\d+)E\+?(\d+)$/i.exec(text) ?? []
  return first !== undefined && others.length === Number(exponent) ? `${first}${others}` : text
}

/**
 * A code as printed, where the zones are known: all the zeros that a spreadsheet took from its head are put back if that
 * makes the code of one of them. Codes of an invented territory begin with several.
 */
export function knownCode(
  level: Level,
  raw: string,
  known: Pick<ReadonlySet<string>, 'has'> | null,
): Result<ReadCode, 'code'> {
  const read = readCode(level, raw)
  if (read.ok && known?.has(read.value.code)) return read
  const whole = unwrap(raw)
    .replace(SPACES, '$1')
    .replace(/[.,]0+$/, '')
  const { digits } = levelRow(level)
  if (digits === null || !/^\d+$/.test(whole)) return read
  const padded = parseCode(level, whole.padStart(digits, '0'))
  return padded.ok && known?.has(padded.value) ? ok({ code: padded.value, repaired: true }) : read
}

/**
 * A code as printed (`="01001"`, `1001`, `1001.0`, `2a004`, `21 231`, `2,10540101E+08`) to the code of its level. One
 * lost leading zero can be put back, since no two codes of a level differ by it; anything else is a failure.
 */
export function readCode(level: Level, raw: string): Result<ReadCode, 'code'> {
  const text = unwrap(raw)
  const exact = parseCode(level, text)
  if (exact.ok) return ok({ code: exact.value, repaired: false })
  const whole = unscientific(text.replace(SPACES, '$1'))
    .replace(/[.,]0+$/, '')
    .toUpperCase()
  const { digits } = levelRow(level)
  const padded = digits !== null && /^\d+$/.test(whole) && whole.length === digits - 1 ? `0${whole}` : whole
  const repaired = parseCode(level, level === SUM_LEVEL ? text : padded)
  return repaired.ok ? ok({ code: repaired.value, repaired: true }) : failure('code')
}
