import { failure, ok, type Result } from '../lib/result.ts'
import { type Level, levelRow, POINT_LEVELS, REFERENCE_FORMS, type ReferenceLevel } from './level.ts'

declare const brand: unique symbol
/** A zone's code: always text (a commune may begin with 0, 2A, 2B), made only by the two functions below. */
export type ZoneCode = string & { readonly [brand]: 'ZoneCode' }

const formOf = (level: string): RegExp | undefined =>
  Object.hasOwn(REFERENCE_FORMS, level)
    ? REFERENCE_FORMS[level as ReferenceLevel]
    : levelRow(level as Level)?.code

/** Checks a code against the form of its level; a code that is not text, or has lost a zero, is an error. */
export function parseCode(level: string, code: unknown): Result<ZoneCode, string> {
  if (typeof code !== 'string') return failure(`a ${level} code must be text, got ${typeof code}`)
  return formOf(level)?.test(code) ? ok(code as ZoneCode) : failure(`"${code}" is not a ${level} code`)
}

/**
 * A code that was checked where it was read, or is made of such a one.
 * @throws RangeError where it is none of its level
 */
export function zoneCode(level: string, code: string): ZoneCode {
  const parsed = parseCode(level, code)
  if (!parsed.ok) throw new RangeError(parsed.error)
  return parsed.value
}

/** Whether a code is written as that of a residence, a condominium or an address. */
export const isPointCode = (code: string): boolean => POINT_LEVELS.some((level) => parseCode(level, code).ok)
