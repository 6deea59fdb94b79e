import { completeTable } from '../../disclosure/completion.ts'
import { components } from '../../disclosure/components.ts'
import { constraintKey } from '../../disclosure/constraint.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../disclosure/solver.ts'
import { compile } from '../../disclosure/system.ts'
import type { Tables } from '../../disclosure/tables.ts'
import type { Link } from './link.ts'
import type { SecretTables } from './secret-tables.ts'

/**
 * Figures of two producers, some of them unknown, may leave no table at all. Where they do not, the relations between
 * these producers are left out, and said: they contradict one another.
 */
export function sureTables(given: SecretTables, solver: LinearSolver): SecretTables {
  const { tables, links, formerLinks } = given
  const unsure = new Map(
    [...links, ...formerLinks].flatMap((link) =>
      link.kind === 'tied' && link.unsure && link.constraint
        ? [[constraintKey(link.constraint), link] as const]
        : [],
    ),
  )
  if (unsure.size === 0) return given
  const dropped = new Set<Link>()
  for (const part of components(tables)) {
    const own = part.constraints.flatMap((constraint) => unsure.get(constraintKey(constraint)) ?? [])
    if (own.length > 0 && !hasTable(part, solver)) for (const link of own) dropped.add(link)
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
    tables: { ...tables, constraints: tables.constraints.filter((one) => !gone.has(one)) },
    links: left(links),
    formerLinks: left(formerLinks),
  }
}

const hasTable = (part: Tables, solver: LinearSolver): boolean =>
  completeTable(compile(part), solver, DEFAULT_LIMITS.nodes) !== null

const figuresOf = (link: Extract<Link, { kind: 'tied' }>): string =>
  (link.constraint?.terms ?? []).map(({ cell }) => cell).join(' + ')
