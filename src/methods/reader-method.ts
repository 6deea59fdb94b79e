/** Identifies the method of the reader, and the indicator that shows its classes. */
export const READER_METHOD = 'reader_method'

/** A rule of the reader's method in a link, which carries the method already: its rank from 1. */
export const readerRuleOf = (rank: number): string => `m${rank}`

/**
 * Id of a rule of the reader's method: its rank from 1, then the whole method, so that what was answered of another is
 * never taken for its own.
 * @param method of letters, digits and hyphens
 */
export const readerRule = (rank: number, method: string): string => `${readerRuleOf(rank)}-${method}`

/** What a link says of a rule of that id; any other is said as it is. */
export const readerRuleText = (rule: string): string => /^m[1-4](?=-)/.exec(rule)?.[0] ?? rule

/** Its place among the rules of the method, from 0, of an id or of the text of a link; -1 of anything else. */
export const readerRuleRank = (rule: string | null): number =>
  Number(/^m([1-4])/.exec(rule ?? '')?.[1] ?? 0) - 1
