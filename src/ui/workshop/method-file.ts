import * as v from 'valibot'
import { failure, ok, type Result } from '../../lib/result.ts'
import { type MethodDocument, methodDocument } from '../../methods/method-document.ts'
import { MAP_LEVELS, type MapLevel } from '../../territory/level.ts'

const VERSION = 2

/** The first form had the least scores of one rule, and nothing of the words. */
const first = v.pipe(
  v.looseObject({ minimums: v.array(v.number()) }),
  v.transform(({ minimums, ...rest }): unknown => ({ ...rest, rules: [{ minimums }] })),
  methodDocument,
)

/** A method, and the level that it was saved at, whose quantiles are those of its zones; null where the file says none. */
export interface SavedMethod {
  readonly method: MethodDocument
  readonly level: MapLevel | null
}

/** What a file of a method holds; the form of version 1 is read as well. */
export const methodFile = v.pipe(
  v.variant('version', [
    v.strictObject({ atlas: v.literal('method'), version: v.literal(1), method: first }),
    v.strictObject({
      atlas: v.literal('method'),
      version: v.literal(VERSION),
      level: v.optional(v.picklist(MAP_LEVELS)),
      method: methodDocument,
    }),
  ]),
  v.transform(
    (file): SavedMethod => ({
      method: file.method,
      level: file.version === VERSION ? (file.level ?? null) : null,
    }),
  ),
)

/** Of a file that is read at all: a method is a few lines. */
export const MAX_CHARACTERS = 100_000

/** Why a file gives no method: it holds none, it is of a later version, or a part of it is not as it must be. */
export type MethodFileProblem =
  | { readonly kind: 'none' | 'later' }
  | { readonly kind: 'part'; readonly path: string }

/** The method of a file, or why there is none. */
export function readMethodFile(content: string): Result<SavedMethod, MethodFileProblem> {
  const json = content.length > MAX_CHARACTERS ? null : parsed(content)
  const read = v.safeParse(methodFile, json)
  if (read.success) return ok(read.output)
  const head = v.safeParse(v.object({ atlas: v.literal('method'), version: v.number() }), json)
  if (!head.success) return failure({ kind: 'none' })
  if (head.output.version > VERSION) return failure({ kind: 'later' })
  const path = v.getDotPath(read.issues[0])?.replace(/^method\./, '')
  return failure(path === undefined ? { kind: 'none' } : { kind: 'part', path })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a method names and a territory has not: indicators of its criteria, and the count that weighs; each once. */
export const absentFrom = (
  { criteria, weight }: Pick<MethodDocument, 'criteria' | 'weight'>,
  indicators: readonly { readonly id: string }[],
  measures: readonly { readonly id: string }[],
): readonly string[] => {
  const there = new Set([...indicators, ...measures].map(({ id }) => id))
  const named = [...criteria.map(({ indicator }) => indicator), ...(weight === null ? [] : [weight])]
  return [...new Set(named)].filter((id) => !there.has(id))
}

/** A method as a file, with the level that it is looked at. */
export const methodFileText = (method: MethodDocument, level: MapLevel): string =>
  `${JSON.stringify({ atlas: 'method', version: VERSION, level, method }, null, 2)}\n`
