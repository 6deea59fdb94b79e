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
  visit,
} from 'yaml'
import { DeclarationError } from './declaration-error.ts'
import type { DeclaredFiles } from './declared-files.ts'

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
export function readYaml<S extends v.GenericSchema>(
  files: DeclaredFiles,
  path: string,
  schema: S,
): DeclaredYaml<v.InferOutput<S>> {
  const file = files.shown(path)
  const lines = new LineCounter()
  const document = parseDocument(readText(files, path), { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw new DeclarationError(file, broken.linePos?.[0].line ?? null, firstLine(broken.message))
  const fail = (part: Path, reason: string): never => {
    throw new DeclarationError(file, lineOf(document, lines, part), reason)
  }
  const result = v.safeParse(schema, plainValue(document, file, lines))
  if (result.success) return { value: result.output, fail }
  // a misspelt key is both missing and unknown: the line of the unknown one is where to look
  const issue = result.issues.find(isUnknownKey) ?? result.issues[0]
  const part = issue.path?.map((item: v.IssuePathItem) => item.key as string | number) ?? []
  return fail(part, issueReason(issue, part))
}

/**
 * What the document says.
 * @throws DeclarationError where aliases of aliases would make of it many times what it holds, or name no anchor
 */
function plainValue(document: Document.Parsed, file: string, lines: LineCounter): unknown {
  try {
    return document.toJS()
  } catch (error) {
    let last = 0
    visit(document, {
      Alias: (_, { range }) => {
        last = range?.[0] ?? last
      },
    })
    const reason = error instanceof Error ? firstLine(error.message) : String(error)
    throw new DeclarationError(file, lines.linePos(last).line, reason)
  }
}

/** @throws DeclarationError where there is no such file */
export function readText(files: DeclaredFiles, path: string): string {
  const text = files.text(path)
  if (text === null) throw new DeclarationError(files.shown(path), null, 'no such file')
  return text
}

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
