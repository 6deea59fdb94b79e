import { isNumber, strongestState, type Value } from './value.ts'

/** numerator x scale / denominator (multiplied first: 29 of 100 is 29 % exactly); a denominator of 0 is `undefined`, a part that is not a number decides. */
export function ratio(numerator: Value, denominator: Value, scale = 1): Value {
  if (!isNumber(numerator) || !isNumber(denominator))
    return strongestState([numerator, denominator]) ?? 'missing'
  if (denominator === 0) return 'undefined'
  return (numerator * scale) / denominator
}

export interface Sum {
  /** The total, or a state where a member is not a number: then there is no total. */
  readonly value: Value
  /** Sum of the known members, only to be shown as "k of n zones". */
  readonly partial: number
  readonly known: number
  readonly of: number
}

/**
 * Sum of members. Members out of the scope (`not_applicable`) have nothing to add and are left aside; any other
 * member without a number leaves no total. No member in scope at all: `not_applicable`; no member: `missing`.
 */
export function sum(members: readonly Value[]): Sum {
  const inScope = members.filter((member) => member !== 'not_applicable')
  const numbers = inScope.filter(isNumber)
  const partial = numbers.reduce((a, b) => a + b, 0)
  const value: Value =
    members.length === 0
      ? 'missing'
      : inScope.length === 0
        ? 'not_applicable'
        : (strongestState(inScope) ?? partial)
  return { value, partial, known: numbers.length, of: inScope.length }
}

export interface Parts {
  readonly numerator: Value
  readonly denominator: Value
}

/** The sums of both parts over members; one that is out of the scope for either part is left out of both. */
export function sumParts(members: readonly Parts[]): Parts {
  const scoped = members.map((m): Parts => {
    const out = m.numerator === 'not_applicable' || m.denominator === 'not_applicable'
    return out ? { numerator: 'not_applicable', denominator: 'not_applicable' } : m
  })
  return {
    numerator: sum(scoped.map((m) => m.numerator)).value,
    denominator: sum(scoped.map((m) => m.denominator)).value,
  }
}
