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
export function sizeMeasureOf({ secrecy }: SourceDeclaration, measure: string): string | null {
  const of = Object.entries(secrecy.sets).find(([, figures]) => figures.includes(measure))
  return of?.[0] ?? (secrecy.sets[measure] ? measure : null)
}
