import { parseSync } from 'oxc-parser'

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const children = (node: Node): (readonly [string, Node])[] =>
  Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [key, child] as const),
  )

/** Where a child stands for a name of its own, and not for what the name refers to. */
const NAMES: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  PropertyDefinition: 'key',
  MethodDefinition: 'key',
}
/** Types say nothing of what runs, but for those that hold an expression. */
const isType = ({ type }: Node) =>
  type.startsWith('TS') && !/^TS(As|NonNull|Satisfies|Instantiation)Expression$|^TSTypeAssertion$/.test(type)

/** The names that a file reads and binds nowhere, in order of their first use: globals of the language or the machine. */
export function globalsOf(file: string, text: string): string[] {
  const read = new Set<string>()
  const bound = new Set<string>()
  const bind = (node: Node): void => {
    if (isType(node)) return
    if (node.type === 'Identifier') bound.add(String(node.name))
    for (const [key, child] of children(node))
      if (
        !(node.type === 'Property' && key === 'key') &&
        !(node.type === 'AssignmentPattern' && key === 'right')
      )
        bind(child)
  }
  const visit = (node: Node): void => {
    if (isType(node)) return
    if (node.type === 'Identifier') read.add(String(node.name))
    for (const [key, child] of children(node)) {
      if (key === 'params' || key === 'param' || key === 'local') bind(child)
      if (key === 'id') bind(child)
      if (NAMES[node.type] === key && node.computed !== true) continue
      visit(child)
    }
  }
  visit(parseSync(file, text).program as unknown as Node)
  return [...read].filter((name) => !bound.has(name))
}
