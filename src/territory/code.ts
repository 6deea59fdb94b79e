import { failure, ok, type Result } from '../lib/result.ts'
import type { Level } from './level.ts'

declare const brand: unique symbol
/** A zone's code: always text (a commune may begin with 0, 2A, 2B), made only by `parseCode`. */
export type ZoneCode = string & { readonly [brand]: 'ZoneCode' }

const PATTERN: Record<Level, RegExp> = {
  epci: /^\d{9}$/,
  group: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  commune: /^(\d{2}|2[AB])\d{3}$/,
  iris: /^(\d{2}|2[AB])\d{7}$/,
  // QVA, the former perimeters around a QPV, have no national code: the atlas writes QV + department + rank.
  qpv: /^(QP(\d{3}|02[AB])\d{3}|QN(\d{3}|02[AB])\d{2}[A-Z]|QV(\d{3}|02[AB])\d{3})$/,
}

/** Checks a code against the form of its level; a code that is not text, or has lost a zero, is an error. */
export function parseCode(level: Level, code: unknown): Result<ZoneCode, string> {
  if (typeof code !== 'string') return failure(`a ${level} code must be text, got ${typeof code}`)
  return PATTERN[level].test(code) ? ok(code as ZoneCode) : failure(`"${code}" is not a ${level} code`)
}
