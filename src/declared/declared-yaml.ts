import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
} from 'yaml'
import { DeclarationError } from './declaration-error.ts'

type Path = readonly (string | number)[]

/** A declared file, checked, that still knows the line of each of its parts. */
export interface DeclaredYaml<T> {
  readonly value: T
  /** @throws DeclarationError at the line of `path` */
  fail(path: Path, reason: string): never
}

/**
 * Reads a YAML file through a strict schema.
 * @throws DeclarationError with the line of the first fault: absent file, broken YAML, unknown or missing key, bad value
 */
export function readYaml<S extends v.GenericSchema>(file: string, schema: S): DeclaredYaml<v.InferOutput<S>> {
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw new DeclarationError(file, broken.linePos?.[0].line ?? null, firstLine(broken.message))
  const fail = (path: Path, reason: string): never => {
    throw new DeclarationError(file, lineOf(document, lines, path), reason)
  }
  const result = v.safeParse(schema, document.toJS())
  if (result.success) return { value: result.output, fail }
  // a misspelt key is both missing and unknown: the line of the unknown one is where to look
  const issue = result.issues.find(isUnknownKey) ?? result.issues[0]
  const path = issue.path?.map((item: v.IssuePathItem) => item.key as string | number) ?? []
  return fail(path, issueReason(issue, path))
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new DeclarationError(file, null, 'no such file')
  }
}

/** The YAML files of a folder, in the order of their names. */
export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))

const firstLine = (text: string): string => text.split('\n')[0]?.replace(/ at line .*$/, '') ?? text

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'

function issueReason(issue: v.BaseIssue<unknown>, path: Path): string {
  const key = path.at(-1)
  if (isUnknownKey(issue)) return `unknown key "${key}"`
  if (issue.received === 'undefined') return `missing key "${key}"`
  return path.length > 0 ? `${path.join('.')}: ${issue.message}` : issue.message
}

/** Line of the deepest part of `path` that the file holds: the key where there is one, else the value; 1 of none. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? node.range?.[0] : undefined
  for (const step of path) {
    if (!isCollection(node)) break
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)
      : node.items[step as number]
    if (isPair(item)) {
      offset = (isNode(item.key) ? item.key.range?.[0] : undefined) ?? offset
      node = item.value
    } else if (isNode(item)) {
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset === undefined ? 1 : lines.linePos(offset).line
}
