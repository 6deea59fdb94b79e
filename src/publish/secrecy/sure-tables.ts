import { completeTable } from '../../disclosure/completion.ts'
import { components } from '../../disclosure/components.ts'
import { constraintKey, type LinearConstraint } from '../../disclosure/constraint.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../disclosure/solver.ts'
import { compile } from '../../disclosure/system.ts'
import type { Tables } from '../../disclosure/tables.ts'
import type { Link } from './link.ts'
import type { SecretTables } from './secret-tables.ts'

type Tied = Extract<Link, { kind: 'tied' }>
type Unsure = Tied & { readonly constraint: LinearConstraint }

const isUnsure = (link: Link): link is Unsure =>
  link.kind === 'tied' && link.unsure === true && link.constraint !== undefined

/**
 * Figures of two producers, some of them unknown, may leave no table at all: the relations between these producers
 * contradict one another. As many of them are kept as leave one, since those of another commune may well be true; the
 * others are left out, and said.
 */
export function sureTables(given: SecretTables, solver: LinearSolver): SecretTables {
  const { tables, links, formerLinks } = given
  const unsure = new Map(
    [...links, ...formerLinks].flatMap((link) =>
      isUnsure(link) ? [[constraintKey(link.constraint), link] as const] : [],
    ),
  )
  if (unsure.size === 0) return given
  const dropped = new Set<Link>()
  for (const part of components(tables)) {
    const own = part.constraints.flatMap((constraint) => unsure.get(constraintKey(constraint)) ?? [])
    if (own.length === 0) continue
    const others = part.constraints.filter((constraint) => !unsure.has(constraintKey(constraint)))
    const kept = new Set(consistent(own, others, part, solver))
    for (const link of own) if (!kept.has(link)) dropped.add(link)
  }
  if (dropped.size === 0) return given
  const left = (all: readonly Link[]) =>
    all.map(
      (link): Link =>
        dropped.has(link) && link.kind === 'tied'
          ? { kind: 'untied', identity: link.identity, reason: 'contradiction', figures: figuresOf(link) }
          : link,
    )
  const gone = new Set([...dropped].flatMap((link) => (link.kind === 'tied' ? (link.constraint ?? []) : [])))
  return {
    ...given,
    tables: { ...tables, constraints: tables.constraints.filter((one) => !gone.has(one)) },
    links: left(links),
    formerLinks: left(formerLinks),
  }
}

/** Of the links, in their order, those that leave a table beside the constraints; a half that leaves one is tried whole. */
function consistent(
  links: readonly Unsure[],
  constraints: readonly LinearConstraint[],
  part: Tables,
  solver: LinearSolver,
): readonly Unsure[] {
  const beside = (kept: readonly Unsure[]) => [...constraints, ...kept.map(({ constraint }) => constraint)]
  if (links.length === 0 || hasTable({ ...part, constraints: beside(links) }, solver)) return links
  if (links.length === 1) return []
  const half = Math.ceil(links.length / 2)
  const first = consistent(links.slice(0, half), constraints, part, solver)
  return [...first, ...consistent(links.slice(half), beside(first), part, solver)]
}

/** Whether some table meets all the relations. */
export const isPossible = (tables: Tables, solver: LinearSolver): boolean =>
  components(tables).every((part) => hasTable(part, solver))

const hasTable = (part: Tables, solver: LinearSolver): boolean =>
  completeTable(compile(part), solver, DEFAULT_LIMITS.nodes) !== null

const figuresOf = (link: Tied): string => (link.constraint?.terms ?? []).map(({ cell }) => cell).join(' + ')
