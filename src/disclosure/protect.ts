import { failure, ok, type Result } from '../lib/result.ts'
import { type Audit, audit, type Publication } from './audit.ts'
import { byText, type Cell, type CellId } from './cell.ts'
import { completeTable } from './completion.ts'
import { components } from './components.ts'
import { meteredSolver, WorkSpent } from './metered-solver.ts'
import { suppressPrimary } from './primary.ts'
import {
  type ChoiceReport,
  type Disclosure,
  disclosures,
  type PrivateReport,
  type PublicReport,
  privateReport,
} from './report.ts'
import { type SecondarySuppression, suppressSecondary } from './secondary.ts'
import { DEFAULT_LIMITS, type Limits, type LinearSolver, type Widening } from './solver.ts'
import { compile } from './system.ts'
import { type TableFault, type Tables, tableFaults } from './tables.ts'
import { suppressAround, withoutLinks } from './widened.ts'

/** What may be published, with its proof. */
export interface ProtectedTables {
  /** The values to print, by id. */
  readonly publication: Publication
  /** Cells to mark `suppressed`, primary and secondary alike, sorted. A cell masked by its producer is one. */
  readonly suppressed: readonly CellId[]
  readonly audit: Audit
  readonly privateReport: PrivateReport
  readonly publicReport: PublicReport
}

/** Why nothing may be published: tables that prove nothing, or an audit that found cells given away. */
export type ProtectionFailure =
  | { readonly kind: 'faults'; readonly faults: readonly TableFault[] }
  | {
      readonly kind: 'disclosed'
      readonly disclosures: readonly Disclosure[]
      readonly foreign: readonly CellId[]
    }

/**
 * Primary suppression, secondary suppression and audit of tables published together. The same tables in any
 * order give the same result.
 */
export function protect(
  tables: Tables,
  solver: LinearSolver,
  limits: Limits = DEFAULT_LIMITS,
): Result<ProtectedTables, ProtectionFailure> {
  const faults = tableFaults(tables)
  if (faults.length > 0) return failure({ kind: 'faults', faults })
  const { primary, unchecked } = suppressPrimary(tables.cells, tables.rules)
  const chosenFor = components(tables).map((part) => chooseIn(part, solver, limits))
  if (chosenFor.includes(null)) return failure({ kind: 'faults', faults: [{ kind: 'no_table' }] })
  const choices = chosenFor.flatMap((one) => one?.choices ?? [])
  const unlinked = new Set(chosenFor.flatMap((one) => one?.unlinked ?? []))

  const kept = tables.cells.flatMap(({ id, keptMasked }) => (keptMasked ? id : []))
  const chosen = choices.flatMap((one) => one.secondary)
  const hidden = new Set([...primary.map(({ cell }) => cell.id), ...kept, ...chosen, ...unlinked])
  const cells = [...tables.cells].filter((cell) => !cell.withheld).sort((a, b) => byText(a.id, b.id))
  const publication = publish(cells, hidden)
  // a total that is not printed is a cell that never is
  const read = unlinked.size > 0 ? withoutLinks(tables, ({ id }) => unlinked.has(id)) : tables
  const audited = audit(read, publication, solver, limits)
  if (audited.verdict === 'disclosed') {
    return failure({ kind: 'disclosed', disclosures: disclosures(audited), foreign: audited.foreign })
  }
  const suppressed = cells.filter(({ id }) => hidden.has(id)).map(({ id }) => id)
  const choice = choiceReport(choices, cells, suppressed, new Set(primary.map(({ cell }) => cell.id)))
  return ok({
    publication,
    suppressed,
    audit: audited,
    privateReport: privateReport(cells, new Set(suppressed), audited, choice, unchecked),
    publicReport: {
      rules: [...tables.rules].sort((a, b) => byText(a.id, b.id)),
      masked: suppressed.length,
      verdict: audited.verdict,
    },
  })
}

interface Chosen {
  readonly choices: readonly SecondarySuppression[]
  /** totals that are masked so that the tables fall apart */
  readonly unlinked: readonly CellId[]
}

/** What is masked in a component, nothing where it has no primary cell; null where it has no consistent table. */
function chooseIn(part: Tables, solver: LinearSolver, limits: Limits): Chosen | null {
  const { primary } = suppressPrimary(part.cells, part.rules)
  if (primary.length === 0) return { choices: [], unlinked: [] }
  const system = compile(part)
  const table = completeTable(system, solver, limits.nodes)
  if (!table) return null
  const { widening } = limits
  if (!widening) return { choices: [suppressSecondary(system, table, primary, solver, limits)], unlinked: [] }
  const finest = within(widening, part, solver, (metered) =>
    suppressSecondary(system, table, primary, metered, limits),
  )
  return finest ? { choices: [finest], unlinked: [] } : chooseWide(part, widening, solver, limits)
}

/** What is masked where the finest choice takes too much work: totals that tie the tables, then the finest choice or all around. */
function chooseWide(part: Tables, widening: Widening, solver: LinearSolver, limits: Limits): Chosen {
  const apart = withoutLinks(part, widening.isLink)
  const unlinked = apart.cells.flatMap(({ id, withheld }, i) =>
    withheld && !part.cells[i]?.withheld ? [id] : [],
  )
  const system = compile(apart)
  const { primary } = suppressPrimary(apart.cells, apart.rules)
  const again = { ...widening, work: widening.work / 4 }
  const wide = within(again, apart, solver, (metered) => {
    const table = completeTable(system, metered, limits.nodes)
    return table && suppressSecondary(system, table, primary, metered, limits)
  })
  return { choices: [{ ...(wide ?? suppressAround(system, primary)), method: 'wide' }], unlinked }
}

/** What a choice takes at the least for each cell of its tables: of tables too large for that it is not begun. */
const LEAST_WORK = 100

/** What comes of a choice of cells; null where it takes more work than it may. */
function within<T>(
  { work }: Widening,
  { cells }: Tables,
  solver: LinearSolver,
  done: (solver: LinearSolver) => T,
): T | null {
  if (cells.length * LEAST_WORK > work) return null
  try {
    return done(meteredSolver(solver, work))
  } catch (error) {
    if (error instanceof WorkSpent) return null
    throw error
  }
}

function publish(cells: readonly Cell[], hidden: ReadonlySet<CellId>): Publication {
  return new Map(
    cells.flatMap(({ id, value }) => (value === null || hidden.has(id) ? [] : [[id, value] as const])),
  )
}

function choiceReport(
  choices: readonly SecondarySuppression[],
  cells: readonly Cell[],
  suppressed: readonly CellId[],
  primary: ReadonlySet<CellId>,
): ChoiceReport {
  const own = suppressed.filter((id) => primary.has(id)).length
  return {
    components: choices.length,
    heuristic: choices.filter(({ method }) => method === 'heuristic').length,
    wide: choices.filter(({ method }) => method === 'wide').length,
    primary: own,
    secondary: suppressed.length - own,
    printable: cells.filter(({ value }) => value !== null).length,
    lost: choices.reduce((sum, { lost }) => sum + lost, 0),
  }
}
