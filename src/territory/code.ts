import { failure, ok, type Result } from '../lib/result.ts'
import { type Level, levelRow } from './level.ts'

declare const brand: unique symbol
/** A zone's code: always text (a commune may begin with 0, 2A, 2B), made only by `parseCode`. */
export type ZoneCode = string & { readonly [brand]: 'ZoneCode' }

/** Checks a code against the form of its level; a code that is not text, or has lost a zero, is an error. */
export function parseCode(level: Level, code: unknown): Result<ZoneCode, string> {
  if (typeof code !== 'string') return failure(`a ${level} code must be text, got ${typeof code}`)
  return levelRow(level).code.test(code) ? ok(code as ZoneCode) : failure(`"${code}" is not a ${level} code`)
}
