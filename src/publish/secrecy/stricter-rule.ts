import * as v from 'valibot'
import { failure, ok, type Result } from '../../lib/result.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'

/** What a publisher may ask of a source beyond its own rule, in the declaration of a territory. */
export const stricterRule = v.strictObject({
  /** the rule of sets read as one of cells: no count under the threshold */
  kind: v.optional(v.literal('cell')),
  /** above the source's own: 12 for "more than 11" */
  threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** a set is masked where all or none have an attribute */
  all_or_none: v.optional(v.literal(true)),
  /** the recent movers of a zone, and those who are not, are sets of their own */
  subsets: v.optional(v.literal(true)),
})
export type StricterRule = v.InferOutput<typeof stricterRule>

/** The source under the stricter rule, or why it has none: an option that would change nothing is a mistake. */
export function stricter(source: SourceDeclaration, asked: StricterRule): Result<SourceDeclaration, string> {
  const { secrecy } = source
  const { threshold, kind } = secrecy
  if (threshold === null || secrecy.masked_by_producer)
    return failure(`"${source.id}" has no rule that the atlas applies: there is nothing to make stricter`)
  if (asked.threshold !== undefined && asked.threshold <= threshold)
    return failure(`a threshold of ${asked.threshold} is no stricter than the ${threshold} of "${source.id}"`)
  if (asked.kind === kind) return failure(`the rule of "${source.id}" is one of cells already`)
  const isOfSets = kind === 'set' && asked.kind === undefined
  if (!isOfSets && (asked.all_or_none || asked.subsets))
    return failure('"all_or_none" and "subsets" speak of sets, and the rule is one of cells')
  if (asked.subsets && Object.keys(secrecy.subsets).length === 0)
    return failure(`"${source.id}" declares no subsets`)
  return ok({
    ...source,
    secrecy: {
      ...secrecy,
      kind: asked.kind ?? kind,
      threshold: asked.threshold ?? threshold,
      all_or_none: asked.all_or_none ?? secrecy.all_or_none,
      protect_subsets: asked.subsets ?? secrecy.protect_subsets,
    },
  })
}
