import * as v from 'valibot'
import { type MethodDocument, methodDocument } from '../../methods/method-document.ts'

/** The first form had the least scores of one rule, and nothing of the words. */
const first = v.pipe(
  v.looseObject({ minimums: v.array(v.number()) }),
  v.transform(({ minimums, ...rest }): unknown => ({ ...rest, rules: [{ minimums }] })),
  methodDocument,
)

/** What a file of a method holds; the form of version 1 is read as well. */
export const methodFile = v.pipe(
  v.variant('version', [
    v.strictObject({ atlas: v.literal('method'), version: v.literal(1), method: first }),
    v.strictObject({ atlas: v.literal('method'), version: v.literal(2), method: methodDocument }),
  ]),
  v.transform(({ method }): MethodDocument => method),
)

/** A method as a file. */
export const methodFileText = (method: MethodDocument): string =>
  `${JSON.stringify({ atlas: 'method', version: 2, method }, null, 2)}\n`
