import { failure, ok, type Result } from '../lib/result.ts'
import { parseCode, type ZoneCode } from '../territory/code.ts'
import { type Level, levelRow } from '../territory/level.ts'
import { unwrap } from './cell.ts'

export interface ReadCode {
  readonly code: ZoneCode
  /** the printed code had lost a zero, gained a decimal or changed case */
  readonly repaired: boolean
}

/**
 * A code as printed (`="01001"`, `1001`, `1001.0`, `2a004`) to the code of its level. One lost leading zero can be
 * put back, since no two codes of a level differ by it; anything else is a failure.
 */
export function readCode(level: Level, raw: string): Result<ReadCode, 'code'> {
  const text = unwrap(raw)
  const exact = parseCode(level, text)
  if (exact.ok) return ok({ code: exact.value, repaired: false })
  const whole = text.replace(/[.,]0+$/, '').toUpperCase()
  const { digits } = levelRow(level)
  const padded = digits !== null && /^\d+$/.test(whole) && whole.length === digits - 1 ? `0${whole}` : whole
  const repaired = parseCode(level, level === 'group' ? text : padded)
  return repaired.ok ? ok({ code: repaired.value, repaired: true }) : failure('code')
}
