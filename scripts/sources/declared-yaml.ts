import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import { failure, ok, type Result } from '../../src/lib/result.ts'

/**
 * A YAML file checked by a strict schema. Failure: one line a fault, `file:line: path: cause`, so that an unknown
 * key or a missing one is found at once.
 */
export function readDeclaredYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  text = readFileSync(path, 'utf8'),
): Result<v.InferOutput<Schema>, string[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0)
    return failure(
      document.errors.map(
        ({ pos, message }) => `${path}:${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`,
      ),
    )
  const parsed = v.safeParse(schema, document.toJS())
  if (parsed.success) return ok(parsed.output)
  return failure(
    parsed.issues.flatMap(flatten).map((issue) => {
      const keys = (issue.path ?? []).map(({ key }) => key as string | number)
      return `${path}:${lineOf(keys)}: ${keys.join('.')}: ${issue.message}`
    }),
  )

  /** Line of the value at a path, or of the nearest thing that holds it where the key is absent. */
  function lineOf(keys: readonly (string | number)[]): number {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as
        | { range?: [number, ...number[]] }
        | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
}

type Issue = v.BaseIssue<unknown>

/** A union's issue holds those of its options: the ones that went furthest say the most. */
function flatten(issue: Issue): Issue[] {
  const inner = (issue.issues ?? []) as Issue[]
  if (inner.length === 0) return [issue]
  const deepest = Math.max(...inner.map(({ path }) => path?.length ?? 0))
  return inner.filter(({ path }) => (path?.length ?? 0) === deepest).flatMap(flatten)
}
