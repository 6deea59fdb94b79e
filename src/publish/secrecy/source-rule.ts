import type { ProtectionRule } from '../../disclosure/rule.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'

/**
 * The rule of a measure in a source; null where it is public. A producer that masked its own file prints its zeros.
 */
export function ruleOf({ id, secrecy }: SourceDeclaration, measure: string): ProtectionRule | null {
  const own = secrecy.measures[measure]
  const { kind, threshold, dominance, unit } = own === undefined || own === 'none' ? secrecy : own
  if (own === 'none' || (threshold === null && dominance === null)) return null
  return {
    id: own ? `${id}:${measure}` : id,
    kind,
    threshold,
    dominance,
    protectsZero: !secrecy.masked_by_producer,
    ...(secrecy.all_or_none && kind === 'set' && { allOrNone: true }),
    ...(unit && { unit }),
  }
}

/** The measure that says how many the set holds that a measure is a figure of; null where none is declared. */
export function sizeMeasureOf(source: SourceDeclaration, measure: string): string | null {
  const { sets } = source.secrecy
  const of = (declared: Readonly<Record<string, readonly string[]>>) =>
    Object.keys(declared).find((size) => declared[size]?.includes(measure))
  return of(subsetsOf(source)) ?? of(sets) ?? (sets[measure] ? measure : null)
}

/** The figures of the set whose size a measure says. */
export const figuresOf = (source: SourceDeclaration, size: string): readonly string[] => [
  ...(source.secrecy.sets[size] ?? []),
  ...(subsetsOf(source)[size] ?? []),
]

const subsetsOf = ({ secrecy }: SourceDeclaration) => (secrecy.protect_subsets ? secrecy.subsets : {})
